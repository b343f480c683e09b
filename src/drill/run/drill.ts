import type { AnyMachineSnapshot } from 'xstate';
import type { Scalar } from '../../scenario/format/expressions';
import type { Moment } from '../moment';
import type { Standing } from '../procedure/standing';
import type { Program } from '../program';
import type { Activity, DrillState, Entry } from '../state';

/** What the engine tells as it steps the procedure, for inspection. */
export interface Stepped {
	readonly at: number;
	readonly event: string;
	readonly snapshot: AnyMachineSnapshot;
}

/**
 * A drill that runs: the plain state, and what can be rebuilt from it at any quiet instant. Only functions of this folder
 * change it; between two calls of theirs it is quiet (no events or conditions wait to be looked at).
 */
export interface Drill {
	readonly program: Program;
	readonly state: DrillState;
	/** Where the procedure stands, by region. */
	readonly standings: Standing[];
	/** The same as XState has it, made when somebody asks. */
	readonly snapshot: AnyMachineSnapshot;
	/** Facts as true. */
	readonly moment: Moment;
	/** Events of the instant at hand, first in first out, each with the activity it belongs to. */
	readonly events: { readonly event: number; readonly activity: Activity | null }[];
	readonly dirty: Uint8Array;
	dirtyLevels: number[];
	guardDirty: boolean;
	weightsDirty: boolean;
	/** The activity whose effects are being applied, or -1. */
	cause: number;
	/** Rises whenever something happened: views that do not depend on the time alone are kept until then. */
	revision: number;
	/** Weight per exposure in basis points, as things stand. */
	readonly weights: number[];
	readonly inspect: ((step: Stepped) => void) | undefined;
}

/** Wraps a state in what is needed to run it. */
export function runtimeOf(
	program: Program,
	state: DrillState,
	standings: Standing[],
	active: Uint8Array,
	inspect?: (step: Stepped) => void,
): Drill {
	return {
		program,
		state,
		standings,
		get snapshot() {
			return program.steps.standings.snapshot(this.standings);
		},
		moment: { state, facts: state.facts, activity: null, active },
		events: [],
		dirty: new Uint8Array(program.levels.length),
		dirtyLevels: [],
		guardDirty: false,
		weightsDirty: true,
		cause: -1,
		revision: 0,
		weights: new Array<number>(program.exposures.length).fill(0),
		inspect,
	};
}

export function emit(drill: Drill, event: number, activity: Activity | null): void {
	drill.events.push({ event, activity });
}

export function markLevels(drill: Drill, levels: readonly number[]): void {
	for (const level of levels) {
		if (drill.dirty[level] === 1) continue;
		drill.dirty[level] = 1;
		drill.dirtyLevels.push(level);
	}
}

/** Puts an entry in the queue by (due, late, sequence). */
export function schedule(drill: Drill, due: number, what: Entry['what']): void {
	const { state } = drill;
	const { queue } = state;
	const entry: Entry = { due, seq: state.seq++, what };
	let at = queue.length;
	queue.push(entry);
	for (; at > 0 && comesBefore(entry, queue[at - 1]!); at--) queue[at] = queue[at - 1]!;
	queue[at] = entry;
}

/** What is tested after everything else due at its instant. */
const late = (entry: Entry): number => (entry.what.kind === 'held' ? 1 : entry.what.kind === 'limit' ? 2 : 0);

const comesBefore = (a: Entry, b: Entry): boolean =>
	a.due !== b.due ? a.due < b.due : late(a) !== late(b) ? late(a) < late(b) : a.seq < b.seq;

export function setFact(drill: Drill, index: number, value: Scalar): void {
	const { program, state } = drill;
	if (state.facts[index] === value) return;
	const fact = program.facts[index]!;
	if (fact.place) {
		const entity = fact.entity;
		if (value !== underway) {
			state.moved[entity] = { from: state.nodes[entity]!, at: state.at };
			state.nodes[entity] = placeNode(program, value);
		}
	}
	state.facts[index] = value;
	const { listeners } = program;
	markLevels(drill, listeners.levelsOfFact[index]!);
	if (listeners.guardFacts[index] === 1) drill.guardDirty = true;
	drill.weightsDirty = true;
	if (
		fact.hidden &&
		listeners.observersOfFact[index]!.some((observer) => state.levels[program.observers[observer]!.level])
	)
		learn(drill, index);
}

/** The network's node of a place by its name; -1 for none. */
export const placeNode = (program: Program, place: Scalar): number =>
	typeof place === 'string' ? (program.ways.network.placeIndex.get(place) ?? -1) : -1;

/** The place of somebody between two places. */
export const underway = 'underway';

/** The player learns a hidden fact as it stands now. */
export function learn(drill: Drill, index: number): void {
	const { program, state } = drill;
	if (!program.facts[index]!.hidden) return;
	state.known[index] = { value: state.facts[index]!, at: state.at };
	markLevels(drill, program.listeners.levelsOfKnown[index]!);
	if (program.listeners.guardKnown[index] === 1) drill.guardDirty = true;
}
