import type { Scenario, Task } from '../../scenario/format/scenario';
import { KnownSteps } from '../procedure/known';
import { buildMachine } from '../procedure/machine';
import { statePaths } from '../procedure/paths';
import type { Program, ProgramExposure, ProgramInject, ProgramStaff, ProgramTask, ProgramViolation } from '../program';
import { Ways } from '../world/network';
import { compileCommand, membersOf } from './commands';
import { compileCondition } from './conditions';
import { compileEffects } from './effects';
import { compileLanes } from './lanes';
import { LevelList } from './levels';
import { listenersOf } from './listeners';
import { must, type Names, nameEverything } from './names';
import { factPointers } from './references';
import { relevantCommands } from './relevance';
import { compileStarts } from './starts';
import { compileValue, noReads } from './values';

/** Makes a scenario ready to run, for any seed. Throws ScenarioFault where it names what is not there. */
export function compile(scenario: Scenario): Program {
	const { document } = scenario;
	const names = nameEverything(scenario, statePaths(scenario.procedure));
	const scope = { names, it: -1 };
	const levels = new LevelList(names);
	const violations: ProgramViolation[] = [];
	const commands = document.commands.map((command, index) => compileCommand(command, index, names, violations));
	compileViolations(scenario, names, levels, violations);
	const machine = buildMachine(names, scenario.procedure);
	const tasks = compileTasks(scenario, names, levels);
	const staff = compileStaff(scenario, names, levels);
	const injects = document.injects.map((inject, index): ProgramInject => {
		const compiled = {
			inject,
			index,
			event: names.eventIndex.get(`inject ${inject.id}`)!,
			at: inject.at === undefined ? undefined : compileValue(inject.at, scope, noReads()),
			after: inject.after === undefined ? undefined : compileValue(inject.after, scope, noReads()),
			on: inject.on === undefined ? -1 : must(names.eventIndex.get(inject.on), `event ${inject.on}`),
			level: -1,
			test: inject.if === undefined ? undefined : compileCondition(inject.if, scope).test,
			then: compileEffects(inject.then, scope),
			opens: [] as number[],
		};
		if (inject.when !== undefined)
			levels.add({ kind: 'inject', index }, inject.when, -1, (level) => (compiled.level = level));
		return compiled;
	});
	const observers = document.observers.map((observer, index) => {
		const compiled = { level: -1, sees: observer.sees.flatMap((ref) => [...factPointers(ref, scope)(never)]) };
		levels.add({ kind: 'observer', index }, observer.while, -1, (level) => (compiled.level = level));
		return compiled;
	});
	const exposures: ProgramExposure[] = [];
	for (const exposure of document.exposure) {
		const members =
			exposure.each === undefined
				? [-1]
				: must(names.groups.get(exposure.each) ?? single(exposure.each, names), `group ${exposure.each}`);
		for (const member of members) {
			const own = { names, it: member };
			const compiled = {
				exposure,
				member,
				level: -1,
				weigh: exposure.weigh.map((one) => ({
					test: one.if === undefined ? undefined : compileCondition(one.if, own).test,
					times: compileValue(one.times, own, noReads()),
				})),
			};
			levels.add(
				{ kind: 'exposure', index: exposures.length },
				exposure.while,
				member,
				(level) => (compiled.level = level),
			);
			exposures.push(compiled);
		}
	}
	const services = document.services.map((service, index) => {
		const compiled = { service, stopped: -1 };
		const condition = service.could === undefined ? service.stopped : { all: [service.could, service.stopped] };
		levels.add({ kind: 'service', index }, condition, -1, (level) => (compiled.stopped = level));
		return compiled;
	});
	levels.add({ kind: 'end' }, document.end, -1);
	const all = levels.finish();
	const listeners = listenersOf(names, {
		levels: all,
		watches: names.watches,
		tasks,
		injects,
		violations,
		staff,
		observers,
		guards: machine.reads,
	});
	return {
		scenario,
		names,
		ways: new Ways(names.network),
		entities: names.entities,
		entityIndex: names.entityIndex,
		groups: names.groups,
		facts: names.facts,
		factIndex: names.factIndex,
		events: names.events,
		eventIndex: names.eventIndex,
		states: names.states,
		commands,
		commandIndex: names.commandIndex,
		injects,
		injectIndex: names.injectIndex,
		tasks,
		violations,
		levels: all,
		watches: names.watches,
		services,
		exposures,
		observers,
		staff,
		starts: compileStarts(names, all.length, violations.length),
		machine,
		steps: new KnownSteps(machine, names.states),
		limit: document.clock.limit,
		listeners,
		// After the listeners: what only the plan waits for wakes nobody.
		lanes: compileLanes(names, commands),
	};
}

/** Fixed references need no moment to be resolved. */
const never = undefined as never;
const single = (name: string, names: Names): readonly number[] | undefined => {
	const index = names.entityIndex.get(name);
	return index === undefined ? undefined : [index];
};

