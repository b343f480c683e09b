import type { Text } from '../../words/text';
import type { Place, Point, Port, Route } from '../port/port';
import type { Answer, Basis, Command } from './command';
import type { Condition, Duration, Effect, EventName, FactRef, Scalar, StatePath, Value } from './expressions';
import type { StateNode } from './procedure';
import type { Question } from './question';

/** How a fact starts: a value, or a draw from the seed at STARTEX. */
export type FactStart =
	| Value
	| { readonly draw: readonly Scalar[] }
	| { readonly draw: { readonly from: number; readonly to: number; readonly step: number } };

export interface Fact {
	readonly start: FactStart;
	readonly hidden: boolean;
	/** Facts with a label are shown on the entity's panel; those without are the scenario's own. */
	readonly label?: Text;
	/** How values read on screen; numbers with `unit`. */
	readonly values: Readonly<Record<string, Text>>;
	readonly unit?: Text;
}

export const entityKinds = ['person', 'team', 'ship', 'vehicle', 'container', 'thing', 'zone', 'authority'] as const;
export type EntityKind = (typeof entityKinds)[number];

export interface Entity {
	readonly id: string;
	readonly is: EntityKind;
	readonly label: Text;
	/** A line under the name: post, gang, cargo. */
	readonly note?: Text;
	/** 0: a single entity; n: a group whose members are `<id>-1` … `<id>-n`. */
	readonly many: number;
	readonly role?: string;
	/** On a high-risk post: who is in the closed loop, since when and in what PPE are facts of theirs. */
	readonly post?: (typeof posts)[number];
	/** Metres per minute on foot or by vehicle. */
	readonly speed: number;
	/** How many bodies are drawn for it (a team of three). */
	readonly bodies: number;
	/** How it is drawn: the first whose `if` holds (as `it`). */
	readonly look: readonly { readonly if?: Condition; readonly as: string }[];
	/** Marks on the map while their condition holds, by what is known: index, contact, sealed, contaminated, treated, held, mask, suit. */
	readonly shows: Readonly<Record<string, Condition>>;
	/** By name. Every entity has `place`: where it stands at STARTEX, a place or `none`. */
	readonly facts: Readonly<Record<string, Fact>>;
}

export interface Role {
	readonly id: string;
	readonly label: Text;
	readonly plays: 'playable' | 'staff';
	readonly icon: string;
	/** One of the fifteen groups (`g1` … `g15`, `office`), where it is one. */
	readonly group?: string;
}

/** Virtual staff of one role. Delays are drawn per order; skill and slips are per mille. */
export interface Staff {
	readonly delay: readonly [Duration, Duration];
	/** Chance that a parameter left open is filled in rightly. */
	readonly skill: number;
	/** Chance that a given parameter is carried out wrongly. */
	readonly slip: number;
	/** What the plan gives them to do without an order. */
	readonly does: readonly {
		readonly on?: EventName;
		readonly when?: Condition;
		readonly if?: Condition;
		readonly order: string;
		readonly target?: string;
		readonly with: Readonly<Record<string, Answer>>;
	}[];
}

export interface Inject {
	readonly id: string;
	/** When it comes: at a time, on an event, when a condition turns true; none of them: by the controller only. */
	readonly at?: Value;
	readonly on?: EventName;
	readonly when?: Condition;
	/** Later by this much (with `on` or `when`). */
	readonly after?: Value;
	/** Tested when it is due; false drops it. */
	readonly if?: Condition;
	/** A role or a cast entity. */
	readonly from: string;
	readonly to: readonly string[];
	readonly by: 'phone' | 'radio' | 'camera' | 'paper';
	/** It waits for an acknowledgement. */
	readonly ack: boolean;
	readonly text: Text;
	/** Where *Locate* leads: a place, entity, or what it is from. */
	readonly place?: string;
	/** Not shown as a message: the world simply changes. */
	readonly silent: boolean;
	readonly then: readonly Effect[];
}

export type From = 'startex' | { readonly inject: string } | { readonly task: string } | { readonly signal: string };

export const phases = ['detect', 'hold', 'control'] as const;
export const domains = ['people', 'goods', 'environment', 'command'] as const;
export const responsibilities = ['political', 'principal', 'direct'] as const;
export const defences = ['import', 'rebound'] as const;
/** 战疫情、保安全、保供应、保服务: what a task or violation is there for. */
export const serves = ['epidemic', 'safety', 'supply', 'service'] as const;
/** Posts that work in a closed loop. */
export const posts = ['high-risk'] as const;

export interface Tags {
	readonly phase: (typeof phases)[number];
	readonly domain: (typeof domains)[number];
	readonly responsibility: (typeof responsibilities)[number];
	/** The role that bears it. */
	readonly bearer: string;
	readonly defends: (typeof defences)[number];
	/** The epidemic, unless said. */
	readonly serves?: (typeof serves)[number];
}

