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

const scenarios = ['positive-case-at-a-berth', 'perimeter-breach', 'terminal-disinfection'] as const;
const plays = scenarios.flatMap((scenario, nth) =>
	(['mouse', 'keyboard'] as const).flatMap((by) =>
		(['zh', 'en'] as const).flatMap((language) =>
			[1, 2].map((run) => ({ scenario, by, language, seed: 100 * run + nth })),
		),
	),
);

describe('every scenario played to its end, by either hand, in either language, on several seeds', () => {
	it.each(plays)('$scenario by $by, $language, seed $seed', async (play) => {
		await playThrough(browser, app, play);
	});
});
