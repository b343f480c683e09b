import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../support/app';
import { seriousOn } from '../support/browser/axe';
import { startByMouse } from '../support/browser/start';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { recordOf } from '../support/records';

const app = new RunningApp();
const kept = 'axe-kept-drill';
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
	const record = recordOf({ id: kept, scenario: 'terminal-disinfection', inputs: 20 });
	const answer = await fetch(app.at('/api/drills'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(record),
	});
	if (!answer.ok) throw new Error(await answer.text());
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

const looks = [
	{ language: 'zh', theme: 'day', width: 1440, height: 900 },
	{ language: 'en', theme: 'night', width: 1024, height: 768 },
] as const;

const pages = [
	['the first page', '/', '.scenario-card'],
	['a briefing', '/play/positive-case-at-a-berth', '.start-button'],
	['a debrief', `/debrief/${kept}`, '.score-figure'],
	['a replay', `/replay/${kept}?at=3600000`, '.scrubber'],
	['own drills', '/history', 'h1'],
	['kept drills', '/kept', '.drill-table'],
	['an address that leads nowhere', '/nowhere', 'h1'],
] as const;

describe.each(looks)('axe finds nothing serious, $language by $theme', ({ language, theme, width, height }) => {
	const options = { settings: { language, theme }, size: { width, height } };

	it('on every page', () =>
		Window.with(browser, app, options, async (window) => {
			for (const [name, path, shown] of pages) {
				await window.goto(path);
				await window.page.locator(shown).first().waitFor();
				expect(await seriousOn(window.page), name).toEqual([]);
			}
			expect(window.faults).toEqual([]);
		}));

	it('on the play screen and all that comes over it', () =>
		Window.with(browser, app, { ...options, settings: { ...options.settings, toured: false } }, async (window) => {
			const { page } = window;
			await startByMouse(window, { scenario: 'positive-case-at-a-berth', seed: 2, mode: 'guided' });
			const clean = async (name: string) => expect(await seriousOn(page), name).toEqual([]);
			await page.locator('.tour-card').waitFor();
			await clean('the tour');
			await page.keyboard.press('Escape');
			await page.locator('.tour-card').waitFor({ state: 'detached' });
			for (let skips = 0; skips < 8; skips++) await page.keyboard.press('n');
			await page.keyboard.press('p');
			await page.locator('.message').nth(2).waitFor();
			await clean('the screen');

			const over = async (name: string, open: () => Promise<void>, shown: string) => {
				await open();
				await page.locator(shown).first().waitFor();
				await clean(name);
				await page.keyboard.press('Escape');
				await page.locator(shown).first().waitFor({ state: 'detached' });
			};
			await over('the palette', () => page.keyboard.press('Control+k'), '.palette');
			await over('the keys', () => page.keyboard.press('?'), '.help');
			await over('an order’s form', () => page.keyboard.press('1'), 'form.command-form');
			await over('the rest', () => page.locator('.top-icons button').last().click(), '[role=menu]');
			await over('the layers', () => page.locator('.map-controls button').last().click(), '.layers');
			for (const nth of [1, 2]) {
				await page.locator('.panel [role=tab]').nth(nth).click();
				await clean(`tab ${nth} of the desk`);
			}
			await page.locator('.directory-row').first().click();
			await page.locator('.panel .who').waitFor();
			await clean('somebody selected');
			await page.locator('.feed [role=tab]').last().click();
			await clean('the log');
			expect(window.faults).toEqual([]);
		}));

	it('on the chart of the procedure, and on the end of a drill', () =>
		Window.with(browser, app, options, async (window) => {
			const { page } = window;
			await startByMouse(window, { scenario: 'perimeter-breach', seed: 2 });
			await page.locator('.top-icons button').last().click();
			const item = (name: RegExp) => page.getByRole('menuitem', { name });
			if (width < 1200) await item(/处置程序|Procedure/).click();
			else {
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: /^(处置程序|Procedure)$/ }).click();
			}
			await page.locator('.chart-state').first().waitFor();
			expect(await seriousOn(page), 'the chart').toEqual([]);
			await page.keyboard.press('Escape');
			await page.locator('.chart').waitFor({ state: 'detached' });
			await page.locator('.top-icons button').last().click();
			await item(/结束演练|End/).click();
			await page.getByRole('alertdialog').waitFor();
			expect(await seriousOn(page), 'the question').toEqual([]);
			await page.getByRole('alertdialog').locator('.button.danger').click();
			await page.locator('.end-card .button.primary:enabled').waitFor();
			expect(await seriousOn(page), 'the end').toEqual([]);
			expect(window.faults).toEqual([]);
		}));
});
