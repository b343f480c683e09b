import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile, type DrillRecord } from '../../src/drill/index';
import { RunningApp } from '../support/app';
import { openChromium } from '../support/chromium';
import { verdicts } from '../support/corpus';
import { root } from '../support/library';
import { corpusDigest } from '../support/random-drill';
import { shipped } from '../support/shipped';

const programs = shipped().map(compile);
/** Random drills of each scenario: 300 over the library. */
const each = Math.ceil(300 / programs.length);
const folder = mkdtempSync(join(tmpdir(), 'muster-corpus-'));
const app = new RunningApp();
let browser: Browser;
let page: Page;

interface Corpus {
	use(library: unknown): void;
	random(each: number): ReturnType<typeof corpusDigest>;
	verdicts(records: readonly DrillRecord[]): readonly string[];
}
type Global = typeof globalThis & { readonly corpus: Corpus };

beforeAll(async () => {
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			outDir: folder,
			emptyOutDir: false,
			lib: {
				entry: 'tests/support/browser/corpus-page.ts',
				formats: ['iife'],
				name: 'page',
				fileName: () => 'corpus.js',
			},
		},
	});
	[browser] = await Promise.all([openChromium(), app.start()]);
	page = await browser.newPage();
	await page.addScriptTag({ path: join(folder, 'corpus.js') });
	const library: unknown = await (await fetch(app.at('/api/library'))).json();
	await page.evaluate((all) => (globalThis as Global).corpus.use(all), library);
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
	rmSync(folder, { recursive: true, force: true });
});

it('300 random drills are the same in Chromium as in Node, byte for byte', async () => {
	const there = page.evaluate((count) => (globalThis as Global).corpus.random(count), each);
	const here = corpusDigest(programs, each);
	expect(here.runs).toBeGreaterThanOrEqual(300);
	expect(here.taken).toBeGreaterThan(4_500);
	expect(await there).toEqual(here);
});

it('every record of the corpus verifies in Chromium as in Node', async () => {
	const corpus = join(root, 'tests', 'records', 'corpus');
	const records = readdirSync(corpus).map(
		(file) => JSON.parse(readFileSync(join(corpus, file), 'utf8')) as DrillRecord,
	);
	const here = verdicts(programs, records);
	expect(records.length).toBe(3 * programs.length);
	expect(here).toEqual(records.map(({ id, outcome }) => `${id}: ${outcome.score} ${outcome.state}`));
	expect(await page.evaluate((all) => (globalThis as Global).corpus.verdicts(all), records)).toEqual(here);
});

it('a record that was changed is refused in Chromium as in Node', async () => {
	const corpus = join(root, 'tests', 'records', 'corpus');
	const [file] = readdirSync(corpus);
	const record = JSON.parse(readFileSync(join(corpus, file!), 'utf8')) as DrillRecord;
	const changed = [
		{ ...record, seed: record.seed + 1 },
		{ ...record, inputs: record.inputs.slice(1) },
	];
	const there = await page.evaluate((all) => (globalThis as Global).corpus.verdicts(all), changed);
	expect(there).toEqual(verdicts(programs, changed));
	for (const line of there) expect(line).toContain(': digest ');
});
