import type { Locator, Page } from 'playwright-core';
import { commandViews } from '../../../src/views/index';
import { type Field, fieldsOf, listOf, shownNumber, shownTime } from './answers';
import type { Hand, Time } from './play';
import type { PlannedOrder, Twin } from './twin';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** Plays with the mouse: people and places are pressed where they are drawn on the map, orders in the panel beside it. */
export class Mouse implements Hand {
	twin: Twin | undefined;
	time: Time | undefined;
	/** How often something on the map was pressed and was what was meant. */
	hits = 0;

	constructor(private readonly page: Page) {}

	async answer(inject: string): Promise<void> {
		await this.page.locator(`[data-inject="${inject}"] .message-actions .button.primary`).click();
	}

	async hurry(): Promise<void> {
		const speed = this.page.locator('.clock-speed .icon-button').first();
		await speed.click();
		await speed.click();
	}

	async pause(): Promise<void> {
		await this.page.locator('.clock-pause').click();
	}

	async toDebrief(): Promise<void> {
		await this.time!.until(this.page.locator('.end-card .button.primary:enabled'));
		await this.page.locator('.end-card .button.primary').click();
	}

	async order(order: PlannedOrder): Promise<void> {
		const row = this.page.locator(
			`.panel .command-row[data-command="${order.command}"]${order.target === null ? ':not([data-target])' : `[data-target="${order.target}"]`}`,
		);
		await this.find(order, row);
		await row.click();
		const form = row.locator('xpath=..').locator('form');
		for (const field of fieldsOf(this.twin!.program, order)) await this.fill(form, field);
		await form.locator('.command-go').click();
		await form.waitFor({ state: 'detached' });
	}

	/** Brings the order into the panel: by its target or its place on the map, else from the desk. */
	private async find(order: PlannedOrder, row: Locator): Promise<void> {
		const { drill, program } = this.twin!;
		const view = this.twin!.view();
		const body = () => this.twin!.view().port.actors.find(({ id }) => id === order.target);
		if (body()) {
			if (!(await this.press(() => body()!, row))) await this.fromAllOrders(row);
			return;
		}
		const place = program.scenario.port.places.find(({ id }) =>
			commandViews(drill, { kind: 'place', id }).some((one) => one.id === order.command && one.target === order.target),
		);
		if (place) {
			const ground = groundOf(place, view.port.actors);
			if (!(await this.press(() => ground, row))) await this.fromAllOrders(row);
			return;
		}
		const close = this.page.locator('.panel .crumb .icon-button').last();
		if (await close.isVisible()) await close.click();
		const desk = this.page.locator('.panel [role=tab]').first();
		await desk.click();
		await row.waitFor();
	}

	/**
	 * Presses a point of the port: brings it into view with the small map, and presses it on the large one. Who is pressed may
	 * be walking: where he is is asked anew each time.
	 */
	private async press(where: () => Point, row: Locator): Promise<boolean> {
		const small = await this.page.locator('.minimap svg').first().boundingBox();
		for (let attempt = 0; attempt < 4; attempt++) {
			let at = where();
			if (attempt > 0 || !(await this.inView(at))) {
				const scale = await this.smallScale();
				await this.page.mouse.click(
					small!.x + scale.x + (at.x - scale.left) * scale.factor,
					small!.y + scale.y + (at.y - scale.top) * scale.factor,
				);
				await this.time!.run(60);
			}
			// Where people stand close together, nearer.
			if (attempt > 1) {
				await this.page.locator('.map-controls .icon-button').first().click();
				await this.time!.run(60);
			}
			at = where();
			const pixel = await this.pixelOf(at);
			await this.page.mouse.click(pixel.x, pixel.y);
			const found = await row.waitFor({ timeout: 1_500 }).then(
				() => true,
				() => false,
			);
			if (found) {
				this.hits++;
				return true;
			}
		}
		return false;
	}

	/** Who walks right beside somebody else, or ground that is full of people, may not be hit: the list of all orders has it too. */
	private async fromAllOrders(row: Locator): Promise<void> {
		const close = this.page.locator('.panel .crumb .icon-button').last();
		if (await close.isVisible()) await close.click();
		await this.page.locator('.panel [role=tab]').nth(1).click();
		await row.waitFor();
	}

