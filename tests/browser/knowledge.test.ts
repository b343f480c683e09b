import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../support/app';
import { seriousOn } from '../support/browser/axe';
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

const scenario = 'perimeter-breach';
const { questions = [] } = programOf(scenario).scenario.document;

describe('the questions on the rules behind a scenario', () => {
	it('are answered, marked with what is right and why, and kept apart from the drills', () =>
		Window.with(browser, app, {}, async ({ page }) => {
			await page.goto(app.at(`/play/${scenario}/questions`));
			const asked = page.locator('.question');
			await asked.last().waitFor();
			expect(await asked.count()).toBe(questions.length);
			expect(await seriousOn(page)).toEqual([]);
			// One right (of the room where he waits), one wrong (the cranes go on); the rest stay open.
			await asked.filter({ hasText: '放哪儿等边检' }).getByText('室外留置点，通风、离人远').click();
			await asked.filter({ hasText: '起重机怎么办' }).getByText('照常，别耽误船期').click();
			await page.getByRole('button', { name: '交卷' }).click();
			expect(await page.locator('.question.right').count()).toBe(1);
			expect(await page.locator('.question.wrong').count()).toBe(questions.length - 1);
			expect(await page.locator('.knowledge-result').textContent()).toContain(`答对 1 / ${questions.length}`);
			const cranes = page.locator('.question', { hasText: '起重机怎么办' });
			expect(await cranes.textContent()).toContain('吊具落地，停吊装，等人留置后恢复');
			expect(await cranes.textContent()).toContain('司机看不见黑地里的人');
			expect(await seriousOn(page)).toEqual([]);

			await page.goto(app.at(`/play/${scenario}`));
			const points = String(100 / questions.length);
			await page.locator('.knowledge-card').getByText(points).first().waitFor();
			await page.goto(app.at('/history'));
			await page.getByRole('heading', { level: 1 }).waitFor();
			await page.waitForLoadState('networkidle');
			expect(await page.locator('.drill-table tbody tr').count()).toBe(0);
		}));
});
