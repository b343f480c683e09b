import type { Text } from '../../words/text';
import type { Condition, Duration, Effect, EventName } from './expressions';

export interface Transition {
	/** A sibling's name or a path from the root with dots. Without it: an internal transition that only does something. */
	readonly to?: string;
	readonly if?: Condition;
	readonly do: readonly Effect[];
}

/** One state of the plan. XState's own shape, as data. */
export interface StateNode {
	readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
	readonly label?: Text;
	/** What this step of the plan asks for; shown in guided mode and in the statechart. */
	readonly help?: Text;
	readonly initial?: string;
	readonly history?: 'shallow' | 'deep';
	/** Where a history state leads when there is no history. */
	readonly target?: string;
	readonly states: Readonly<Record<string, StateNode>>;
	readonly on: Readonly<Record<EventName, readonly Transition[]>>;
	readonly always: readonly Transition[];
	/** Deadlines: after so many milliseconds in the state. Equal delays are merged, in written order. */
	readonly after: readonly {
		readonly delay: Duration | { readonly rule: string };
		readonly transitions: readonly Transition[];
	}[];
	readonly entry: readonly Effect[];
	readonly exit: readonly Effect[];
}
