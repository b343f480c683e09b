import { wholeNumber } from '../compile/values';
import { ScenarioFault } from '../fault';
import type { Outcome } from '../procedure/known';
import { nudge } from '../procedure/machine';
import type { Asked } from '../procedure/step';
import type { Activity } from '../state';
import { type Drill, learn, markLevels, schedule } from './drill';
import { apply } from './effects';
import { planned } from './planned';
import { finishTask, keepHolds, keepLapses, keepOver, openTask, reopenTask } from './tasks';
import { violate } from './violate';

/** More rounds than this within one instant is an error of the scenario. */
const mostRounds = 1_000;

/** Lets an instant come to rest: its events one by one, then the procedure's own look at facts, then level conditions; again until quiet. */
export function settle(drill: Drill): void {
	for (let round = 0; ; round++) {
		if (round > mostRounds)
			throw new ScenarioFault(
				`no rest at ${drill.state.at} ms: events and conditions set each other off over ${mostRounds} times`,
			);
		const next = drill.events.shift();
		if (next) {
			happen(drill, next.event, next.activity);
		} else if (drill.guardDirty) {
			drill.guardDirty = false;
			stepProcedure(drill, nudge, null);
		} else if (drill.dirtyLevels.length > 0) {
			lookAtLevels(drill);
		} else {
			break;
		}
	}
	if (drill.weightsDirty) weigh(drill);
}

/** One event: counted, then violations, the procedure, tasks, injects and staff on it. */
function happen(drill: Drill, event: number, activity: Activity | null): void {
	const { program, state, moment } = drill;
	const { listeners } = program;
	state.counts[event]!++;
	state.lasts[event] = state.at;
	markLevels(drill, listeners.levelsOfEvent[event]!);
	if (listeners.guardEvents[event] === 1) drill.guardDirty = true;
	moment.activity = activity;
	if (activity !== null) drill.cause = activity.id;
	for (const watch of listeners.watchesOfEvent[event]!)
		schedule(drill, state.at + wholeNumber(program.watches[watch]!.after, moment), { kind: 'since', watch });
	for (const index of listeners.violationsOnEvent[event]!) {
		if (program.violations[index]!.onTest?.(moment) ?? true) violate(drill, index, activity);
	}
	const name = program.events[event]!;
	stepProcedure(drill, name, activity);
	moment.activity = activity;
	for (const index of listeners.opensOnEvent[event]!) openTask(drill, index);
	for (const index of listeners.reopensOnEvent[event]!) reopenTask(drill, index);
	for (const index of listeners.tasksOnEvent[event]!) {
		const task = program.tasks[index]!;
		if (task.member >= 0 && activity !== null && activity.target >= 0 && activity.target !== task.member) continue;
		if (task.onTest?.(moment) ?? true) finishTask(drill, index);
	}
	for (const index of listeners.injectsOnEvent[event]!) scheduleInject(drill, index);
	for (const { role, does } of listeners.staffOnEvent[event]!) planned(drill, role, does);
	moment.activity = null;
}

function scheduleInject(drill: Drill, index: number): void {
	const inject = drill.program.injects[index]!;
	const after = inject.after === undefined ? 0 : wholeNumber(inject.after, drill.moment);
	schedule(drill, drill.state.at + after, { kind: 'inject', inject: index });
}

/** One macrostep of the procedure and what it asks for, in order. */
export function stepProcedure(drill: Drill, event: string, activity: Activity | null): void {
	drill.moment.activity = activity;
	const outcome = drill.program.steps.take(event, drill.standings, drill.moment);
	if (outcome === undefined) return;
	enter(drill, outcome);
	perform(drill, outcome.asked, activity);
	if (outcome.moved) drill.inspect?.({ at: drill.state.at, event, snapshot: drill.snapshot });
}

/** Does what a step of the procedure asked for. */
export function perform(drill: Drill, asked: readonly Asked[], activity: Activity | null): void {
	const { program, state } = drill;
	for (const one of asked) {
		if (one.kind === 'effects') apply(drill, program.machine.effects[one.index]!, activity);
		else if (one.kind === 'delay') schedule(drill, state.at + one.ms, { kind: 'delay', id: one.id, event: one.event });
		else {
			const at = state.queue.findIndex((entry) => entry.what.kind === 'delay' && entry.what.id === one.id);
			if (at >= 0) state.queue.splice(at, 1);
		}
	}
}

/** Stands where a step led to and logs what was entered and left. */
function enter(drill: Drill, { standings, entered, left, log }: Outcome): void {
	const { program, state, moment } = drill;
	for (const standing of standings) drill.standings[standing.region] = standing;
	if (entered.length === 0 && left.length === 0) return;
	for (const index of entered) moment.active[index] = 1;
	for (const index of left) moment.active[index] = 0;
	state.log.push({ at: state.at, kind: 'state', entered: log.entered, left: log.left });
	markLevels(drill, program.listeners.levelsOfStates);
	if (program.machine.reads.states) drill.guardDirty = true;
}

function lookAtLevels(drill: Drill): void {
	const { program, state, moment } = drill;
	const levels = drill.dirtyLevels;
	if (levels.length > 1) levels.sort((a, b) => a - b);
	drill.dirtyLevels = [];
	for (const level of levels) drill.dirty[level] = 0;
	for (const level of levels) {
		const { use, condition } = program.levels[level]!;
		const holds = condition.test(moment);
		if (holds === state.levels[level]) continue;
		state.levels[level] = holds;
		drill.weightsDirty = true;
		if (holds) rise(drill, use);
		else fall(drill, use);
	}
}

type Use = Drill['program']['levels'][number]['use'];

function rise(drill: Drill, use: Use): void {
	const { program, state } = drill;
	switch (use.kind) {
		case 'violation': {
			const wait = program.violations[use.index]!.for;
			if (wait === 0) return violate(drill, use.index, null);
			state.countingFrom[use.index] = state.at;
			return schedule(drill, state.at + wait, { kind: 'held', violation: use.index, since: state.at });
		}
		case 'keep':
			return keepHolds(drill, use.index);
		case 'done':
			return finishTask(drill, use.index);
		case 'until':
			return keepOver(drill, use.index);
		case 'staff':
			return planned(drill, use.role, use.does);
		case 'inject':
			return scheduleInject(drill, use.index);
		case 'observer':
			for (const fact of program.observers[use.index]!.sees) learn(drill, fact);
			return;
		case 'end':
			state.ended ??= 'endex';
			return;
		default:
	}
}

function fall(drill: Drill, use: Use): void {
	const { state } = drill;
	if (use.kind === 'violation') {
		const since = state.countingFrom[use.index]!;
		const wait = drill.program.violations[use.index]!.for;
		if (since >= 0 && state.at - since < wait)
			state.longest[use.index] = Math.max(state.longest[use.index]!, state.at - since);
		state.countingFrom[use.index] = -1;
	} else if (use.kind === 'keep') keepLapses(drill, use.index);
}

/** Exposure weights as things stand: the product of the multipliers whose condition holds, floored to basis points at each step. */
export function weigh(drill: Drill): void {
	const { program, moment } = drill;
	program.exposures.forEach((exposure, index) => {
		let weight = 10_000;
		for (const { test, times } of exposure.weigh) {
			if (test !== undefined && !test(moment)) continue;
			weight = Math.floor((weight * wholeNumber(times, moment)) / 10_000);
		}
		drill.weights[index] = weight;
	});
	drill.weightsDirty = false;
}
