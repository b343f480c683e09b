import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { compile } from '../../src/drill/index';
import { RunningApp } from '../support/app';
import { openChromium } from '../support/chromium';
import { root } from '../support/library';
import { corpusDigest, randomInputs, run } from '../support/random-drill';
import { shipped } from '../support/shipped';

/** Random drills of each scenario: 3,000 with three of them. */
const each = 1_000;
const programs = shipped().map(compile);

test('3,000 random drills are the same when written out and read back at every tenth step', () => {
	let taken = 0;
	for (const program of programs) {
		for (let seed = 0; seed < each; seed++) {
			const inputs = randomInputs(program, seed);
			const control = run(program, seed, inputs);
			const broken = run(program, seed, inputs, 10);
			expect(broken.state).toBe(control.state);
			expect(broken.debrief).toBe(control.debrief);
			taken += control.taken;
		}
	}
	console.log(`${programs.length * each} drills, ${taken} inputs taken: all the same after being read back`);
	expect(taken).toBeGreaterThan(40_000);
});

interface Corpus {
	use(library: unknown): void;
	random(each: number): ReturnType<typeof corpusDigest>;
}
type Global = typeof globalThis & { readonly corpus: Corpus };

test('3,000 random drills are the same in Chromium as in Node, byte for byte', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'muster-soak-corpus-'));
	const app = new RunningApp();
	const [browser] = await Promise.all([openChromium(), app.start()]);
	try {
		const entry = 'tests/support/browser/corpus-page.ts';
		await build({
			root,
			configFile: false,
			logLevel: 'error',
			publicDir: false,
			build: { outDir: folder, lib: { entry, formats: ['iife'], name: 'page', fileName: () => 'corpus.js' } },
		});
		const page = await browser.newPage();
		page.setDefaultTimeout(0);
		await page.addScriptTag({ path: join(folder, 'corpus.js') });
		const library: unknown = await (await fetch(app.at('/api/library'))).json();
		await page.evaluate((all) => (globalThis as Global).corpus.use(all), library);
		const there = page.evaluate((count) => (globalThis as Global).corpus.random(count), each);
		const here = corpusDigest(programs, each);
		expect(await there).toEqual(here);
		console.log(`${here.runs} drills, ${here.taken} inputs taken: ${here.digest} on Node and in Chromium`);
	} finally {
		await browser.close();
		await app.remove();
		rmSync(folder, { recursive: true, force: true });
	}
});