function compileViolations(scenario: Scenario, names: Names, levels: LevelList, violations: ProgramViolation[]): void {
	for (const violation of scenario.document.violations) {
		const compiled = {
			id: violation.id,
			violation,
			duty: undefined,
			veto: violation.veto,
			points: violation.points,
			on: violation.on === undefined ? -1 : must(names.eventIndex.get(violation.on), `event ${violation.on}`),
			onTest: violation.if === undefined ? undefined : compileCondition(violation.if, { names, it: -1 }).test,
			level: -1,
			for: violation.for,
		};
		violations.push(compiled);
		if (violation.when === undefined) continue;
		const { when, unless } = violation;
		const condition = compileCondition(when, { names, it: -1 });
		if (unless === undefined) {
			levels.addCompiled(
				{ kind: 'violation', index: violations.length - 1 },
				condition,
				(level) => (compiled.level = level),
			);
			continue;
		}
		const { reads } = condition;
		const excused =
			'running' in unless
				? runningTest(unless.running, names, reads)
				: compileCondition(unless, { names, it: -1 }, reads).test;
		const both = {
			test: (moment: Parameters<typeof condition.test>[0]) => condition.test(moment) && !excused(moment),
			reads,
		};
		levels.addCompiled({ kind: 'violation', index: violations.length - 1 }, both, (level) => (compiled.level = level));
	}
}

/** Holds while an activity of the command is under way; looked at again at its events. */
function runningTest(
	command: string,
	names: Names,
	reads: ReturnType<typeof noReads>,
): ReturnType<typeof compileCondition>['test'] {
	const index = must(names.commandIndex.get(command), `command ${command}`);
	for (const stage of ['started', 'done', 'stopped'] as const)
		reads.events.add(names.eventIndex.get(`${command}.${stage}`)!);
	return (moment) =>
		moment.state.activities.some((activity) => activity.command === index && activity.phase === 'working');
}

function compileTasks(scenario: Scenario, names: Names, levels: LevelList): readonly ProgramTask[] {
	const relevant = new Map<Task, readonly number[]>();
	const byId = new Map(scenario.document.tasks.map((task) => [task.id, task]));
	return names.taskIds.map(({ id, member }, index) => {
		const task = byId.get(id)!;
		const scope = { names, it: member };
		if (!relevant.has(task))
			relevant.set(
				task,
				relevantCommands(task, scenario.document, scenario.procedure).map(
					(command) => names.commandIndex.get(command)!,
				),
			);
		const checks = task.checks.map((check) => {
			const [command, ask] = check.split('.') as [string, string | undefined];
			return { command: must(names.commandIndex.get(command), `command ${command}`), ask: ask ?? '' };
		});
		const after = task.after.flatMap((name) => {
			const all = names.taskIds.flatMap((other, n) => (other.id === name ? [{ n, member: other.member }] : []));
			const own = all.filter((other) => other.member >= 0 && other.member === member);
			return (own.length > 0 ? own : all).map((other) => other.n);
		});
		const compiled = {
			task,
			id,
			member,
			doneLevel: -1,
			keepLevel: -1,
			untilLevel: -1,
			onEvent: task.on === undefined ? -1 : must(names.eventIndex.get(task.on), `event ${task.on}`),
			onTest: task.if === undefined ? undefined : compileCondition(task.if, scope).test,
			reopens: task.reopens === undefined ? -1 : must(names.eventIndex.get(task.reopens), `event ${task.reopens}`),
			target: compileValue(task.target, scope, noReads()),
			limit: compileValue(task.limit, scope, noReads()),
			applies: task.applies === undefined ? undefined : compileCondition(task.applies, scope).test,
			after,
			tries: [...new Set(checks.map((check) => check.command))],
			checks,
			relevant: relevant.get(task)!,
		};
		if (task.done !== undefined)
			levels.add({ kind: 'done', index }, task.done, member, (level) => (compiled.doneLevel = level));
		if (task.keep !== undefined) {
			levels.add({ kind: 'keep', index }, task.keep.that, member, (level) => (compiled.keepLevel = level));
			levels.add({ kind: 'until', index }, task.keep.until, member, (level) => (compiled.untilLevel = level));
		}
		return compiled;
	});
}

function compileStaff(scenario: Scenario, names: Names, levels: LevelList): readonly ProgramStaff[] {
	const roles = scenario.document.roles.filter((role) => scenario.document.staff[role.id] !== undefined);
	return roles.map((role, roleIndex): ProgramStaff => {
		const staff = scenario.document.staff[role.id]!;
		return {
			role: role.id,
			delay: staff.delay,
			skill: staff.skill,
			slip: staff.slip,
			does: staff.does.map((one, does) => {
				const compiled = {
					on: one.on === undefined ? -1 : must(names.eventIndex.get(one.on), `event ${one.on}`),
					level: -1,
					test: one.if === undefined ? undefined : compileCondition(one.if, { names, it: -1 }).test,
					command: must(names.commandIndex.get(one.order), `command ${one.order}`),
					target: one.target === undefined ? -1 : membersOf([one.target], names)[0]!,
					with: one.with,
				};
				if (one.when !== undefined)
					levels.add({ kind: 'staff', role: roleIndex, does }, one.when, -1, (level) => (compiled.level = level));
				return compiled;
			}),
		};
	});
}
