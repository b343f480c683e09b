import type { EndReason } from '../drill/state';
import type { Text } from '../words/text';

/** Drill ms unless said. Credits and shares are basis points (10,000 = all). */
export interface TaskResult {
	readonly id: string;
	readonly label: Text;
	readonly why?: Text;
	/** The member, for a task of each member of a group. */
	readonly member?: { readonly id: string; readonly label: Text };
	readonly status: 'done' | 'late' | 'missed' | 'wrong';
	readonly applies: boolean;
	readonly critical: boolean;
	readonly weight: number;
	readonly openedAt: number;
	readonly doneAt: number;
	/** Absolute instants; -1 where it never opened. */
	readonly target: number;
	readonly limit: number;
	readonly correctness: number;
	readonly timeliness: number;
	readonly credit: number;
	/** Points of 100 this task gave, and could have given, in hundredths. */
	readonly points: number;
	readonly worth: number;
	/** ms; they add up to doneAt − openedAt. */
	readonly intervals: {
		readonly notice: number;
		readonly decide: number;
		readonly order: number;
		readonly act: number;
	};
	/** Activities (ids) that were tries at it. */
	readonly tries: readonly number[];
	/** Deductions from correctness, each with what it cost in basis points. */
	readonly faults: readonly (
		| {
				readonly kind: 'wrong-parameter';
				readonly ask: string;
				readonly label: Text;
				readonly given: Text;
				readonly right: Text | null;
				readonly must: boolean;
				readonly activity: number;
		  }
		| { readonly kind: 'out-of-order'; readonly before: string; readonly label: Text }
		| { readonly kind: 'too-many-tries'; readonly tries: number }
		| { readonly kind: 'lapsed'; readonly ms: number }
	)[];
	readonly tags: {
		readonly phase: string;
		readonly domain: string;
		readonly responsibility: string;
		readonly bearer: string;
		readonly defends: string;
		readonly serves?: string;
	};
	readonly basis: BasisShown | null;
	readonly hseep: 'P' | 'S' | 'M' | 'U';
}

/** A rule or plan behind a point, with its source and how well that is sourced. */
export interface BasisShown {
	readonly text: Text;
	readonly value: Text | null;
	readonly source: Text;
	readonly mark: 'A' | 'B' | 'C' | 'I';
	readonly rule: string | null;
}

export interface ViolationResult {
	readonly id: string;
	readonly at: number;
	readonly veto: boolean;
	readonly points: number;
	readonly why: Text;
	readonly basis: BasisShown | null;
	readonly activity: number;
	readonly target: { readonly id: string; readonly label: Text } | null;
	readonly responsibility: string;
	readonly bearer: string;
}

export interface Group {
	readonly id: string;
	/** 0–100 in hundredths; null where no task carries it. */
	readonly score: number | null;
	readonly tasks: number;
	readonly missed: number;
	readonly late: number;
	readonly wrong: number;
}

export interface Debrief {
	readonly scenario: string;
	readonly rules: string;
	readonly seed: number;
	readonly variant: Readonly<Record<string, string>>;
	readonly end: { readonly at: number; readonly reason: EndReason };
	/** Hundredths of a point, 0–10,000. */
	readonly score: number;
	readonly correctness: number;
	readonly speed: number;
	readonly earned: number;
	readonly lost: number;
	readonly pass: number;
	readonly passed: boolean;
	readonly vetoes: readonly ViolationResult[];
	readonly penalties: readonly ViolationResult[];
	/** Vetoes avoided by under a minute. */
	readonly nearMisses: readonly {
		readonly violation: string;
		readonly why: Text;
		readonly at: number;
		readonly byMs: number;
	}[];
	readonly tasks: readonly TaskResult[];
	readonly ratings: {
		readonly percent: number;
		readonly hseep: 'P' | 'S' | 'M' | 'U';
		readonly grade: 'excellent' | 'good' | 'fair' | 'poor';
	};
	readonly phases: readonly Group[];
	readonly domains: readonly Group[];
	readonly responsibilities: readonly Group[];
	readonly bearers: readonly Group[];
	readonly defences: readonly Group[];
	readonly exposure: readonly {
		readonly id: string;
		readonly label: Text;
		/** Thousandths of a person-minute. */
		readonly personMinutes: number;
		readonly weighted: number;
		/** Expected secondary cases, thousandths: an estimate. Null where the scenario gives no rate. */
		readonly estimate: number | null;
	}[];
	readonly disruption: readonly {
		readonly id: string;
		readonly label: Text;
		readonly stoppedMs: number;
		readonly weight: number;
		readonly weightedMs: number;
	}[];
}
