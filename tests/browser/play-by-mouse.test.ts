import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { RunningApp } from '../support/app';
import { playThrough } from '../support/browser/play-through';
import { openChromium } from '../support/chromium';

const app = new RunningApp();
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

/** Each scenario once, in the language that the other hand does not play it in. */
const plays = [
	{ scenario: 'positive-case-at-a-berth', language: 'zh', seed: 3 },
	{ scenario: 'perimeter-breach', language: 'en', seed: 5 },
	{ scenario: 'terminal-disinfection', language: 'zh', seed: 7 },
	// Here somebody changed clothes just as the map was zoomed, and was drawn from a sheet that had gone.
	{ scenario: 'closed-loop-breach', language: 'en', seed: 1 },
] as const;

describe('a drill played to its end by mouse on the map', () => {
	it.each(plays)('$scenario, $language', async (play) => {
		await playThrough(browser, app, { ...play, by: 'mouse' });
	});
});
