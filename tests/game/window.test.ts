import { describe, expect, it } from 'vitest';
import {
	between,
	centred,
	fitted,
	freeWindow,
	nearestStep,
	nextStep,
	seen,
	type View,
	withinPort,
	zoomAbout,
	zoomSteps,
} from '../../src/game/camera/window';

const size = { width: 1440, height: 900 };
const insets = { top: 68, right: 360, bottom: 180, left: 312 };
const port = { x: 0, y: 0, width: 1500, height: 880 };
const free = freeWindow(size, insets);

describe('the free window', () => {
	it('is what the cards leave, as in the picture of the play screen', () => {
		expect(free).toEqual({ x: 312, y: 68, width: 768, height: 652 });
	});

	it('never vanishes, however much the cards cover', () => {
		const tiny = freeWindow({ width: 300, height: 200 }, { top: 150, right: 200, bottom: 150, left: 200 });
		expect(tiny.width).toBe(48);
		expect(tiny.height).toBe(48);
		expect(tiny.x + tiny.width).toBeLessThanOrEqual(300);
		expect(tiny.y + tiny.height).toBeLessThanOrEqual(200);
	});

	it('has a centred point in its middle and not in that of the canvas', () => {
		const view = centred({ x: 746, y: 506 }, 1.25, free);
		const window = seen(view, free);
		expect(window.x + window.width / 2).toBeCloseTo(746);
		expect(window.y + window.height / 2).toBeCloseTo(506);
	});
});

describe('zooming', () => {
	it('keeps what is under the pointer under it', () => {
		const view: View = { x: 100, y: 50, zoom: 1 };
		const pixel = { x: 700, y: 400 };
		const closer = zoomAbout(view, pixel, 2);
		expect(closer.x + pixel.x / closer.zoom).toBeCloseTo(view.x + pixel.x);
		expect(closer.y + pixel.y / closer.zoom).toBeCloseTo(view.y + pixel.y);
	});

	it('goes from step to step and stops at both ends', () => {
		expect(nextStep(1, 1)).toBe(1.25);
		expect(nextStep(1, -1)).toBe(0.84);
		expect(nextStep(0.9, 1)).toBe(1);
		expect(nextStep(2.6, 1)).toBe(2.6);
		expect(nextStep(0.5, -1)).toBe(0.5);
	});

	it('settles on the nearest step by ratio', () => {
		expect(nearestStep(1.1)).toBe(1);
		expect(nearestStep(1.13)).toBe(1.25);
		expect(nearestStep(9)).toBe(2.6);
	});

	it('leaves the fixed point of a zoom fixed all the way', () => {
		const from: View = { x: 100, y: 50, zoom: 1 };
		const pixel = { x: 700, y: 400 };
		const to = zoomAbout(from, pixel, 2.6);
		for (const share of [0.2, 0.5, 0.9]) {
			const on = between(from, to, share);
			expect(on.x + pixel.x / on.zoom).toBeCloseTo(800);
			expect(on.y + pixel.y / on.zoom).toBeCloseTo(450);
		}
		expect(between(from, to, 1)).toEqual(to);
	});
});

describe('the bounds', () => {
	it('never let the free window leave the port by more than a share of itself', () => {
		for (const zoom of zoomSteps) {
			for (const [x, y] of [
				[-9999, -9999],
				[9999, 9999],
				[-9999, 9999],
			] as const) {
				const window = seen(withinPort({ x, y, zoom }, free, port), free);
				const overlapX = Math.min(window.x + window.width, port.width) - Math.max(window.x, 0);
				const overlapY = Math.min(window.y + window.height, port.height) - Math.max(window.y, 0);
				expect(overlapX).toBeGreaterThan(Math.min(window.width, port.width) * 0.8);
				expect(overlapY).toBeGreaterThan(Math.min(window.height, port.height) * 0.8);
			}
		}
	});

	it('leave a view alone that is within them', () => {
		const view = centred({ x: 700, y: 400 }, 1, free);
		expect(withinPort(view, free, port)).toEqual(view);
	});
});

describe('fitting', () => {
	it('takes the largest step at which the area fits', () => {
		const view = fitted({ x: 350, y: 100, width: 750, height: 600 }, free, 2.6);
		expect(view.zoom).toBe(1);
		const window = seen(view, free);
		expect(window.x).toBeLessThanOrEqual(350);
		expect(window.x + window.width).toBeGreaterThanOrEqual(1100);
	});

	it('takes the smallest step for what fits at none', () => {
		expect(fitted({ x: 0, y: 0, width: 9000, height: 9000 }, free, 2.6).zoom).toBe(0.5);
	});
});
