import type { Window } from './window';

export interface Start {
	readonly scenario: string;
	readonly seed: number;
	readonly mode?: 'guided' | 'practice';
	readonly rules?: string;
}

/** From the briefing into a drill that begins with this seed; the page's time stands still from then on, if the test has it. */
export async function startByMouse(
	window: Window,
	{ scenario, seed, mode = 'practice', rules = 'mot-guide-9' }: Start,
): Promise<void> {
	const { page } = window;
	await window.goto(`/play/${scenario}?seed=${seed}&rules=${rules}`);
	await page.locator(`.start-form .segment:has(input[value="${mode}"])`).click();
	await page.locator('.start-button').click();
	await drawn(window);
}

/** The same without the mouse. */
export async function startByKeyboard(window: Window, { scenario, seed, rules = 'mot-guide-9' }: Start): Promise<void> {
	const { page } = window;
	await window.goto(`/play/${scenario}?seed=${seed}&rules=${rules}`);
	await page.locator('.start-button').waitFor();
	for (let step = 0; ; step++) {
		if (step > 80) throw new Error('Tab does not lead to the start button');
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => ({
			mode: (document.activeElement as HTMLInputElement | null)?.value === 'guided',
			start: document.activeElement?.classList.contains('start-button') ?? false,
		}));
		// The newcomer's choice is guided; the arrow takes the one beside it.
		if (at.mode) await page.keyboard.press('ArrowRight');
		if (at.start) break;
	}
	await page.keyboard.press('Enter');
	await drawn(window);
}

/** Until the port is drawn and the map has told where it looks. */
export async function drawn({ page }: Window): Promise<void> {
	await page.locator('.play .clock-time').waitFor();
	await page.locator('.minimap-window').first().waitFor({ state: 'attached' });
}
