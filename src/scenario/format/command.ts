import type { Text } from '../../words/text';
import type { Condition, Duration, Effect, Scalar, Value } from './expressions';

/** What is right for a parameter. Judged when the command starts (or is ordered, for reports). */
export type Right =
	| { readonly is: Value }
	| { readonly oneOf: readonly Value[] }
	| { readonly atLeast?: Value; readonly atMost?: Value }
	/** By the answer to another ask of the same command. */
	| { readonly by: { readonly ask: string }; readonly cases: Readonly<Record<string, Right>>; readonly else?: Right }
	/** The first whose `if` holds; one without `if` always does. */
	| { readonly when: readonly { readonly if?: Condition; readonly then: Right }[] }
	/** sequence: each pair's first must come before its second. */
	| { readonly before: readonly (readonly [string, string])[] }
	/** many: exactly these ticks; or at least these and none of those. */
	| { readonly exactly: readonly Value[] }
	| { readonly includes: readonly Value[]; readonly excludes?: readonly Value[] }
	/** entity: one of which this holds, as `it`. */
	| { readonly that: Condition };

export type AskKind =
	| { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
	| { readonly kind: 'many'; readonly options: Readonly<Record<string, Text>> }
	| { readonly kind: 'sequence'; readonly options: Readonly<Record<string, Text>> }
	| { readonly kind: 'number'; readonly unit: Text; readonly from: number; readonly to: number; readonly step: number }
	| { readonly kind: 'duration'; readonly from: Duration; readonly to: Duration; readonly step: Duration }
	/** Minutes after midnight, port time. */
	| { readonly kind: 'time' }
	/** Cast entities (a group's name stands for its members) or places. */
	| { readonly kind: 'entity'; readonly of: readonly string[] }
	| { readonly kind: 'place'; readonly of: readonly string[] }
	/** Kept, not scored. */
	| { readonly kind: 'text' };

export interface Ask {
	readonly id: string;
	readonly label: Text;
	readonly asks: AskKind;
	/** Shown filled in when the form opens; without it the player must choose. */
	readonly start?: Scalar;
	readonly right?: Right;
	/** A wrong answer makes the task worth nothing. */
	readonly must: boolean;
	/** `ordered` for reports: judged as things stood when it was ordered. */
	readonly judged: 'start' | 'ordered';
	/** Against what is true, or what the player could know. */
	readonly against: 'truth' | 'known';
}

/** One answer: what an input carries for an ask. `many` and `sequence` carry lists. */
export type Answer = Scalar | readonly string[];

export interface Need {
	readonly that: Condition;
	/** Why it is impossible without, said to the player. */
	readonly why: Text;
}

export interface Duty {
	readonly id: string;
	readonly that: Condition;
	readonly veto: boolean;
	readonly points: number;
	readonly why: Text;
	readonly basis?: Basis;
}

/** Where a number or duty comes from. */
export type Basis = { readonly rule: string } | { readonly plan: Text };

export interface Command {
	readonly id: string;
	readonly label: Text;
	/** What it does, for those who ask (guided mode, palette). */
	readonly help?: Text;
	readonly icon: string;
	/** Roles whose command it is. */
	readonly by: readonly string[];
	/** What it can be ordered on: entities and groups. Empty: on nothing in particular. */
	readonly on: readonly string[];
	/** Where it is carried out: a place, `entity.place`, `target`, `ask.<name>`. Without it, where the team stands. */
	readonly at?: string;
	/** One of these teams (or members of these groups) carries it out. Empty: nobody in particular, at once, in parallel. */
	readonly uses: readonly string[];
	readonly asks: readonly Ask[];
	readonly needs: readonly Need[];
	readonly should: readonly Duty[];
	readonly takes: Value;
	/** After `takes`, the team goes on to a place together with these; their place is set on arrival, before `done`. */
	readonly brings?: { readonly who: readonly string[]; readonly to: string };
	/** The plan never wants it. */
	readonly mistake: boolean;
	readonly start: readonly Effect[];
	readonly done: readonly Effect[];
	readonly stopped: readonly Effect[];
	/** Where a command belongs on screen when nothing is selected: `desk` (calls, reports), or what it is `on`/`at`. */
	readonly desk: boolean;
}
