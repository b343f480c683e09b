import type { Problem } from '../scenario/source/problem';
import type { Source } from '../scenario/source/yaml';
import type { Finding } from './finding';

/** A finding with where it stands in the scenario's file. What lies in a shared procedure is told where the scenario names it. */
export interface PlacedFinding extends Finding {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Findings in the order of the file. `source`: the text that the scenario was read from. */
export function placed(findings: readonly Finding[], source: Source): readonly PlacedFinding[] {
	const located = findings.map((finding): PlacedFinding => {
		const { path, at, message } = finding;
		// The source looks up the place; it does not ask what was found there.
		const { file, line, column }: Problem = source.place({ code: 'bad-value', path, message, ...(at ? { at } : {}) });
		return { ...finding, file, line, column };
	});
	return [...located].sort((a, b) => a.line - b.line || a.column - b.column);
}
