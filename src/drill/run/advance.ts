import type { Entry } from '../state';
import { accept, actByPlan, arrive, depart, finish, halt } from './activities';
import { type Drill, emit, markLevels } from './drill';
import { apply } from './effects';
import { settle, stepProcedure } from './settle';
import { violate } from './violate';

/** Runs everything due at or before `to` (drill ms), and stands there; after ENDEX nothing happens any more. */
export function advance(drill: Drill, to: number): void {
	const { state } = drill;
	while (state.ended === null) {
		const entry = state.queue[0];
		if (entry === undefined || entry.due > to) break;
		state.queue.shift();
		pass(drill, entry.due);
		run(drill, entry);
	}
	if (state.ended === null) pass(drill, to);
}

/** When something next happens by itself; undefined after ENDEX. */
export const nextDue = (drill: Drill): number | undefined =>
	drill.state.ended === null ? drill.state.queue[0]?.due : undefined;

/** One entry: its effects, its events, until quiet. */
function run(drill: Drill, entry: Entry): void {
	const { program, state } = drill;
	const { what } = entry;
	drill.cause = -1;
	switch (what.kind) {
		case 'inject':
			deliver(drill, what.inject, false);
			break;
		case 'delay':
			stepProcedure(drill, what.event, null);
			break;
		case 'accept':
			accept(drill, state.activities[what.activity]!);
			break;
		case 'depart':
			depart(drill, state.activities[what.activity]!);
			break;
		case 'arrive':
			arrive(drill, state.activities[what.activity]!);
			break;
		case 'halt':
			halt(drill, state.activities[what.activity]!);
			break;
		case 'finish':
			finish(drill, state.activities[what.activity]!);
			break;
		case 'held':
			if (state.countingFrom[what.violation] === what.since) violate(drill, what.violation, null);
			break;
		case 'since':
			markLevels(drill, program.listeners.levelsOfWatch[what.watch]!);
			if (program.listeners.guardWatches[what.watch] === 1) drill.guardDirty = true;
			break;
		case 'staff':
			actByPlan(drill, what.role, what.does);
			break;
		case 'limit':
			state.ended = 'limit';
			break;
	}
	settleAndEnd(drill);
}

/** Comes to rest; ENDEX is written down once. */
export function settleAndEnd(drill: Drill): void {
	const { state } = drill;
	settle(drill);
	drill.cause = -1;
	drill.revision++;
	if (state.ended !== null) state.log.push({ at: state.at, kind: 'end', reason: state.ended });
}

/** An inject comes: once only. The controller's come whatever their `if` says. */
export function deliver(drill: Drill, index: number, byController: boolean): void {
	const { program, state, moment } = drill;
	const inject = program.injects[index]!;
	if (state.injectAt[index]! >= 0) return;
	if (!byController && inject.test !== undefined && !inject.test(moment)) return;
	state.injectAt[index] = state.at;
	state.log.push({ at: state.at, kind: 'inject', inject: index });
	apply(drill, inject.then, null);
	emit(drill, inject.event, null);
}

/** Time passes: exposure and standstill add up at what they weigh since the last instant. */
function pass(drill: Drill, to: number): void {
	const { program, state } = drill;
	const ms = to - state.at;
	if (ms <= 0) return;
	for (let index = 0; index < program.exposures.length; index++) {
		if (!state.levels[program.exposures[index]!.level]) continue;
		const sum = state.exposure[index]!;
		sum.raw += ms;
		sum.weighted += ms * drill.weights[index]!;
	}
	for (let index = 0; index < program.services.length; index++) {
		if (state.levels[program.services[index]!.stopped]) state.stopped[index]! += ms;
	}
	state.at = to;
}
