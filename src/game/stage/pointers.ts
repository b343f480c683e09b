import type { Point } from '../../views/port-map';

export interface PointerTaker {
	tap(at: Point, touch: boolean): void;
	pan(dx: number, dy: number): void;
	/** Zooms by a factor about a pixel, at once. */
	pinch(about: Point, factor: number): void;
	/** The fingers are gone; the camera may come to rest. */
	pinched(about: Point): void;
	notch(about: Point, direction: 1 | -1): void;
	hover(at: Point | undefined): void;
	/** A finger or button holds the map. */
	holds(held: boolean): void;
}

interface Held extends Point {
	readonly fromX: number;
	readonly fromY: number;
	readonly touch: boolean;
}

const slackMouse = 4;
const slackTouch = 9;
/** One notch of most wheels turns by 100 or 120; a trackpad sends many small turns. */
const notchTurn = 60;
const pauseMs = 160;

/** Mouse, pen, fingers, wheel and trackpad on the map's canvas. Phaser's own input is switched off. */
export class Pointers {
	private readonly held = new Map<number, Held>();
	private moved = false;
	private turned = 0;
	private turnedAt = 0;
	private settling: ReturnType<typeof setTimeout> | undefined;
	private readonly leave = new AbortController();

	constructor(
		private readonly canvas: HTMLCanvasElement,
		private readonly taker: PointerTaker,
	) {
		const { signal } = this.leave;
		canvas.addEventListener('pointerdown', (event) => this.down(event), { signal });
		canvas.addEventListener('pointermove', (event) => this.move(event), { signal });
		canvas.addEventListener('pointerup', (event) => this.up(event, true), { signal });
		canvas.addEventListener('pointercancel', (event) => this.up(event, false), { signal });
		canvas.addEventListener('pointerleave', () => this.taker.hover(undefined), { signal });
		canvas.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
	}

	destroy(): void {
		this.leave.abort();
		clearTimeout(this.settling);
	}

	private point(event: MouseEvent): Point {
		const box = this.canvas.getBoundingClientRect();
		return { x: event.clientX - box.left, y: event.clientY - box.top };
	}

	private down(event: PointerEvent): void {
		if (event.button > 1) return;
		// The middle button would start the browser's own scrolling.
		if (event.button === 1) event.preventDefault();
		const at = this.point(event);
		if (this.held.size === 0) this.moved = false;
		else this.moved = true;
		this.held.set(event.pointerId, { ...at, fromX: at.x, fromY: at.y, touch: event.pointerType === 'touch' });
		try {
			this.canvas.setPointerCapture(event.pointerId);
		} catch {
			// A pointer that is gone already, or one a test made up, can't be captured; nothing is lost.
		}
		this.taker.holds(true);
	}

	private move(event: PointerEvent): void {
		const at = this.point(event);
		const held = this.held.get(event.pointerId);
		if (!held) {
			if (event.pointerType !== 'touch') this.taker.hover(at);
			return;
		}
		const others = [...this.held.entries()].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
		const other = others[0];
		if (!this.moved) {
			const slack = held.touch ? slackTouch : slackMouse;
			if (Math.hypot(at.x - held.fromX, at.y - held.fromY) < slack) return;
			this.moved = true;
		}
		if (other) {
			const before = Math.hypot(held.x - other.x, held.y - other.y);
			const after = Math.hypot(at.x - other.x, at.y - other.y);
			this.taker.pan((at.x - held.x) / 2, (at.y - held.y) / 2);
			if (before > 0 && after > 0) {
				this.taker.pinch({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, after / before);
			}
		} else this.taker.pan(at.x - held.x, at.y - held.y);
		this.held.set(event.pointerId, { ...held, ...at });
	}

	private up(event: PointerEvent, meant: boolean): void {
		const held = this.held.get(event.pointerId);
		if (!held) return;
		this.held.delete(event.pointerId);
		const at = this.point(event);
		if (this.held.size === 1) this.taker.pinched(at);
		if (this.held.size > 0) return;
		this.taker.holds(false);
		if (meant && !this.moved && event.button === 0) this.taker.tap(at, held.touch);
	}

	private wheel(event: WheelEvent): void {
		event.preventDefault();
		const about = this.point(event);
		const turn = event.deltaMode === 1 ? event.deltaY * 34 : event.deltaY;
		if (event.ctrlKey && Math.abs(turn) < notchTurn) {
			this.taker.pinch(about, Math.exp(-turn * 0.012));
			clearTimeout(this.settling);
			this.settling = setTimeout(() => this.taker.pinched(about), pauseMs);
			return;
		}
		if (event.timeStamp - this.turnedAt > pauseMs * 2 || Math.sign(turn) !== Math.sign(this.turned)) this.turned = 0;
		this.turnedAt = event.timeStamp;
		this.turned += turn;
		if (Math.abs(this.turned) < notchTurn) return;
		this.taker.notch(about, this.turned < 0 ? 1 : -1);
		this.turned = 0;
	}
}
