import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputSchema } from '../../src/api/input';
import { recordSchema } from '../../src/api/record';
import { compile, type DrillRecord } from '../../src/drill/index';
import { verdicts } from '../support/corpus';
import { recordCorpus } from '../support/recording';
import { shipped } from '../support/shipped';

const programs = shipped().map(compile);
const folder = join(import.meta.dirname, 'corpus');

/** A scenario that changed has new records: `RECORD_CORPUS=1 npx vitest run tests/records`. An engine that changed has not. */
if (process.env.RECORD_CORPUS === '1') {
	mkdirSync(folder, { recursive: true });
	for (const [file, record] of recordCorpus(programs))
		writeFileSync(join(folder, file), `${JSON.stringify(record, undefined, '\t')}\n`);
}

const files = readdirSync(folder).sort();
const records = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as DrillRecord);

describe('the corpus of records', () => {
	it('has a plan, a random and an abandoned drill of every scenario', () => {
		expect(files).toEqual([...recordCorpus(programs).keys()].sort());
	});

	it.each(records.map((record) => [record.id, record] as const))('%s verifies', (_, record) => {
		expect(verdicts(programs, [record])).toEqual([
			`${record.id}: ${record.outcome.score} ${record.outcome.state}`,
		]);
	});

	it.each(records.map((record) => [record.id, record] as const))('%s is what the API takes', (_, record) => {
		expect(recordSchema.parse(record)).toEqual(record);
	});

	it('has every kind of input, and every way to end', () => {
		const kinds = inputSchema.options.map(({ shape }) => shape.kind.value);
		const used = new Set(records.flatMap(({ inputs }) => inputs.map(({ kind }) => kind)));
		expect([...used].sort()).toEqual([...kinds].sort());
		const ends = new Set(records.map(({ outcome }) => outcome.reason));
		expect([...ends].sort()).toEqual(['abandoned', 'controller', 'endex']);
	});

	it('is long enough to mean something', () => {
		for (const { id, inputs } of records) expect(inputs.length, id).toBeGreaterThan(8);
	});
});
