import { describe, expect, it } from 'vitest';
import { Lens } from '../../src/game/camera/lens';
import { seen } from '../../src/game/camera/window';

const port = { x: 0, y: 0, width: 1500, height: 880 };
const insets = { top: 68, right: 360, bottom: 180, left: 312 };

function lens(still = false): Lens {
	const made = new Lens(port, port, insets, still);
	made.resize({ width: 1440, height: 900 });
	made.jump({ x: 700, y: 400, zoom: 1 });
	return made;
}

describe('the lens', () => {
	it('travels for 240 ms, fast first, and then rests where it was sent', () => {
		const camera = lens();
		camera.focus({ x: 1200, y: 500 }, 1000);
		const from = camera.view.x;
		camera.tick(1120);
		const half = camera.view.x;
		expect(camera.travelling).toBe(true);
		expect((half - from) / (camera.rest.x - from)).toBeGreaterThan(0.8);
		camera.tick(1240);
		expect(camera.travelling).toBe(false);
		const window = seen(camera.view, camera.free);
		expect(window.x + window.width / 2).toBeCloseTo(1200);
	});

	it('cuts where motion is to be reduced', () => {
		const camera = lens(true);
		camera.focus({ x: 1200, y: 500 }, 1000);
		expect(camera.travelling).toBe(false);
		const window = seen(camera.view, camera.free);
		expect(window.x + window.width / 2).toBeCloseTo(1200);
	});

	it('leaves the view alone for what is in plain sight', () => {
		const camera = lens();
		const before = camera.view;
		camera.focus({ x: 720, y: 420 }, 1000);
		expect(camera.travelling).toBe(false);
		expect(camera.view).toEqual(before);
	});

	it('comes close enough to tell a person apart', () => {
		const camera = lens(true);
		camera.goHome(0);
		expect(camera.view.zoom).toBe(0.5);
		camera.focus({ x: 746, y: 506 }, 0);
		expect(camera.view.zoom).toBe(0.84);
	});

	it('adds up steps that are asked for while it is still on its way', () => {
		const camera = lens();
		camera.step(1, 0);
		camera.step(1, 10);
		camera.tick(1000);
		expect(camera.view.zoom).toBe(1.6);
	});

	it('keeps the middle of the free window when the screen or the cards change', () => {
		const camera = lens();
		camera.resize({ width: 1024, height: 768 }, { top: 60, right: 304, bottom: 170, left: 240 });
		const window = seen(camera.view, camera.free);
		expect(window.x + window.width / 2).toBeCloseTo(700);
		expect(window.y + window.height / 2).toBeCloseTo(400);
	});

	it('pinches at any zoom, and settles on a step about the fingers', () => {
		const camera = lens();
		camera.pinch({ x: 700, y: 400 }, 1.45);
		expect(camera.view.zoom).toBeCloseTo(1.45);
		camera.settle({ x: 700, y: 400 }, 0);
		camera.tick(1000);
		expect(camera.view.zoom).toBe(1.6);
	});

	it('never looks past the land that is drawn, on whatever screen', () => {
		const land = { x: -900, y: -520, width: 3300, height: 1900 };
		for (const size of [
			{ width: 1024, height: 768 },
			{ width: 1440, height: 900 },
			{ width: 1920, height: 1080 },
			{ width: 2560, height: 1440 },
		]) {
			const camera = lens(true);
			camera.resize(size);
			camera.setLand(land);
			camera.goHome(0);
			for (const [dx, dy] of [
				[0, 0],
				[9000, 9000],
				[-9000, -9000],
			] as const) {
				camera.panBy(dx, dy);
				const all = seen(camera.view, { x: 0, y: 0, ...size });
				expect(all.x).toBeGreaterThanOrEqual(land.x - 1e-6);
				expect(all.y).toBeGreaterThanOrEqual(land.y - 1e-6);
				expect(all.x + all.width).toBeLessThanOrEqual(land.x + land.width + 1e-6);
				expect(all.y + all.height).toBeLessThanOrEqual(land.y + land.height + 1e-6);
			}
		}
	});

	it('tells whether something lies under a card', () => {
		const camera = lens();
		expect(camera.shows({ x: 700, y: 400 })).toBe(true);
		expect(camera.shows({ x: 1090, y: 400 })).toBe(false);
	});
});
