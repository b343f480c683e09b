import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { looks, shown } from '../../src/scenario/format/looks';
import { defences, domains, entityKinds, phases, responsibilities } from '../../src/scenario/format/scenario';
import type { Library } from '../../src/scenario/library';
import { parseScenario } from '../../src/scenario/parse';
import { errorCodes, warningCodes } from '../../src/scenario/source/codes';
import { library, root } from '../support/library';

const file = 'docs/scenario-format.md';
const page = readFileSync(join(root, file), 'utf8');
const blocks = (mark: string) =>
	[...page.matchAll(new RegExp(`^\`\`\`yaml ${mark}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
const whole = blocks('complete scenario')[0]!;
const taught: Library = {
	...library,
	rules: { ...library.rules, 'small-rules': { file, text: blocks('complete rules')[0]! } },
	procedures: { ...library.procedures, 'found-and-isolated': { file, text: blocks('complete procedure')[0]! } },
};

type Sections = Record<string, unknown>;
const isMap = (value: unknown): value is Sections =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The whole scenario with a part's sections put in: maps by name, the rest in place of its own. */
function within(base: Sections, part: Sections): Sections {
	const merged = { ...base };
	for (const [section, value] of Object.entries(part)) {
		const held = merged[section];
		merged[section] = section !== 'procedure' && isMap(held) && isMap(value) ? { ...held, ...value } : value;
	}
	return merged;
}

describe('the documentation of the scenario format', () => {
	it('shows a whole scenario that has neither error nor warning', () => {
		const parsed = parseScenario({ file, text: whole }, taught);
		expect(parsed).toMatchObject({ errors: [], warnings: [] });
		expect(parsed.scenario?.digest).toMatch(/^[0-9a-f]{64}$/);
	});

	it('shows a shared procedure that the scenario could use', () => {
		const text = whole.replace(/^procedure:\n(?: .*\n)+/m, 'procedure: { use: found-and-isolated }\n');
		expect(parseScenario({ file, text }, taught)).toMatchObject({ errors: [] });
	});

	const parts = blocks('part').map((text) => parse(text) as Sections);
	const stage = parts.filter((part) => 'cast' in part || 'signals' in part).reduce(within, parse(whole) as Sections);

	it.each(parts.map((part) => [Object.keys(part).join(', '), part] as const))(
		'shows a part, %s, that stands in that scenario',
		(section, part) => {
			const { errors } = parseScenario(
				{ file, text: stringify(within(stage, part), { aliasDuplicateObjects: false }) },
				taught,
			);
			// Another procedure has other states than the scenario round it speaks of.
			const told = section === 'procedure' ? errors.filter(({ code }) => code !== 'unknown-state') : errors;
			expect(told).toEqual([]);
		},
	);

	it('says of every code what to do', () => {
		const told = new Set(page.slice(page.indexOf('## 16.')).match(/`[a-z-]+`/g));
		expect([...errorCodes, ...warningCodes].filter((code) => !told.has(`\`${code}\``))).toEqual([]);
	});

	it('names every look, mark, phase, domain, responsibility and kind of entity there is', () => {
		const words = [...looks, ...shown, ...phases, ...domains, ...responsibilities, ...defences, ...entityKinds];
		expect(words.filter((word) => !new RegExp(`[\` ]${word}[\` ]`).test(page))).toEqual([]);
	});
});
