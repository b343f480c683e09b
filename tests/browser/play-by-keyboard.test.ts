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
	{ scenario: 'positive-case-at-a-berth', language: 'en', seed: 4 },
	{ scenario: 'perimeter-breach', language: 'zh', seed: 6 },
	{ scenario: 'terminal-disinfection', language: 'en', seed: 8 },
] as const;

describe('a drill played to its end by keyboard alone', () => {
	it.each(plays)('$scenario, $language', async (play) => {
		await playThrough(browser, app, { ...play, by: 'keyboard' });
	});
});
