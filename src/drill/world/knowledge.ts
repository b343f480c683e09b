import type { Scalar } from '../../scenario/format/expressions';
import type { Moment, Reads } from '../moment';
import type { Drill } from '../run/drill';

/** The moment as the player knows it: hidden facts have the value last learnt, or none. */
export function asKnown(drill: Drill): Moment {
	const { program, state } = drill;
	const facts: (Scalar | undefined)[] = state.facts.map((value, index) =>
		program.facts[index]!.hidden ? state.known[index]?.value : value,
	);
	return { state, facts, activity: drill.moment.activity, active: drill.moment.active.slice() };
}

/** Whether the player knows all that a condition reads: what cannot be told must not be shown as failing. */
export const canTell = (drill: Drill, reads: Reads): boolean =>
	[...reads.facts].every((fact) => !drill.program.facts[fact]!.hidden || drill.state.known[fact] !== null);
