import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../src/debrief/index';
import { RunningApp } from '../support/app';
import { Keyboard } from '../support/browser/by-keyboard';
import { Mouse } from '../support/browser/by-mouse';
import { holdClock, meet, playOn, Time } from '../support/browser/play';
import { startByKeyboard, startByMouse } from '../support/browser/start';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { programOf } from '../support/shipped';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
	[app, browser] = await Promise.all([new RunningApp().start(), openChromium()]);
});
afterAll(async () => {
	await browser?.close();
	await app?.remove();
});

const plays = [
	{ scenario: 'positive-case-at-a-berth', by: 'mouse', language: 'zh', seed: 3 },
	{ scenario: 'positive-case-at-a-berth', by: 'keyboard', language: 'en', seed: 4 },
	{ scenario: 'perimeter-breach', by: 'mouse', language: 'en', seed: 5 },
	{ scenario: 'perimeter-breach', by: 'keyboard', language: 'zh', seed: 6 },
	{ scenario: 'terminal-disinfection', by: 'mouse', language: 'zh', seed: 7 },
	{ scenario: 'terminal-disinfection', by: 'keyboard', language: 'en', seed: 8 },
] as const;

describe('a drill played to its end', () => {
	it.each(plays)('$scenario by $by in $language', async ({ scenario, by, language, seed }) => {
		const program = programOf(scenario);
		await Window.with(browser, app, { settings: { language }, clock: true }, async (window) => {
			const { page } = window;
			await (by === 'mouse' ? startByMouse : startByKeyboard)(window, { scenario, seed });
			await holdClock(window);
			const hand = by === 'mouse' ? new Mouse(page) : new Keyboard(page, language);
			const twin = await meet(window, program, seed, hand);
			const time = new Time(page, twin);
			hand.twin = twin;
			hand.time = time;
			await hand.hurry();
			twin.speed = 4;
			await playOn(twin, time, hand);
			if (hand instanceof Mouse) expect(hand.hits).toBeGreaterThan(5);
			const id = window.drillId;
			await hand.toDebrief();
			await page.clock.resume();
			await page.locator('.score-figure strong').waitFor();

			const kept = await (await fetch(app.at(`/api/drills/${id}`))).json();
			const verified = verify(kept.record, program);
			if (!verified.ok) throw new Error(verified.error.message.en);
			const { debrief } = verified.value;
			expect(debrief.passed).toBe(true);
			expect(debrief.vetoes).toEqual([]);
			expect(debrief.score).toBeGreaterThan(9_000);
			expect(await page.locator('.score-figure strong').textContent()).toBe(String(Math.floor(debrief.score / 100)));
			expect(window.faults).toEqual([]);
		});
	});
});