	/** The window of the large map, in metres and in pixels. */
	private window(): Promise<{ metres: DOMRectReadOnly; pixels: DOMRectReadOnly }> {
		return this.page.evaluate(() => {
			const frame = document.querySelector('.minimap-window')!;
			const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(frame.getAttribute(name)));
			const pixels = document.querySelector('.free')!.getBoundingClientRect();
			return { metres: new DOMRect(x, y, width, height).toJSON(), pixels: pixels.toJSON() };
		});
	}

	private async pixelOf(at: Point): Promise<Point> {
		const { metres, pixels } = await this.window();
		const scale = pixels.width / metres.width;
		// Counted from below: at the head some room is kept for what calls for attention.
		return { x: pixels.x + (at.x - metres.x) * scale, y: pixels.bottom - (metres.bottom - at.y) * scale };
	}

	/** Seen, and not under a card that lies on the map. */
	private async inView(at: Point): Promise<boolean> {
		const { x, y } = await this.pixelOf(at);
		return this.page.evaluate(([px, py]) => document.elementFromPoint(px, py)?.tagName === 'CANVAS', [x, y] as const);
	}

	private smallScale(): Promise<{ x: number; y: number; left: number; top: number; factor: number }> {
		return this.page.evaluate(() => {
			const svg = document.querySelector<SVGSVGElement>('.minimap svg')!;
			const { x, y, width, height } = svg.viewBox.baseVal;
			const box = svg.getBoundingClientRect();
			const factor = Math.min(box.width / width, box.height / height);
			return { x: (box.width - width * factor) / 2, y: (box.height - height * factor) / 2, left: x, top: y, factor };
		});
	}

	private async fill(form: Locator, field: Field): Promise<void> {
		const { id, asks, answer } = field;
		const box = form.locator(`[data-ask="${id}"]`);
		switch (asks.kind) {
			case 'choice':
			case 'entity':
			case 'place': {
				await box.waitFor();
				const radio = box.locator(`.segment:has(input[value="${answer}"])`);
				if ((await radio.count()) > 0) return radio.click();
				await box.locator('.field-button').click();
				return this.page.locator(`[role=option][data-key="${answer}"]`).click();
			}
			case 'many': {
				for (const tick of await box.locator('label:has(input)').all()) {
					const input = tick.locator('input');
					const wanted = listOf(answer).includes((await input.getAttribute('value')) ?? '');
					if ((await input.isChecked()) !== wanted) await tick.click();
				}
				return;
			}
			case 'sequence': {
				for (let left = await box.locator('ol li').count(); left > 0; left--)
					await box.locator('ol li').first().locator('button').last().click();
				const { options } = asks;
				const { language } = await this.settings();
				for (const step of listOf(answer))
					await box.locator('.sequence-open button', { hasText: exactly(options[step]![language]) }).click();
				return;
			}
			case 'number':
			case 'duration': {
				const input = box.locator('.amount-number input').first();
				await input.click({ clickCount: 3 });
				await input.fill(shownNumber(field));
				return input.blur();
			}
			case 'time':
				return box.locator('input').fill(shownTime(Number(answer)));
			case 'text':
				return box.locator('textarea').fill(String(answer));
		}
	}

	private settings(): Promise<{ language: 'zh' | 'en' }> {
		return this.page.evaluate(() => JSON.parse(localStorage.getItem('muster.settings') ?? '{}'));
	}
}

const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

/** A spot of a place's ground where nobody stands. */
function groundOf(place: { readonly at: Point; readonly area: readonly Point[] }, bodies: readonly Point[]): Point {
	if (place.area.length < 3) return place.at;
	const xs = place.area.map(({ x }) => x);
	const ys = place.area.map(({ y }) => y);
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const apart = (at: Point) => Math.min(60, ...bodies.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
	// Where people stand may be at the door, outside its walls.
	let best = inside(place.area, place.at) ? place.at : undefined;
	for (let row = 1; row < 12; row++)
		for (let column = 1; column < 12; column++) {
			const at = { x: left + ((right - left) * column) / 12, y: top + ((bottom - top) * row) / 12 };
			if (inside(place.area, at) && (best === undefined || apart(at) > apart(best))) best = at;
		}
	return best ?? place.at;
}

function inside(area: readonly Point[], at: Point): boolean {
	let odd = false;
	for (let i = 0, j = area.length - 1; i < area.length; j = i++) {
		const [a, b] = [area[i]!, area[j]!];
		if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
	}
	return odd;
}
