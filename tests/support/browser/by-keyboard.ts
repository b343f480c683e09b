import type { Page } from 'playwright-core';
import { type Field, fieldsOf, listOf, shownNumber, shownTime } from './answers';
import type { Hand, Time } from './play';
import type { PlannedOrder, Twin } from './twin';

/** Plays with the keyboard alone: the palette leads to orders, their forms are filled in key by key. */
export class Keyboard implements Hand {
	twin: Twin | undefined;
	time: Time | undefined;

	constructor(
		private readonly page: Page,
		private readonly language: 'zh' | 'en',
	) {}

	/** R answers the call that has waited longest. */
	async answer(inject: string): Promise<void> {
		await this.away();
		await this.page.keyboard.press('r');
		await this.page.locator(`[data-inject="${inject}"] .message-answered`).waitFor({ state: 'attached' });
	}

	async hurry(): Promise<void> {
		await this.page.keyboard.press('s');
		await this.page.keyboard.press('s');
	}

	async pause(): Promise<void> {
		await this.page.keyboard.press('p');
	}

	async toDebrief(): Promise<void> {
		await this.time!.until(this.page.locator('.end-card .button.primary:focus'));
		await this.page.keyboard.press('Enter');
	}

	async order(order: PlannedOrder): Promise<void> {
		const { page } = this;
		await page.keyboard.press('Control+k');
		// What is loaded when first asked for comes in a moment of the page's own time.
		await this.time!.until(page.locator('.palette-field input:focus'));
		await page.keyboard.type(this.named(order));
		const key = `order ${order.command} ${order.target ?? ''}`;
		await page.locator(`.palette [role=option][data-key="${key}"]`).waitFor();
		for (let step = 0; (await this.marked()) !== key; step++) {
			if (step > 30) throw new Error(`the palette does not lead to ${key}`);
			await page.keyboard.press('ArrowDown');
		}
		await page.keyboard.press('Enter');
		// The palette gives the focus back first, and leads on a moment later.
		await page.locator('.palette').waitFor({ state: 'detached' });
		await this.time!.run(20);
		const form = page.locator('form.command-form');
		await form.waitFor();
		for (const field of fieldsOf(this.twin!.program, order)) await this.fill(field);
		await this.tabTo('.command-go');
		await page.keyboard.press('Enter');
		await form.waitFor({ state: 'detached' });
	}

	/** What to type for an order: its name, and whom it is about. */
	private named(order: PlannedOrder): string {
		const { program } = this.twin!;
		const { label } = program.commands[program.commandIndex.get(order.command)!]!.command;
		const target = this.twin!.view().entities.find(({ id }) => id === order.target);
		return [label, target?.label]
			.map((text) => text?.[this.language] ?? '')
			.join(' ')
			.trim();
	}

	/** The option of the palette that Enter would take. */
	private marked(): Promise<string | null> {
		return this.page.evaluate(
			() => document.querySelector('.palette [role=option][data-focused]')?.getAttribute('data-key') ?? null,
		);
	}

	/** Single keys mean nothing while the focus is in a field: Escape leaves it. */
	private async away(): Promise<void> {
		await this.page.keyboard.press('Escape');
	}

	private within(selector: string): Promise<boolean> {
		return this.page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
	}

	/** Tab, or back with Shift where it lies before the focus. */
	private async tabTo(selector: string): Promise<void> {
		for (let step = 0; !(await this.within(selector)); step++) {
			if (step > 60) throw new Error(`Tab does not lead to ${selector}`);
			const behind = await this.page.evaluate((wanted) => {
				const there = document.querySelector(wanted);
				const here = document.activeElement;
				return there !== null && here !== null && here !== document.body
					? (here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
					: false;
			}, selector);
			await this.page.keyboard.press(behind ? 'Shift+Tab' : 'Tab');
		}
	}

	private async fill(field: Field): Promise<void> {
		const { page } = this;
		const { id, asks, answer } = field;
		const box = `form.command-form [data-ask="${id}"]`;
		await this.tabTo(box);
		switch (asks.kind) {
			case 'choice':
			case 'entity':
			case 'place':
				if (await this.within(`${box} .field-button`)) {
					await page.keyboard.press('Enter');
					await page.locator('[role=listbox] [role=option]').first().waitFor();
					await this.until(
						(wanted) => document.activeElement?.getAttribute('data-key') === wanted,
						String(answer),
						'ArrowDown',
					);
					await page.keyboard.press('Enter');
					return;
				}
				await page.keyboard.press('Space');
				return this.until(
					(wanted) => (document.activeElement as HTMLInputElement | null)?.value === wanted,
					String(answer),
					'ArrowDown',
				);
			case 'many': {
				const count = await page.locator(`${box} input`).count();
				while (!(await this.firstOf(box))) await page.keyboard.press('Shift+Tab');
				for (let nth = 0; nth < count; nth++) {
					const wanted = listOf(answer);
					const { value, checked } = await page.evaluate(() => {
						const { value: own, checked: on } = document.activeElement as HTMLInputElement;
						return { value: own, checked: on };
					});
					if (wanted.includes(value) !== checked) await page.keyboard.press('Space');
					if (nth < count - 1) await page.keyboard.press('Tab');
				}
				return;
			}
			case 'sequence': {
				for (let left = await page.locator(`${box} ol li`).count(); left > 0; left--) {
					await this.tabTo(`${box} ol li:first-child button:last-child`);
					await page.keyboard.press('Enter');
				}
				await this.tabTo(`${box} .sequence-open button`);
				for (const step of listOf(answer)) {
					const name = asks.options[step]![this.language];
					// The focus stays among the steps that are left: Tab and back go through all of them.
					const names = await page.locator(`${box} .sequence-open button`).allTextContents();
					const from = await page.evaluate(() =>
						[...(document.activeElement?.parentElement?.children ?? [])].indexOf(document.activeElement!),
					);
					const steps = names.indexOf(name) - Math.max(0, from);
					for (let left = Math.abs(steps); left > 0; left--) await page.keyboard.press(steps > 0 ? 'Tab' : 'Shift+Tab');
					await page.keyboard.press('Enter');
				}
				return;
			}
			case 'number':
			case 'duration':
				await this.tabTo(`${box} .amount-number input`);
				await page.keyboard.press('Control+a');
				await page.keyboard.type(shownNumber(field));
				return;
			case 'time':
				return void (await page.keyboard.type(shownTime(Number(answer))));
			case 'text':
				return void (await page.keyboard.type(String(answer)));
		}
	}

	private firstOf(box: string): Promise<boolean> {
		return this.page.evaluate((wanted) => document.querySelector(`${wanted} input`) === document.activeElement, box);
	}

	/** Presses a key until the focus is where it should be. */
	private async until(there: (wanted: string) => boolean, wanted: string, key: string): Promise<void> {
		for (let step = 0; !(await this.page.evaluate(there, wanted)); step++) {
			if (step > 40) throw new Error(`${key} does not lead to ${wanted}`);
			await this.page.keyboard.press(key);
		}
	}
}
