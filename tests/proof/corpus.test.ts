import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { codes, severities } from '../../src/proof/index';
import { errorCodes, warningCodes } from '../../src/scenario/source/codes';
import { root } from '../support/library';
import { corpus, type Tree, toldOf } from './support/corpus';

const cases = corpus();
const page = readFileSync(join(root, 'docs/findings.md'), 'utf8');

/** Examples of the documentation: what a block says that it earns, and the change that earns it. */
const examples = [...page.matchAll(/^```yaml earns ([a-z -]+)\n([\s\S]*?)^```/gm)].map(([, earns, text]) => ({
	earns: earns!.trim().split(' '),
	change: parse(text!) as Tree,
}));

const said = (change: Tree): readonly string[] => [...new Set(toldOf(change).map(({ code }) => code))].sort();

describe('the corpus of broken scenarios', () => {
	it('has at least sixty, each of its own title', () => {
		expect(cases.length).toBeGreaterThanOrEqual(60);
		expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
	});

	it('begins with a scenario in which nothing is found', () => {
		expect(toldOf({})).toEqual([]);
	});

	it.each(cases.map((one) => [one.title, one] as const))('%s', (_, { change, earns, at }) => {
		const told = toldOf(change);
		expect([...new Set(told.map(({ code }) => code))].sort()).toEqual([...earns].sort());
		if (at !== undefined) expect(told.find(({ code }) => code === earns[0])!.line).toContain(at);
		for (const { message } of told) {
			expect(message.zh).toMatch(/\p{Script=Han}/u);
			expect(message.en).not.toMatch(/undefined|NaN|Infinity/);
		}
	});

	it('earns every code that there is', () => {
		const earned = new Set(cases.flatMap(({ earns }) => earns));
		expect(codes.filter((code) => !earned.has(code))).toEqual([]);
	});
});

describe('the documentation of the findings', () => {
	it('has one entry for every code, with its severity, and none for others', () => {
		const entries = [...page.matchAll(/^### `([a-z-]+)` \((\w+)\)$/gm)].map(([, code, severity]) => [code, severity]);
		expect(entries.map(([code]) => code).sort()).toEqual([...codes].sort());
		for (const [code, severity] of entries) expect(severities[code as keyof typeof severities]).toBe(severity);
	});

	it('has an example that earns each code', () => {
		const shown = new Set(examples.map(({ earns }) => earns[0]));
		expect(codes.filter((code) => !shown.has(code))).toEqual([]);
	});

	it.each(examples.map((one) => [one.earns.join(', '), one] as const))(
		'shows what earns %s',
		(_, { earns, change }) => {
			expect(said(change)).toEqual([...earns].sort());
		},
	);

	it('shares no code with the parser but the one that both may find', () => {
		const parsers = new Set<string>([...errorCodes, ...warningCodes]);
		expect(codes.filter((code) => parsers.has(code))).toEqual(['tight-target']);
	});
});
