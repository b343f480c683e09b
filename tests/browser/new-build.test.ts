import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RunningApp } from '../support/app';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';
import { recordOf } from '../support/records';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
	[app, browser] = await Promise.all([new RunningApp().start(), openChromium()]);
});
afterAll(async () => {
	await browser?.close();
	await app?.remove();
});

it('a page left open over an update of the server goes on with the new build', async () => {
	const record = recordOf({ id: 'before-the-update' });
	const sent = await fetch(app.at('/api/drills'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(record),
	});
	expect(sent.status).toBe(201);
	await Window.with(browser, app, {}, async (window) => {
		const { page } = window;
		await window.goto('/kept');
		const debrief = page.getByRole('link', { name: /^复盘/ });
		await debrief.waitFor();
		// The page that is open knows the debrief by a name that the server no longer has.
		let gone = 0;
		await page.route(/\/assets\/debrief-page-[^/]+$/, async (route) => {
			if (gone++ < 2) await route.fulfill({ status: 404, contentType: 'application/json', body: '{}' });
			else await route.continue();
		});
		await debrief.click();
		await page.locator('.score-figure strong').waitFor();
		expect(gone).toBeGreaterThan(2);
		expect(page.url()).toContain('/debrief/before-the-update');
	});
});
