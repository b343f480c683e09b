import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../support/app';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { recordOf } from '../support/records';

const app = new RunningApp();
const failed = recordOf({ id: 'half-a-drill', scenario: 'terminal-disinfection', seed: 1, inputs: 24 });
const passed = recordOf({ id: 'whole-drill', scenario: 'terminal-disinfection', seed: 1 });
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
	for (const record of [failed, passed])
		await fetch(app.at('/api/drills'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(record),
		});
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

describe('the nearest run that passes', () => {
	it('is found from the debrief, told change by change, and watched beside one’s own', async () => {
		await Window.with(browser, app, {}, async (window) => {
			const { page } = window;
			await window.goto(`/debrief/${failed.id}`);
			const card = page.locator('.nearest');
			await card.getByRole('button').click();
			await card.locator('li').first().waitFor();
			const changes = await card.locator('li').allTextContents();
			expect(await card.locator('.nearest-count strong').textContent()).toMatch(/^改 \d+ 处即可及格$/);
			expect(changes.every((change) => /T\+\d/.test(change))).toBe(true);
			if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/nearest.png` });
			await card.getByRole('button').last().click();
			await page.locator('.replay.beside').waitFor();
			expect(await page.locator('.replay-pane.par .replay-pane-name b').textContent()).toBe('最近的及格做法');
			await page.keyboard.press('End');
			if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/beside.png` });
			expect(window.faults).toEqual([]);
		});
	});

	it('is not offered for a drill that was passed', async () => {
		await Window.with(browser, app, {}, async (window) => {
			await window.goto(`/debrief/${passed.id}`);
			await window.page.locator('.score-card').waitFor();
			expect(await window.page.locator('.nearest').count()).toBe(0);
		});
	});
});