export interface Task {
	readonly id: string;
	readonly label: Text;
	/** Why it matters and what would have been right: told in the debrief. */
	readonly why?: Text;
	readonly done?: Condition;
	readonly on?: EventName;
	/** With `on`: tested at that event. */
	readonly if?: Condition;
	/** One task per member of a group, as `it`; with `on`, the command's target must be the member. */
	readonly each?: string;
	readonly from: From;
	/** From `from`. */
	readonly target: Value;
	readonly limit: Value;
	readonly weight: number;
	readonly critical: boolean;
	readonly after: readonly string[];
	/** `command.ask` judged parameters, or `command` alone to count its tries. */
	readonly checks: readonly string[];
	/** What must hold from the first time it is true until `until`; lapses up to `grace` are excused. */
	readonly keep?: { readonly that: Condition; readonly until: Condition; readonly grace: Duration };
	/** Done no longer when this happens. */
	readonly reopens?: EventName;
	readonly applies?: Condition;
	readonly tags: Tags;
	/** The step of the plan that it exercises: the state of the procedure that it brings about or keeps. */
	readonly step?: StatePath;
	readonly basis?: Basis;
}

export interface Violation {
	readonly id: string;
	readonly label?: Text;
	readonly on?: EventName;
	readonly if?: Condition;
	readonly when?: Condition;
	readonly for: Duration;
	/** A condition, or a command's id: excused while it runs. */
	readonly unless?: Condition | { readonly running: string };
	readonly veto: boolean;
	readonly points: number;
	readonly why: Text;
	readonly basis?: Basis;
	readonly responsibility: (typeof responsibilities)[number];
	readonly bearer?: string;
	/** The epidemic, unless said. */
	readonly serves?: (typeof serves)[number];
}

export interface Service {
	readonly id: string;
	readonly label: Text;
	/** It stands still while this holds. */
	readonly stopped: Condition;
	/** It could run at all while this holds (always, unless said). */
	readonly could?: Condition;
	/** Weight of a minute of standstill. */
	readonly weight: number;
}

export interface Exposure {
	readonly id: string;
	readonly label: Text;
	/** Counted once for each member, as `it`; without it, once. */
	readonly each?: string;
	readonly while: Condition;
	/** Multipliers in basis points (10,000 = 1): each whose `if` holds. */
	readonly weigh: readonly { readonly if?: Condition; readonly times: Value }[];
	/** Expected secondary cases per weighted person-hour, in basis points: an estimate, labelled so. */
	readonly attack?: Value;
}

export interface Step {
	readonly do: string;
	readonly on?: string;
	/** Parameters; what is not said defaults to `right`. */
	readonly with: Readonly<Record<string, Answer>>;
	readonly when?: Condition;
	/** What guided mode says when this step is due, and why. */
	readonly say?: Text;
}

/** Something sees facts while a condition holds (a camera, a guard): the player then knows them as they change. */
export interface Observer {
	readonly id: string;
	readonly while: Condition;
	readonly sees: readonly FactRef[];
}

export interface Clock {
	/** Drill seconds per real second. */
	readonly scale: number;
	/** While `when` holds, another scale; the last that holds wins. */
	readonly then: readonly { readonly when: Condition; readonly scale: number }[];
	readonly limit: Duration;
	/** Port time at STARTEX, minutes after midnight; `{ vary: … }` gives `HH:MM` by variant. */
	readonly start: Value;
	/** `2022-03-31`, the day the drill plays on. */
	readonly date: string;
}

export interface Variant {
	readonly label?: Text;
	readonly fields: Readonly<Record<string, Scalar>>;
}

/** A scenario as written, parsed and normalised. References are still names. */
export interface ScenarioDocument {
	readonly format: 1;
	readonly id: string;
	readonly title: Text;
	readonly measure: string;
	readonly kind: 'single' | 'joint';
	readonly pass: number;
	readonly port: string;
	readonly rules: string;
	readonly summary: Text;
	readonly briefing: Text;
	readonly objectives: readonly Text[];
	readonly clock: Clock;
	readonly roles: readonly Role[];
	readonly vary: Readonly<Record<string, Readonly<Record<string, Variant>>>>;
	readonly map: {
		readonly places: readonly Place[];
		readonly routes: readonly Route[];
		readonly view?: { readonly at: Point; readonly zoom: number };
	};
	readonly cast: readonly Entity[];
	readonly signals: readonly string[];
	readonly commands: readonly Command[];
	readonly procedure: StateNode | { readonly use: string };
	readonly injects: readonly Inject[];
	readonly tasks: readonly Task[];
	readonly violations: readonly Violation[];
	readonly staff: Readonly<Record<string, Staff>>;
	readonly services: readonly Service[];
	readonly exposure: readonly Exposure[];
	readonly observers: readonly Observer[];
	readonly end: Condition;
	/** Asked before or after the drill, about the rules behind it; scored apart. */
	readonly questions?: readonly Question[];
	readonly par: readonly (readonly Step[])[];
}

export interface Rule {
	readonly value: Scalar | readonly Scalar[];
	readonly unit?: string;
	readonly label: Text;
	readonly source: Text;
	/** How well it is sourced, as in the domain facts: A official, B press, C weak, I inferred by the project. */
	readonly mark: 'A' | 'B' | 'C' | 'I';
}

export interface RulePack {
	readonly id: string;
	readonly title: Text;
	readonly rules: Readonly<Record<string, Rule>>;
}

/** A scenario with everything it names: what the engine compiles. */
export interface Scenario {
	readonly document: ScenarioDocument;
	readonly procedure: StateNode;
	readonly rules: RulePack;
	/** The port with the scenario's own places and routes added. */
	readonly port: Port;
	/** Hex digest over canonical document, rules, procedure, places and routes; never the drawing. */
	readonly digest: string;
}

export type { StatePath };
