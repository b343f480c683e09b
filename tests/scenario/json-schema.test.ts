import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { procedureJsonSchema, rulesJsonSchema, scenarioJsonSchema } from '../../src/scenario/schema/json-schema';
import { readYaml, type SourceText } from '../../src/scenario/source/yaml';
import { library, root, shippedScenarios } from '../support/library';

const published = {
	'scenario.schema.json': scenarioJsonSchema(),
	'rules.schema.json': rulesJsonSchema(),
	'procedure.schema.json': procedureJsonSchema(),
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// After a change of the format: UPDATE_SCHEMAS=1 npx vitest run tests/scenario/json-schema.test.ts && npm run format
if (process.env['UPDATE_SCHEMAS']) {
	for (const [file, schema] of Object.entries(published))
		writeFileSync(join(root, 'scenarios', file), `${JSON.stringify(schema, null, '\t')}\n`);
}

describe('the published JSON Schema', () => {
	it.each(Object.entries(published))('%s says what the format reads', (file, schema) => {
		expect(JSON.parse(readFileSync(join(root, 'scenarios', file), 'utf8'))).toEqual(plain(schema));
	});

	const judge = (schema: object) => {
		const validator = z.fromJSONSchema(plain(schema) as never);
		return (text: SourceText) => validator.safeParse(readYaml(text).value);
	};

	it('accepts every shipped scenario, as an editor would', () => {
		const check = judge(scenarioJsonSchema());
		const scenarios = shippedScenarios();
		expect(scenarios.length).toBeGreaterThan(0);
		for (const text of scenarios) expect(check(text).error?.issues ?? [], text.file).toEqual([]);
	});

	it('accepts every shipped rule pack', () => {
		const check = judge(rulesJsonSchema());
		for (const text of Object.values(library.rules)) expect(check(text).error?.issues ?? [], text.file).toEqual([]);
	});

	it('refuses what the format refuses: an unknown key, a bare number for a duration, a condition without a head', () => {
		const check = judge(scenarioJsonSchema());
		const [first] = shippedScenarios();
		const spoilt = (find: RegExp, by: string) => {
			const text = first!.text.replace(find, by);
			expect(text).not.toBe(first!.text);
			return check({ file: first!.file, text }).success;
		};
		expect(spoilt(/^title:/m, 'tittle: x\ntitle:')).toBe(false);
		expect(spoilt(/limit: [0-9hm]+/, 'limit: 90')).toBe(false);
		expect(spoilt(/^end:.*(?:\n .*)*/m, 'end: { facts: a.b }')).toBe(false);
	});
});
