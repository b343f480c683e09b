import type { Text } from '../../words/text';
import type { Code } from './codes';

/** What stands wrong in a file: where, what was found, what was expected, and what to do. */
export interface Problem {
	/** Stable, for programs and for the documentation. */
	readonly code: Code;
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** From 1, in UTF-16 code units. */
	readonly column: number;
	readonly message: Text;
	/** The keys and indices that lead there. */
	readonly path: readonly (string | number)[];
}

/** The n-th pair of a map whose keys are not names (`after`). */
export interface Nth {
	readonly nth: number;
}
export type Segment = string | number | Nth;
export type Path = readonly Segment[];

/** A problem before its place in the text is looked up. */
export interface Finding {
	readonly code: Code;
	readonly path: Path;
	/** Point at the key itself rather than at its value. */
	readonly at?: 'key' | 'value';
	readonly message: Text;
}

export interface Position {
	readonly line: number;
	readonly column: number;
}
