import type { SourceText } from './source/yaml';

/** The texts that scenarios name, by id. Whoever reads files fills it; nothing here does. Keep the same objects between parses: what was read from them is remembered. */
export interface Library {
	readonly rules: Readonly<Record<string, SourceText>>;
	readonly procedures: Readonly<Record<string, SourceText>>;
	readonly ports: Readonly<Record<string, SourceText>>;
	readonly measures: SourceText;
}

export type { SourceText };
