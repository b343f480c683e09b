import type { AnyMachineSnapshot } from 'xstate';
import type { Moment, Test } from '../moment';

/** The condition of a transition. */
export interface Guard {
	readonly test: Test;
	/** Whether it looks at the procedure's own states, which change in the middle of a step; facts never do. */
	readonly readsStates: boolean;
	/** Index of the region it stands in. */
	readonly region: number;
}

/** A transition as its state hears it. */
export interface Listener {
	/** State index, -1 for the root, which is always active. */
	readonly state: number;
	/** Index of the region it stands in. */
	readonly region: number;
	readonly guard: Guard | undefined;
}

/** What is at hand while XState steps: set before each step. */
export interface AtHand {
	moment: Moment | null;
	/** Told of every guard that XState asks, its answer, and the states active then where the guard looks at them. */
	asked: ((guard: Guard, answer: boolean, active: Uint8Array | null) => void) | null;
}

/** A guard as XState calls it. One that looks at states is handed the snapshot as it stands in the middle of the step. */
export function guardForXState(guard: Guard, at: AtHand, stateOf: ReadonlyMap<string, number>): unknown {
	const { test } = guard;
	if (!guard.readsStates)
		return (): boolean => {
			const answer = test(at.moment!);
			at.asked?.(guard, answer, null);
			return answer;
		};
	return Object.assign(() => false, {
		check: (snapshot: AnyMachineSnapshot): boolean => {
			const active = activeStates(snapshot, stateOf, at.moment!.active.length);
			const answer = holdsIn(guard, active, at.moment!);
			at.asked?.(guard, answer, active);
			return answer;
		},
	});
}

/** The answer of a guard where other states are active than the moment's. */
export function holdsIn(guard: Guard, active: Uint8Array, moment: Moment): boolean {
	const before = moment.active;
	moment.active = active;
	const answer = guard.test(moment);
	moment.active = before;
	return answer;
}

/** Which states are active, by state index. */
export function activeStates(
	snapshot: AnyMachineSnapshot,
	stateOf: ReadonlyMap<string, number>,
	count: number,
): Uint8Array {
	const active = new Uint8Array(count);
	for (const node of snapshot._nodes) {
		const index = stateOf.get(node.id);
		if (index !== undefined) active[index] = 1;
	}
	return active;
}

export const isActive = ({ state }: Listener, moment: Moment): boolean => state < 0 || moment.active[state] === 1;
