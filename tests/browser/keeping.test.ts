import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RunningApp } from '../support/app';
import { drawn, startByMouse } from '../support/browser/start';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { recordOf } from '../support/records';

const app = new RunningApp();
let browser: Browser;
beforeAll(async () => {
	[browser] = await Promise.all([openChromium(), app.start()]);
});
afterAll(async () => {
	await browser?.close();
	await app.remove();
});

const scenario = 'terminal-disinfection';

/** Ends the drill on the screen for good. */
async function end({ page }: Window): Promise<void> {
	await page.getByRole('button', { name: '更多' }).click();
	await page.getByRole('menuitem', { name: '结束演练' }).click();
	await page.getByRole('alertdialog').getByRole('button', { name: '结束' }).last().click();
	await page.getByRole('button', { name: '查看复盘' }).click();
	await page.locator('.score-figure').waitFor();
}

describe('a drill in progress', () => {
	test('is played in one tab at a time, goes on in another once the first is closed, and can be given up', () =>
		Window.with(browser, app, {}, async (window) => {
			await startByMouse(window, { scenario, seed: 5 });
			const id = window.drillId;
			const second = await window.context.newPage();
			await second.goto(app.at(`/drill/${id}`));
			await second.getByRole('heading', { name: '这场演练正在另一个标签页里进行' }).waitFor();
			await window.page.close();
			await second.getByRole('button', { name: '重试' }).click();
			await second.locator('.play .clock-time').waitFor();

			await second.goto(app.at('/'));
			await second.getByRole('link', { name: /接着练/ }).waitFor();
			await second.getByRole('button', { name: /放弃/ }).click();
			await second.getByRole('alertdialog').getByRole('button', { name: '放弃' }).click();
			await second.getByRole('link', { name: /接着练/ }).waitFor({ state: 'detached' });
			await second.goto(app.at(`/drill/${id}`));
			await second.getByRole('heading', { name: '找不到这场演练' }).waitFor();
		}));

	test('where the browser refuses to store, says so and goes on', () =>
		Window.with(browser, app, {}, async (window) => {
			await window.context.addInitScript(() => {
				IDBObjectStore.prototype.put = () => {
					throw new DOMException('no room', 'QuotaExceededError');
				};
			});
			await startByMouse(window, { scenario, seed: 6 });
			await window.page.getByText('浏览器存储已满').waitFor();
			await end(window);
			const { status } = await fetch(app.at(`/api/drills/${window.drillId}`));
			expect(status).toBe(200);
		}));
});

test('a drill that ends while the server is away is handed in when it is back', () =>
	Window.with(browser, app, {}, async (window) => {
		const { page } = window;
		await startByMouse(window, { scenario, seed: 7 });
		await page.route('**/api/drills', (route) => route.abort());
		await end(window);
		const id = window.drillId;
		await page
			.getByRole('button', { name: /演港|首页/ })
			.first()
			.click();
		await page.getByRole('link', { name: '我的演练' }).click();
		await page.getByText('待上传').waitFor();
		expect((await fetch(app.at(`/api/drills/${id}`))).status).toBe(404);
		await page.unroute('**/api/drills');
		await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
		await expect.poll(async () => (await fetch(app.at(`/api/drills/${id}`))).status, { timeout: 20_000 }).toBe(200);
		await page.reload();
		await page.getByText('已存档').waitFor();
	}));

test('a newcomer is in a running drill after three presses from the first page', () =>
	Window.with(browser, app, {}, async (window) => {
		const { page } = window;
		await window.goto('/');
		await page.getByRole('link', { name: '泊位阳性' }).click();
		await page.locator('.start-button').click();
		await drawn(window);
		const clock = page.locator('.clock-time');
		const first = await clock.textContent();
		await expect.poll(() => clock.textContent()).not.toBe(first);
		expect(window.faults).toEqual([]);
	}));

test('kept drills are found by person, scenario and day, and each opens its debrief and its replay', async () => {
	for (const [id, person, played] of [
		['kept-by-zhou-1', '周敏', 'perimeter-breach'],
		['kept-by-zhou-2', '周敏', scenario],
		['kept-by-wu-001', '吴刚', scenario],
	] as const) {
		const record = recordOf({ id, person, scenario: played, startedAt: '2026-02-03T02:00:00Z' });
		const { status } = await fetch(app.at('/api/drills'), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(record),
		});
		expect(status).toBe(201);
	}
	await Window.with(browser, app, {}, async (window) => {
		const { page } = window;
		await window.goto('/kept');
		const rows = page.locator('.drill-table tbody tr');
		await page.getByLabel('姓名').fill('周');
		await expect.poll(() => rows.count()).toBe(2);
		await page.getByRole('button', { name: /情景/ }).click();
		await page.getByRole('option', { name: '周界失守' }).click();
		await expect.poll(() => rows.count()).toBe(1);
		await page.getByLabel('从').fill('2026-02-04');
		await page.getByText('没有符合条件的演练').waitFor();
		await page.getByLabel('从').fill('2026-02-03');
		await expect.poll(() => rows.count()).toBe(1);
		// The filter is in the address: somebody else opens the same list.
		await page.reload();
		await expect.poll(() => rows.count()).toBe(1);
		await rows.getByRole('link', { name: /^复盘/ }).click();
		await page.locator('.score-figure').waitFor();
		await page.goBack();
		await rows.getByRole('link', { name: /^回放/ }).click();
		await page.locator('.scrubber, [class*=scrubber]').first().waitFor();
		expect(window.faults).toEqual([]);
	});
});

test('an address that leads nowhere says so', () =>
	Window.with(browser, app, {}, async (window) => {
		for (const path of [
			'/nowhere',
			'/play/typhoon',
			'/drill/no-such-drill',
			'/debrief/no-such-drill',
			'/replay/no-such-drill',
		]) {
			await window.goto(path);
			await window.page.getByRole('link', { name: '回到演练情景' }).waitFor();
		}
	}));
