import type { Box } from '../camera/window';
import { labelTones, type Palette, type Token } from '../drawing/palette';
import { sheetOf } from '../stage/plates';

const scale = 0.1;
const tones: readonly Token[] = [...new Set(Object.values(labelTones))];

const channels = (css: string): [number, number, number] => {
	const n = Number.parseInt(css.slice(1), 16);
	return [n >> 16, (n >> 8) & 255, n & 255];
};

/** Remembers what lies where, coarsely, so that a name that goes about takes its halo from the ground under it. */
export class Ground {
	private pixels: Uint8ClampedArray | undefined;
	private width = 0;
	private frame: Box = { x: 0, y: 0, width: 0, height: 0 };
	private known: { tone: Token; rgb: [number, number, number] }[] = [];

	use(picture: HTMLImageElement, frame: Box, palette: Palette): void {
		const { canvas, pen } = sheetOf(frame.width * scale, frame.height * scale);
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
		this.pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
		this.width = canvas.width;
		this.frame = frame;
		this.known = tones.map((tone) => ({ tone, rgb: channels(palette[tone]) }));
	}

	at(x: number, y: number): Token {
		const { pixels } = this;
		if (!pixels) return 'land';
		const column = Math.round((x - this.frame.x) * scale);
		const row = Math.round((y - this.frame.y) * scale);
		const i = (row * this.width + column) * 4;
		let best: Token = 'land';
		let least = Number.POSITIVE_INFINITY;
		for (const { tone, rgb } of this.known) {
			const far =
				Math.abs(rgb[0] - (pixels[i] ?? 0)) +
				Math.abs(rgb[1] - (pixels[i + 1] ?? 0)) +
				Math.abs(rgb[2] - (pixels[i + 2] ?? 0));
			if (far < least) {
				least = far;
				best = tone;
			}
		}
		return best;
	}
}
