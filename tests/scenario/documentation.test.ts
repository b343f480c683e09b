import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/scenario/library';
import { parseScenario } from '../../src/scenario/parse';
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
});
