import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, type give, type Program, replay } from '../../src/drill/index';
import { RunningApp } from '../support/app';
import { Keyboard } from '../support/browser/by-keyboard';
import { holdClock, meet, playOn, Time } from '../support/browser/play';
import { drawn, startByMouse } from '../support/browser/start';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { programOf } from '../support/shipped';

const app = new RunningApp();
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

const scenario = 'positive-case-at-a-berth';
const seed = 21;
const program = programOf(scenario);

/** Begins a drill and sets its twin beside it, the page's time standing still. */
async function started(window: Window, mode: 'guided' | 'practice' = 'practice') {
	await startByMouse(window, { scenario, seed, mode });
	await holdClock(window);
	const hand = new Keyboard(window.page, 'zh');
	const twin = await meet(window, program, seed, hand);
	const time = new Time(window.page, twin);
	hand.twin = twin;
	hand.time = time;
	return { hand, twin, time };
}

const seconds = (clock: string | null): number =>
	(clock ?? '')
		.replace(/[^0-9:]/g, '')
		.split(':')
		.reduce((sum, part) => sum * 60 + Number(part), 0);

const clockOf = async (page: Page): Promise<number> => seconds(await page.locator('.clock-time').textContent());

it('a tab closed in the middle of a drill: it goes on where it was', () =>
	Window.with(browser, app, { clock: true }, async (window) => {
		const { hand, twin, time } = await started(window);
		await playOn(twin, time, hand, ({ drill }) => drill.state.activities.length >= 8);
		const id = window.drillId;
		const texts = (page: Page) => page.locator('.message h3, .message p').allTextContents();
		const [at, messages] = [await clockOf(window.page), await texts(window.page)];
		const teams = await window.page.locator('.team').count();
		const saved = (await window.saved(id))!;
		expect(saved.record.inputs.length).toBeGreaterThan(8);

		await window.reopen('/');
		await window.page.clock.resume();
		await window.page.getByRole('link', { name: /接着练/ }).click();
		await drawn(window);
		await window.page.keyboard.press('p');
		// Its clock went on for the moment that it took to stop it.
		expect((await clockOf(window.page)) - at).toBeGreaterThanOrEqual(0);
		expect((await clockOf(window.page)) - at).toBeLessThan(90);
		for (const message of messages) expect(await texts(window.page)).toContain(message);
		expect(await window.page.locator('.team').count()).toBe(teams);

		await expect.poll(async () => Math.floor((await window.saved(id))!.at / 1_000)).toBe(await clockOf(window.page));
		const now = (await window.saved(id))!;
		expect(now.record.inputs).toEqual(saved.record.inputs);
		expect(now.record.beside.gaps).toHaveLength(saved.record.beside.gaps.length + 1);
		const again = replay(program, { seed, role: twin.role, person: now.record.person }, now.record.inputs, now.at);
		if (!again.ok) throw new Error('what was saved does not run');
		const { activities } = again.value.state;
		expect(activities.slice(0, 8).map(({ command, orderedAt }) => [command, orderedAt])).toEqual(
			twin.drill.state.activities.slice(0, 8).map(({ command, orderedAt }) => [command, orderedAt]),
		);
		expect(window.faults).toEqual([]);
	}));

/** Every step of the procedure up to an instant, as the engine tells them. */
function stepsOf(of: Program, inputs: Parameters<typeof give>[1][], until: number, person: string) {
	const steps: { at: number; event: string; states: readonly string[] }[] = [];
	const role = of.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
	const run = replay(
		of,
		{
			seed,
			role,
			person,
			inspect: (step) => {
				const ids = new Set(step.snapshot._nodes.map(({ id }) => id));
				steps.push({ at: step.at, event: step.event, states: of.states.filter((path) => ids.has(`p.${path}`)) });
			},
		},
		inputs,
		until,
	);
	if (!run.ok) throw new Error('the inputs do not run');
	return steps;
}

