import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/words/catalog';
import { catalogs } from '../../src/words/catalogs';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words'))
	.map((file) => readFileSync(join('src', file), 'utf8'))
	.join('\n');

const open = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const forms = (english: Catalog[string]['en']) =>
	typeof english === 'string' ? [english] : [english.one, english.other];

describe.each(Object.entries(catalogs as Record<string, Catalog>))('the words of %s', (_, catalog) => {
	const entries = Object.entries(catalog);

	it('stand in both languages', () => {
		const empty = entries.filter(
			([, entry]) => entry.zh.trim() === '' || forms(entry.en).some((form) => form.trim() === ''),
		);
		expect(empty).toEqual([]);
	});

	it('leave the same open in both languages', () => {
		const uneven = entries
			.filter(([, entry]) => {
				const asked = open(entry.zh).join();
				// "once" instead of "1 time" may leave the count out.
				return forms(entry.en).some((form, nth) =>
					nth === 0 && typeof entry.en !== 'string'
						? open(form).some((name) => !open(entry.zh).includes(name))
						: open(form).join() !== asked,
				);
			})
			.map(([key]) => key);
		expect(uneven).toEqual([]);
	});

	it('are all said somewhere', () => {
		const unsaid = entries
			.map(([key]) => key)
			.filter((key) => !new RegExp(`['"\`]${key}['"\`]|\\.${key}\\[`).test(sources));
		expect(unsaid).toEqual([]);
	});
});
