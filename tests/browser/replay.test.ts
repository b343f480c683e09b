import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playPar } from '../../src/drill/index';
import { type PlayView, type Replay, replayOf } from '../../src/views/index';
import { RunningApp } from '../support/app';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { recordOf } from '../support/records';
import { programOf } from '../support/shipped';

const app = new RunningApp();
const scenario = 'positive-case-at-a-berth';
const id = 'replayed-drill';
const record = recordOf({ id, scenario, seed: 9, inputs: 24 });
const program = programOf(scenario);
const start = { seed: record.seed, role: record.role, person: record.person };
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
	const body = JSON.stringify(record);
	await fetch(app.at('/api/drills'), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

const scrub = (page: Page, at: number) => page.locator('.scrubber input[type=range]').fill(String(at));

/** What the screen shows at an instant, of messages, teams and deadlines. */
async function shown(page: Page) {
	return {
		at: await page.locator('.scrubber-now b').textContent(),
		messages: await page.locator('.replay-messages li > div > p:not(.replay-note)').allTextContents(),
		teams: await page.locator('.replay-teams').first().locator('li > b').allTextContents(),
		busy: await page.locator('.replay-teams').first().locator('li:not(.idle)').count(),
		done: await page.locator('.replay-deadlines li.done').count(),
	};
}

const clock = (ms: number): string => {
	const [hours, minutes, seconds] = [3_600_000, 60_000, 1_000].map((unit) => Math.floor(ms / unit));
	const two = (n: number) => String(n).padStart(2, '0');
	return hours! > 0 ? `${hours}:${two(minutes! % 60)}:${two(seconds! % 60)}` : `${two(minutes!)}:${two(seconds! % 60)}`;
};

/** The same by Node. */
const told = (view: PlayView) => ({
	at: clock(view.at),
	messages: [...view.messages].sort((a, b) => b.at - a.at).map(({ text }) => text.zh),
	teams: view.teams.map(({ label }) => label.zh),
	busy: view.teams.filter(({ status }) => status !== 'idle').length,
	done: view.deadlines.filter(({ status }) => status === 'done').length,
});

describe('the replay', () => {
	it('shows at any instant, forward and back, what Node says of it', () =>
		Window.with(browser, app, {}, async (window) => {
			const { page } = window;
			const replay: Replay = replayOf(program, start, record.inputs);
			await window.goto(`/replay/${id}?at=600000`);
			await page.locator('.replay-teams').first().waitFor();
			const minutes = [10, 3, 25, 0, 90, 61, 40, 15];
			for (const minute of minutes) {
				const at = Math.min(minute * 60_000, Math.floor(replay.durationMs / 1_000) * 1_000);
				await scrub(page, at);
				await expect.poll(() => shown(page), { timeout: 10_000 }).toEqual(told(replay.viewAt(at)));
			}
			expect(window.faults).toEqual([]);
		}));

	it('stops at what happened, runs by itself, and shows the plan’s run beside it', () =>
		Window.with(browser, app, {}, async (window) => {
			const { page } = window;
			const replay = replayOf(program, start, record.inputs);
			const par = replayOf(program, start, playPar(program, start).inputs);
			await window.goto(`/replay/${id}`);
			await page.locator('.replay-teams').first().waitFor();
			await page.keyboard.press('.');
			const first = Math.min(...replay.marks.map(({ at }) => at).filter((at) => at > 100));
			await expect.poll(() => page.locator('.scrubber-now b').textContent()).toBe(clock(first));

			await page.keyboard.press('Space');
			await expect.poll(() => page.locator('.scrubber-now b').textContent()).not.toBe(clock(first));
			await page.keyboard.press('Space');

			await page.getByText('标准处置', { exact: false }).first().click();
			await page.locator('.replay-pane.par').waitFor();
			await scrub(page, 45 * 60_000);
			const done = (view: PlayView) => view.deadlines.filter(({ status }) => status === 'done').length;
			await expect
				.poll(() => page.locator('.replay-pane-name').allTextContents())
				.toEqual([
					expect.stringContaining(String(done(replay.viewAt(45 * 60_000)))),
					expect.stringContaining(String(done(par.viewAt(45 * 60_000)))),
				]);
			expect(window.faults).toEqual([]);
		}));
});
