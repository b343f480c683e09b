import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { situation } from '../screenshots/library';
import { take } from '../screenshots/take';
import { RunningApp } from '../support/app';
import { playThrough } from '../support/browser/play-through';
import { openChromium } from '../support/chromium';
import { root } from '../support/library';
import { programOf, shipped } from '../support/shipped';

const app = new RunningApp();
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

const plays = shipped().map(({ document: { id } }, nth) => ({
	scenario: id,
	by: (['mouse', 'keyboard'] as const)[nth % 2]!,
	language: (['zh', 'en'] as const)[(nth >> 1) % 2]!,
	seed: 11 + nth,
}));

describe.each(plays)('$scenario', (play) => {
	it(`by ${play.by}, ${play.language}, to its end, for full marks`, async () => {
		const score = await playThrough(browser, app, play);
		console.log(`${play.scenario} by ${play.by}, ${play.language}: ${score / 100}`);
		expect(score).toBeGreaterThanOrEqual(9_800);
	});

	it('shows its situation', async () => {
		const picture = situation(programOf(play.scenario));
		writeFileSync(join(root, 'docs', 'pictures', `${picture.name}.png`), await take(browser, app, picture));
	});
});
