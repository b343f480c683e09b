import type * as z from 'zod';
import { migrate } from './migrations';
import { findings } from './schema/findings';
import type { Problem } from './source/problem';
import { readYaml, type Source, type SourceText } from './source/yaml';

/** A file read by its schema: what it says, if it has the shape, and every problem of its text and shape. */
export interface Shaped<T> {
	readonly source: Source;
	readonly value?: T;
	readonly problems: readonly Problem[];
}

export function readShaped<T>(text: SourceText, schema: z.ZodType<T>): Shaped<T> {
	const source = readYaml(text);
	// Half-read YAML would only say again, in other words, what its syntax errors say.
	if (!source.readable) return { source, problems: source.problems };
	const migrated = migrate(source.value);
	if (!migrated.ok) {
		return { source, problems: [...source.problems, source.place({ ...migrated.error, path: ['format'] })] };
	}
	const parsed = schema.safeParse(migrated.value);
	if (!parsed.success) {
		const found = findings(migrated.value, parsed.error.issues).slice(0, 200);
		return { source, problems: inOrder([...source.problems, ...found.map(source.place)]) };
	}
	return { source, value: parsed.data, problems: source.problems };
}

/** As they stand in the file, each said once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
	const seen = new Set<string>();
	return problems
		.filter(({ code, file, line, column, message }) => {
			const said = `${file}:${line}:${column}:${code}:${message.en}`;
			return !seen.has(said) && seen.add(said);
		})
		.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
}

/** The same, remembered for as long as the text object lives: packs and ports are read once, not once a scenario. */
export function remembered<T>(read: (text: SourceText) => T): (text: SourceText) => T {
	const known = new WeakMap<SourceText, T>();
	return (text) => {
		let value = known.get(text);
		if (value === undefined) {
			value = read(text);
			known.set(text, value);
		}
		return value;
	};
}
