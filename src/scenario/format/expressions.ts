/** What a scenario says with: values, conditions, effects. Durations are milliseconds of drill time once parsed. */

export type Scalar = string | number | boolean;

/** Milliseconds of drill time. Written `30s`, `25m`, `1h30m`. */
export type Duration = number;

/**
 * `entity.fact` (`workers-1.tested`, `case.place`), or the same through `it` (the member of an `each`), `target` (what a
 * command was ordered on), `team` (who does it) or `ask.<name>` (the entity given as a parameter). A group's name stands for
 * all its members where a fact is set or revealed.
 */
export type FactRef = string;

/** `<command>.ordered|started|done|stopped|failed`, `inject <id>`, `signal <id>`. */
export type EventName = string;

/** A procedure state from the root, with dots: `environment.waiting`. */
export type StatePath = string;

export type Value =
	| Scalar
	| { readonly rule: string }
	| { readonly fact: FactRef }
	/** `name` (the chosen option) or `name.field`. */
	| { readonly vary: string }
	| { readonly ask: string }
	| { readonly times: readonly Value[] }
	| { readonly plus: readonly Value[] };

export interface Comparison {
	readonly is?: Value;
	readonly oneOf?: readonly Value[];
	readonly atLeast?: Value;
	readonly atMost?: Value;
	/** Equal to another fact. */
	readonly sameAs?: FactRef;
}

export type Condition =
	| { readonly all: readonly Condition[] }
	| { readonly any: readonly Condition[] }
	| { readonly not: Condition }
	| ({ readonly fact: FactRef } & Comparison)
	| { readonly state: StatePath }
	/** The player knows a value of this (hidden) fact; with a comparison: and what is known compares so. */
	| ({ readonly knows: FactRef } & Comparison)
	/** The event has happened so far, at least so many times (1 unless said). */
	| { readonly happened: EventName; readonly atLeast?: number }
	| { readonly taskDone: string }
	| ({ readonly vary: string } & Comparison)
	/** A parameter of the command at hand: in `takes`, `should`, `start`, `done`, `stopped`, and in guards on its events. */
	| ({ readonly ask: string } & Comparison)
	| { readonly every: string; readonly that: Condition }
	| { readonly some: string; readonly that: Condition }
	| {
			readonly count: string;
			readonly that: Condition;
			readonly is?: Value;
			readonly atLeast?: Value;
			readonly atMost?: Value;
	  }
	/** The event last happened at least this long ago. False while it has not happened. */
	| { readonly since: { readonly event: EventName; readonly atLeast: Value } };

export type Effect =
	| { readonly set: Readonly<Record<FactRef, Value>> }
	| { readonly emit: string }
	| { readonly reveal: readonly FactRef[] }
	| { readonly if: Condition; readonly then: readonly Effect[]; readonly else?: readonly Effect[] }
	/** Once for each member of a group, as `it`. */
	| { readonly each: string; readonly do: readonly Effect[] };
