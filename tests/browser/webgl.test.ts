import { expect, it } from 'vitest';
import { RunningApp } from '../support/app';
import { startByMouse } from '../support/browser/start';
import { Window } from '../support/browser/window';
import { openChromium } from '../support/chromium';

it('the port is drawn with WebGL where there is one', async () => {
	const [app, browser] = await Promise.all([new RunningApp().start(), openChromium('webgl')]);
	try {
		await Window.with(browser, app, { size: { width: 1024, height: 768 } }, async (window) => {
			// Software WebGL owns up to being slow, and the app then takes canvas: here it must not ask.
			await window.context.addInitScript(() => {
				const own = HTMLCanvasElement.prototype.getContext;
				HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, wish?: object) {
					return own.call(this, kind, { ...wish, failIfMajorPerformanceCaveat: false, preserveDrawingBuffer: true });
				} as typeof own;
			});
			await startByMouse(window, { scenario: 'positive-case-at-a-berth', seed: 1 });
			const { page } = window;
			const kind = () =>
				page.evaluate(
					() => (document.querySelector('.port-map canvas') as HTMLCanvasElement).getContext('webgl2') !== null,
				);
			expect(await kind()).toBe(true);
			const colours = () =>
				page.evaluate(() => {
					const gl = (document.querySelector('.port-map canvas') as HTMLCanvasElement).getContext('webgl2')!;
					const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
					const pixels = new Uint8Array(width * height * 4);
					gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
					const seen = new Set<number>();
					for (let at = 0; at < pixels.length; at += 4 * 97)
						seen.add((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!);
					return seen.size;
				});
			await expect.poll(colours, { timeout: 60_000 }).toBeGreaterThan(150);
			expect(window.faults).toEqual([]);
		});
	} finally {
		await browser.close();
		await app.remove();
	}
});
