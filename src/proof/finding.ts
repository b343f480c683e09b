import type { Input } from '../drill';
import type { Path } from '../scenario/source/problem';
import type { Text } from '../words/text';
import type { Code, Severity } from './codes';

/** A run that shows what is found: played with this seed and these inputs it can be watched. */
export interface Run {
	readonly seed: number;
	readonly variant: Readonly<Record<string, string>>;
	readonly inputs: readonly Input[];
}

/** What the proof says of one thing in a scenario's file. */
export interface Finding {
	/** Stable: `docs/findings.md` has one entry for each. */
	readonly code: Code;
	readonly severity: Severity;
	/** Where in the file. */
	readonly path: Path;
	readonly at?: 'key' | 'value';
	/** What was found, what was expected, what to do. */
	readonly message: Text;
	/** The variants it is so in; absent where it is so in all. */
	readonly variants?: readonly Readonly<Record<string, string>>[];
	readonly run?: Run;
}
