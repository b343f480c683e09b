import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { verify } from '../../../src/debrief/index';
import type { RunningApp } from '../app';
import { programOf } from '../shipped';
import { Keyboard } from './by-keyboard';
import { Mouse } from './by-mouse';
import { holdClock, meet, playOn, Time } from './play';
import { startByKeyboard, startByMouse } from './start';
import { Window } from './window';

export interface Play {
	readonly scenario: string;
	readonly by: 'mouse' | 'keyboard';
	readonly language: 'zh' | 'en';
	readonly seed: number;
}

/** Plays a drill by the plan from its briefing to its debrief, holds the score on the screen against Node's, and tells it. */
export async function playThrough(
	browser: Browser,
	app: RunningApp,
	{ scenario, by, language, seed }: Play,
): Promise<number> {
	const program = programOf(scenario);
	let score = 0;
	await Window.with(browser, app, { settings: { language }, clock: true }, async (window) => {
		const { page } = window;
		await (by === 'mouse' ? startByMouse : startByKeyboard)(window, {
			scenario,
			seed,
			rules: program.scenario.rules.id,
		});
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
		score = debrief.score;
	});
	return score;
}
