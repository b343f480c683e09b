import type { Action, Refusal } from '../drill/input';
import type { DrillRecord, Mode } from '../drill/record/record';
import type { Result } from '../kernel/result';
import type { Scenario } from '../scenario/format/scenario';
import type { CommandView, PlayView } from '../views/play-view';
import type { Selection } from '../views/port-view';
import type { Text } from '../words/text';

/** Wall clock behind a port, so that tests own it. */
export interface WallClock {
	/** Monotonic milliseconds. */
	now(): number;
	/** ISO 8601. */
	date(): string;
	/** Calls back about 30 times a second until stopped. */
	every(tick: () => void): () => void;
}

/** Where a running drill is kept between moments. All writes are awaited before they count. */
export interface DrillStore {
	save(drill: SavedDrill): Promise<void>;
	load(id: string): Promise<SavedDrill | undefined>;
	list(): Promise<readonly SavedDrill[]>;
	remove(id: string): Promise<void>;
	/** Finished drills of this browser. */
	keep(record: DrillRecord): Promise<void>;
	kept(): Promise<readonly DrillRecord[]>;
}

/** A drill in progress as it is stored: the record so far, without an outcome. */
export interface SavedDrill {
	readonly record: Omit<DrillRecord, 'outcome' | 'digest'>;
	/** Drill time reached, ms. */
	readonly at: number;
	readonly savedAt: string;
}

/** Gives a finished record to the server. */
export interface HandIn {
	send(
		record: DrillRecord,
	): Promise<Result<{ readonly id: string }, { readonly code: 'offline' | 'refused'; readonly why: Text }>>;
}

/** Receives the procedure's steps as they happen (the @xstate/inspect adapter stands behind it). */
export interface Inspector {
	event(step: ProcedureStep): void;
}

export interface ProcedureStep {
	readonly at: number;
	readonly event: string;
	/** Active states after the step, as dotted paths, in document order. */
	readonly states: readonly string[];
	readonly snapshot: unknown;
}

export interface LiveOptions {
	readonly scenario: Scenario;
	readonly seed: number;
	readonly mode: Mode;
	readonly role: string;
	readonly person: string;
	readonly id: string;
	readonly clock: WallClock;
	readonly store: DrillStore;
	readonly handIn: HandIn;
	readonly inspector?: Inspector;
	/** Goes on from here instead of STARTEX. */
	readonly resume?: SavedDrill;
}

/** The next step the plan wants, for guided mode. */
export interface Hint {
	readonly command: string;
	readonly target: string | null;
	readonly label: Text;
	readonly say: Text | null;
	readonly with: Readonly<Record<string, unknown>>;
}

/** A drill in progress: turns wall time into drill time, takes orders, keeps itself, hands itself in. */
export interface LiveDrill {
	readonly id: string;
	readonly scenario: Scenario;
	readonly mode: Mode;
	/** Changes identity only when something changed; safe for useSyncExternalStore. */
	view(): PlayView;
	/** Commands for what is selected (undefined: the desk's), as they stand now. */
	commands(selection: Selection): readonly CommandView[];
	/** All commands, for the palette. */
	allCommands(): readonly CommandView[];
	subscribe(changed: () => void): () => void;
	running(): boolean;
	pause(): void;
	go(): void;
	/** Practice and guided: to the next thing that happens. */
	skip(): void;
	/** Extra speed for waiting, 1 = the scenario's scale. Practice and guided only. */
	setSpeed(times: 1 | 2 | 4): void;
	speed(): 1 | 2 | 4;
	do(action: Action): Result<void, Refusal>;
	hints(): readonly Hint[];
	/** Active procedure states, dotted paths in document order. */
	states(): readonly string[];
	/** Resolves once the drill ended, was kept and handed in (or waits to be). */
	readonly finished: Promise<DrillRecord>;
	/** Stops ticking and saves; the drill can be resumed. */
	close(): Promise<void>;
}
