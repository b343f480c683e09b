import type { Text } from './text';

/** A sentence of the screens in both languages; English may tell one from many (counted by `count`). */
export interface Entry {
	readonly zh: string;
	readonly en: string | { readonly one: string; readonly other: string };
}

export type Catalog = Readonly<Record<string, Entry>>;

type Named<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Named<Rest> : never;

/** What a sentence leaves open: the names between double braces of its Chinese form. */
export type Values<E extends Entry> = [Named<E['zh']>] extends [never]
	? [values?: { readonly count?: number }]
	: [values: Readonly<Record<Named<E['zh']>, string | number>>];

/** One language of a catalog, in the shape i18next reads. */
export function inLanguage(catalog: Catalog, language: keyof Text): Record<string, string> {
	const sentences: Record<string, string> = {};
	for (const [key, entry] of Object.entries(catalog)) {
		const sentence = entry[language];
		if (typeof sentence === 'string') sentences[key] = sentence;
		else {
			sentences[`${key}_one`] = sentence.one;
			sentences[`${key}_other`] = sentence.other;
		}
	}
	return sentences;
}