describe('the procedure of a running drill', () => {
	it('arrives at the inspector’s adapter step by step, and the chart lights what is active', () =>
		Window.with(browser, app, { clock: true }, async (window) => {
			const { hand, twin, time } = await started(window);
			await playOn(twin, time, hand, ({ drill }) => drill.state.at > 22 * 60_000);
			await hand.pause();
			const { page } = window;
			await expect
				.poll(async () => Math.floor((await window.saved(window.drillId))!.at / 1_000))
				.toBe(await clockOf(page));
			const { record, at } = (await window.saved(window.drillId))!;
			const steps = stepsOf(program, [...record.inputs], at, record.person);
			expect(steps.length).toBeGreaterThan(6);

			await page.getByRole('button', { name: '处置程序' }).click();
			// The drill is paused: its time stands while the page's goes on.
			await time.until(page.locator('.chart-steps li').first());
			expect(await page.locator('.chart-steps h3 .num').textContent()).toBe(String(steps.length));
			const times = await page.locator('.chart-steps li time').allTextContents();
			expect(times.map(seconds)).toEqual(
				steps
					.slice(-60)
					.reverse()
					.map((step) => Math.floor(step.at / 1_000)),
			);

			const { states } = steps.at(-1)!;
			await page.locator('.chart .segment:has(input[value="text"])').click();
			const lit = await page.locator('.chart-text li.active > b').allTextContents();
			expect(lit).toHaveLength(states.length);
			expect(new Set(states)).toEqual(new Set(statesNow(record.inputs, at, record.person)));
			expect(window.faults).toEqual([]);
		}));
});

/** Active states by the drill itself, not by its steps. */
function statesNow(inputs: readonly Parameters<typeof give>[1][], at: number, person: string): readonly string[] {
	const role = program.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
	const run = replay(program, { seed, role, person }, inputs, at);
	if (!run.ok) return [];
	return program.states.filter((_, index) => run.value.moment.active[index] === 1);
}

describe('what can be set at any time', () => {
	it('language, day and night, sound and single keys change while the drill goes on', () =>
		Window.with(browser, app, { settings: { sound: true } }, async (window) => {
			await startByMouse(window, { scenario, seed });
			const { page } = window;
			const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('muster.settings')!));
			await page.getByRole('heading', { name: '泊位阳性' }).waitFor();
			await page.getByRole('button', { name: /English/ }).click();
			await page.getByRole('heading', { name: 'Positive case at a berth' }).waitFor();
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
			// Nothing Chinese is left on the screen but the button that leads back.
			const left = await page.locator('.play').innerText();
			expect(left.replace('中', '').match(/[\u4e00-\u9fff]+/g)).toBeNull();

			const brightness = () =>
				page.evaluate(() => {
					const { data } = document.querySelector('canvas')!.getContext('2d')!.getImageData(500, 300, 200, 200);
					return data.reduce((sum, part, nth) => (nth % 4 === 3 ? sum : sum + part), 0) / (200 * 200 * 3);
				});
			await expect.poll(brightness).toBeGreaterThan(120);
			await page.getByRole('button', { name: /night/i }).click();
			expect(await page.locator('html').getAttribute('data-theme')).toBe('night');
			await expect.poll(brightness).toBeLessThan(90);

			await page.keyboard.press('m');
			expect((await stored()).sound).toBe(false);
			await page.keyboard.press('?');
			await page.getByRole('dialog').getByText('Single-key shortcuts').click();
			expect((await stored()).keys).toBe(false);
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'detached' });
			await page.keyboard.press('p');
			const before = await clockOf(page);
			await expect.poll(() => clockOf(page)).toBeGreaterThan(before);
			await page.keyboard.press('Control+k');
			await page.locator('.palette').waitFor();
			expect(window.faults).toEqual([]);
		}));
});

describe('somebody new', () => {
	it('is shown round the screen once, the clock standing, and then told what the plan wants next', () =>
		Window.with(browser, app, { settings: { toured: false } }, async (window) => {
			await startByMouse(window, { scenario, seed, mode: 'guided' });
			const { page } = window;
			const card = page.locator('.tour-card');
			await card.waitFor();
			for (let step = 1; step <= 7; step++) {
				await card.getByText(`${step} / 7`).waitFor();
				await card.locator('.button.primary').click();
			}
			await card.waitFor({ state: 'detached' });
			expect(await clockOf(page)).toBeLessThan(30);
			const clock = await clockOf(page);
			await expect.poll(() => clockOf(page)).toBeGreaterThan(clock);

			const role = program.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
			const drill = begin(program, { seed, role });
			const [first] = program.scenario.document.par.map(([step]) => step!);
			expect(drill.state.ended).toBe(null);
			await page.keyboard.press('r');
			const command = program.commands[program.commandIndex.get(first!.do)!]!.command;
			await expect.poll(() => page.locator('.coach-step').textContent()).toContain(command.label.zh);
			await page.getByRole('button', { name: '带我去' }).click();
			await page.locator(`.command-row[data-command="${first!.do}"]`).waitFor();
			await page.locator('form.command-form .command-go').click();
			await expect.poll(() => page.locator('.coach-step').textContent()).not.toContain(command.label.zh);

			await page.reload();
			await drawn(window);
			expect(await card.count()).toBe(0);
			expect(window.faults).toEqual([]);
		}));
});
