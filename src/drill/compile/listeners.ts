import type { Reads, Watch } from '../moment';
import type { Level, Program, ProgramInject, ProgramStaff, ProgramTask, ProgramViolation } from '../program';
import type { Names } from './names';

interface Parts {
	readonly levels: readonly Level[];
	readonly watches: readonly Watch[];
	readonly tasks: readonly ProgramTask[];
	readonly injects: readonly ProgramInject[];
	readonly violations: readonly ProgramViolation[];
	readonly staff: readonly ProgramStaff[];
	readonly observers: Program['observers'];
	readonly guards: Reads;
}

/** Who is to be told when a fact, an event, a task or a state changed. */
export function listenersOf(names: Names, parts: Parts): Program['listeners'] {
	const lists = (count: number): number[][] => Array.from({ length: count }, () => []);
	const flags = (count: number, set: ReadonlySet<number>): Uint8Array => {
		const array = new Uint8Array(count);
		for (const index of set) array[index] = 1;
		return array;
	};
	const { facts, events, taskIds } = names;
	const result = {
		levelsOfFact: lists(facts.length),
		levelsOfKnown: lists(facts.length),
		levelsOfEvent: lists(events.length),
		levelsOfTask: lists(taskIds.length),
		levelsOfWatch: lists(parts.watches.length),
		levelsOfStates: [] as number[],
		guardFacts: flags(facts.length, parts.guards.facts),
		guardKnown: flags(facts.length, parts.guards.known),
		guardEvents: flags(events.length, parts.guards.events),
		guardTasks: flags(taskIds.length, parts.guards.tasks),
		guardWatches: flags(parts.watches.length, parts.guards.watches),
		watchesOfEvent: lists(events.length),
		violationsOnEvent: lists(events.length),
		tasksOnEvent: lists(events.length),
		reopensOnEvent: lists(events.length),
		injectsOnEvent: lists(events.length),
		staffOnEvent: Array.from({ length: events.length }, () => [] as { role: number; does: number }[]),
		opensOnEvent: lists(events.length),
		opensOnTask: lists(taskIds.length),
		observersOfFact: lists(facts.length),
	};
	parts.levels.forEach(({ condition: { reads } }, index) => {
		for (const fact of reads.facts) result.levelsOfFact[fact]!.push(index);
		for (const fact of reads.known) result.levelsOfKnown[fact]!.push(index);
		for (const event of reads.events) result.levelsOfEvent[event]!.push(index);
		for (const task of reads.tasks) result.levelsOfTask[task]!.push(index);
		for (const watch of reads.watches) result.levelsOfWatch[watch]!.push(index);
		if (reads.states) result.levelsOfStates.push(index);
	});
	parts.watches.forEach((watch, index) => result.watchesOfEvent[watch.event]!.push(index));
	parts.violations.forEach((violation, index) => {
		if (violation.on >= 0) result.violationsOnEvent[violation.on]!.push(index);
	});
	parts.tasks.forEach((task, index) => {
		if (task.onEvent >= 0) result.tasksOnEvent[task.onEvent]!.push(index);
		if (task.reopens >= 0) result.reopensOnEvent[task.reopens]!.push(index);
		const { from } = task.task;
		if (from === 'startex') return;
		if ('inject' in from) result.opensOnEvent[names.eventIndex.get(`inject ${from.inject}`)!]!.push(index);
		else if ('signal' in from) result.opensOnEvent[names.eventIndex.get(`signal ${from.signal}`)!]!.push(index);
		else {
			const all = taskIds.flatMap((other, n) => (other.id === from.task ? [{ n, member: other.member }] : []));
			const own = all.filter((other) => other.member >= 0 && other.member === task.member);
			for (const other of own.length > 0 ? own : all) result.opensOnTask[other.n]!.push(index);
		}
	});
	parts.injects.forEach((inject, index) => {
		if (inject.on >= 0) result.injectsOnEvent[inject.on]!.push(index);
	});
	parts.staff.forEach((staff, role) =>
		staff.does.forEach((one, does) => {
			if (one.on >= 0) result.staffOnEvent[one.on]!.push({ role, does });
		}),
	);
	parts.observers.forEach((observer, index) => {
		for (const fact of observer.sees) result.observersOfFact[fact]!.push(index);
	});
	return result;
}
