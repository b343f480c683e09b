import type { Scalar } from '../scenario/format/expressions';
import type { Activity, DrillState } from './state';

/** What conditions, values and effects are evaluated on: facts as true, or as known; and the activity at hand. */
export interface Moment {
	readonly state: DrillState;
	/** By fact index; undefined where the reader does not know the fact. */
	readonly facts: readonly (Scalar | undefined)[];
	activity: Activity | null;
	/** By state index: 1 while active. */
	active: Uint8Array;
}

export type Test = (moment: Moment) => boolean;

export type Reading = (moment: Moment) => Scalar | undefined;

/** What a condition reads, so that it is looked at again only when that changed. */
export interface Reads {
	readonly facts: Set<number>;
	readonly known: Set<number>;
	readonly events: Set<number>;
	readonly tasks: Set<number>;
	/** Indices of `since` watches. */
	readonly watches: Set<number>;
	states: boolean;
}

export interface Compiled {
	readonly test: Test;
	readonly reads: Reads;
}

/** `since` conditions: when the event happens, the condition is looked at again so much later. */
export interface Watch {
	readonly event: number;
	readonly after: Reading;
}

export type Op =
	| { readonly kind: 'set'; readonly fact: (moment: Moment) => readonly number[]; readonly value: Reading }
	| { readonly kind: 'emit'; readonly event: number }
	| { readonly kind: 'reveal'; readonly facts: (moment: Moment) => readonly number[] }
	| { readonly kind: 'if'; readonly test: Test; readonly then: readonly Op[]; readonly else: readonly Op[] };
