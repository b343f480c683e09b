import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { verify } from '../../src/debrief/index';
import { type DrillRecord, type Program, replay, scaleOf } from '../../src/drill/index';
import { RunningApp } from '../support/app';
import { Keyboard } from '../support/browser/by-keyboard';
import { Time } from '../support/browser/play';
import { startByKeyboard } from '../support/browser/start';
import { Twin } from '../support/browser/twin';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { programOf } from '../support/shipped';

const scenario = 'terminal-disinfection';
const seed = 11;
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms));

/** The page's time is the real one: there is nothing to move. */
class RealTime extends Time {
	override async jump(realMs: number): Promise<void> {
		await pause(realMs);
	}
	override async until(shown: Locator): Promise<void> {
		await shown.waitFor();
	}
	override async run(realMs: number): Promise<void> {
		await pause(realMs);
	}
}

/** The drill as the browser has it on disk: at most a few seconds old, and whole after every input. */
async function stored(window: Window, program: Program): Promise<Twin | undefined> {
	const saved = await window.saved(window.drillId);
	if (saved === undefined) return undefined;
	const twin = new Twin(program, seed);
	for (const { at, role: _, ...action } of saved.record.inputs) {
		twin.runTo(at);
		twin.do(action);
	}
	twin.runTo(saved.at);
	return twin;
}

/** What a drill of this record lasts in real time at the scenario's scale, ms. */
function lasts(program: Program, record: DrillRecord): number {
	const start = { seed: record.seed, role: record.role, person: record.person };
	let real = 0;
	for (let at = 0; at < record.outcome.at; at += 10_000) {
		const drill = replay(program, start, record.inputs, at);
		if (!drill.ok) throw new Error('the record is refused');
		real += Math.min(10_000, record.outcome.at - at) / scaleOf(drill.value);
	}
	return real;
}

const ended = (page: Page): Promise<boolean> => page.locator('.end-card').isVisible();

test('a drill in real time, start to end, by keyboard in Chromium', async () => {
	const program = programOf(scenario);
	const app = await new RunningApp().start();
	const browser = await openChromium();
	try {
		await Window.with(browser, app, {}, async (window) => {
			const { page } = window;
			await startByKeyboard(window, { scenario, seed });
			const began = Date.now();
			const hand = new Keyboard(page, 'zh');
			let orders = 0;
			while (!(await ended(page))) {
				const twin = await stored(window, program);
				if (twin === undefined) {
					await pause(500);
					continue;
				}
				hand.twin = twin;
				hand.time = new RealTime(page, twin);
				const call = twin.call();
				const order = call === undefined ? twin.order() : undefined;
				if (call !== undefined) await hand.answer(call);
				else if (order !== undefined) {
					await hand.order(order);
					orders++;
				} else await pause(1_000);
			}
			const real = Date.now() - began;
			const id = window.drillId;
			await hand.toDebrief();
			await page.locator('.score-figure strong').waitFor();
			const { record } = (await (await fetch(app.at(`/api/drills/${id}`))).json()) as { record: DrillRecord };
			const verified = verify(record, program);
			if (!verified.ok) throw new Error(verified.error.message.en);
			const { score, passed } = verified.value.debrief;
			const told = lasts(program, record);
			console.log(
				`${scenario}: ${Math.round(record.outcome.at / 60_000)} min of drill in ${(real / 60_000).toFixed(1)} min ` +
					`(at its scale ${(told / 60_000).toFixed(1)}), ${orders} orders, ${score / 100} points`,
			);
			expect(window.faults).toEqual([]);
			expect(passed).toBe(true);
			expect(score).toBeGreaterThan(9_000);
			// The clock kept pace: neither lost to slow frames nor ahead of the wall.
			expect(real).toBeGreaterThan(told * 0.97);
			expect(real).toBeLessThan(told * 1.05 + 15_000);
			// From pressing the button to the first look is told as a gap; after that the page was never away.
			expect(record.beside.gaps.filter(({ at }) => at > 0)).toEqual([]);
		});
	} finally {
		await browser.close();
		await app.remove();
	}
});
