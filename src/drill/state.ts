import type { Answer } from '../scenario/format/command';
import type { Scalar } from '../scenario/format/expressions';

/** A queue entry: what happens by itself, and when. Ordered by (due, seq). */
export interface Entry {
	readonly due: number;
	readonly seq: number;
	readonly what:
		| { readonly kind: 'inject'; readonly inject: number }
		| { readonly kind: 'delay'; readonly id: string; readonly event: string }
		| { readonly kind: 'accept'; readonly activity: number }
		| { readonly kind: 'depart'; readonly activity: number }
		| { readonly kind: 'arrive'; readonly activity: number }
		| { readonly kind: 'halt'; readonly activity: number }
		| { readonly kind: 'finish'; readonly activity: number }
		| { readonly kind: 'held'; readonly violation: number; readonly since: number }
		| { readonly kind: 'staff'; readonly role: number; readonly does: number }
		| { readonly kind: 'since'; readonly watch: number }
		| { readonly kind: 'limit' };
}

/**
 * ordered: waiting for virtual staff to act · queued: for its team · travelling: to the place · working · bringing: on the way
 * with what it brings · done, stopped (cancelled after start), cancelled (before), failed (not possible at start).
 */
export type ActivityPhase =
	| 'ordered'
	| 'queued'
	| 'travelling'
	| 'working'
	| 'done'
	| 'stopped'
	| 'cancelled'
	| 'failed';

/** One ordered command. Indices are into the program; times are drill ms, -1 while not reached. */
export interface Activity {
	readonly id: number;
	readonly command: number;
	/** The role that ordered it; staff who acted by plan are named themselves. */
	readonly role: string;
	/** True where virtual staff acted without an order. */
	readonly byPlan: boolean;
	/** Entity index, or -1. */
	readonly target: number;
	/** Entity index, or -1 while open or none is used. */
	team: number;
	/** Asked for by the input, so that it is not chosen anew. */
	readonly teamGiven: boolean;
	answers: Record<string, Answer>;
	phase: ActivityPhase;
	readonly orderedAt: number;
	acceptedAt: number;
	departedAt: number;
	startedAt: number;
	endedAt: number;
	/** While working: when it will end. While travelling: when it arrives. */
	dueAt: number;
	/** Travelling: the nodes of the way, from where it set out. */
	way: number[];
	/** Place index it goes to or is at, -1 for none. */
	place: number;
	/** Ask ids judged wrong at start (or when ordered). */
	wrong: string[];
	/** Ask ids judged at all. */
	judged: string[];
	/** For each ask judged wrong: an answer that would have been right then. */
	right: Record<string, Answer>;
	/** Index into the command's `needs` of the one that failed, or -1 (also: the place could not be reached). */
	failedNeed: number;
}

/** What happened, as evidence: small, ordered, append-only. */
export type LogEntry = { readonly at: number } & (
	| { readonly kind: 'inject'; readonly inject: number }
	| { readonly kind: 'acknowledged'; readonly inject: number; readonly role: string }
	| {
			readonly kind: 'ordered' | 'departed' | 'started' | 'done' | 'stopped' | 'cancelled' | 'failed';
			readonly activity: number;
	  }
	| { readonly kind: 'violation'; readonly violation: number; readonly activity: number }
	| { readonly kind: 'task'; readonly task: number; readonly what: 'open' | 'done' | 'reopened' }
	| { readonly kind: 'state'; readonly entered: readonly string[]; readonly left: readonly string[] }
	| { readonly kind: 'revealed'; readonly facts: readonly number[] }
	| { readonly kind: 'note'; readonly role: string; readonly text: string }
	| { readonly kind: 'role'; readonly role: string; readonly person: string }
	| { readonly kind: 'end'; readonly reason: EndReason }
);

export type EndReason = 'endex' | 'limit' | 'abandoned' | 'controller';

export interface TaskState {
	/** When its `from` happened, -1 before. */
	openedAt: number;
	doneAt: number;
	/** Activity whose effects made it done, -1 where none did. */
	doneBy: number;
	/** A task it comes `after` was not done by then. */
	untidy: boolean;
	/** keep: first true at; ms of lapses beyond grace; running lapse since; closed when `until` came. */
	heldFrom: number;
	lapsed: number;
	lapseSince: number;
	closedAt: number;
}

export interface ViolationState {
	readonly violation: number;
	readonly at: number;
	/** Activity that broke the duty, or -1. */
	readonly activity: number;
	/** Entity index it happened to (command's target), or -1. */
	readonly target: number;
}

/**
 * A drill at an instant, as plain data: written out and read back at any instant, the rest of the drill does not change.
 * Arrays are indexed as in the program compiled from the scenario and the seed.
 */
export interface DrillState {
	readonly seed: number;
	/** Chosen option of each variant. */
	readonly variant: Record<string, string>;
	/** Drill time, ms. */
	at: number;
	seq: number;
	ended: EndReason | null;
	facts: Scalar[];
	/** Hidden facts: what the player last learnt, and when; null before. Not hidden: null. */
	known: ({ value: Scalar; at: number } | null)[];
	/** Per entity: the node of the port's network it stands at, -1 for nowhere. */
	nodes: number[];
	queue: Entry[];
	/** Machine snapshot, as XState persists it. */
	procedure: unknown;
	activities: Activity[];
	/** Per team (by entity index): activities waiting, in order; the first is the one at hand. */
	lines: Record<number, number[]>;
	/** Per counted event: how often, and when last. */
	counts: number[];
	lasts: number[];
	/** Injects: when delivered, when acknowledged (-1 before). */
	injectAt: number[];
	ackAt: number[];
	tasks: TaskState[];
	violations: ViolationState[];
	/** Level conditions: whether each was true when last looked at. */
	levels: boolean[];
	/** Per violation with a `for`: since when it counts, -1 when it does not. */
	countingFrom: number[];
	/** Per violation with a `for`: the longest it counted without coming about, ms. */
	longest: number[];
	/** Exposure in person-ms × basis points, raw person-ms, per exposure and member in program order. */
	exposure: { weighted: number; raw: number }[];
	/** Disruption: ms of standstill per service. */
	stopped: number[];
	/** Where each entity was before its place last changed, and when: for drawing. */
	moved: { from: number; at: number }[];
	/** Role → who plays it: `staff` or a person. */
	roles: Record<string, string>;
	log: LogEntry[];
}
