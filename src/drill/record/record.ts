import type { Input } from '../input';
import type { EndReason } from '../state';

/** Rises when the same inputs could give another drill. Records of another engine are told apart, never silently rescored. */
export const engineVersion = 1;

export type Mode = 'guided' | 'practice' | 'exam';

/** Kept beside the inputs: they change nothing in the drill, but say how it was played. Drill ms. */
export interface Beside {
	readonly pauses: readonly { readonly at: number; readonly realMs: number }[];
	readonly skips: readonly { readonly from: number; readonly to: number }[];
	readonly hints: readonly { readonly at: number; readonly step: string }[];
	/** The app was closed or the connection was lost. */
	readonly gaps: readonly { readonly at: number; readonly realMs: number }[];
}

/** Everything needed to run a drill again. */
export interface DrillRecord {
	readonly format: 1;
	readonly engine: number;
	/** The client's own id: handing in twice is one drill. */
	readonly id: string;
	readonly scenario: { readonly id: string; readonly digest: string };
	readonly rules: string;
	readonly seed: number;
	readonly mode: Mode;
	readonly role: string;
	readonly person: string;
	/** Wall time of STARTEX, ISO 8601. */
	readonly startedAt: string;
	readonly inputs: readonly Input[];
	readonly beside: Beside;
	readonly outcome: {
		/** Drill ms. */
		readonly at: number;
		readonly reason: EndReason;
		readonly score: number;
		readonly passed: boolean;
		readonly vetoes: readonly string[];
		/** Digest of the final state. */
		readonly state: string;
	};
	/** Hex SHA-256 over the canonical rest. */
	readonly digest: string;
}
