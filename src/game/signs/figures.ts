import type Phaser from 'phaser';
import type { Palette } from '../drawing/palette';
import type { Writing } from '../ink/writing';
import { Picture } from '../stage/picture';
import { drop, plate, sheetOf } from '../stage/plates';
import { hands } from './shape';

const glyphs = '0123456789:';
type Style = 'team' | 'ambulance';

/** The figures of a style as frames of one picture, so that a time runs without anything being painted. */
interface Strip {
	readonly texture: Phaser.Textures.Texture;
	/** Advance of each glyph, in CSS pixels. */
	readonly advance: ReadonlyMap<string, number>;
}

const lineHeight = 18;
const baseline = 13.5;
/** Where a figure's room begins in its cell. */
const inCell = 2;

export class Figures {
	private readonly strips = new Map<Style, Strip>();

	constructor(
		private readonly textures: Phaser.Textures.TextureManager,
		private readonly writing: Writing,
		private readonly palette: Palette,
		private readonly ratio: number,
	) {}

	strip(style: Style): Strip {
		const known = this.strips.get(style);
		if (known) return known;
		const { ratio, writing, palette } = this;
		const hand = style === 'team' ? hands.teamTime : hands.ambulanceTime;
		const widest = Math.max(...[...'0123456789'].map((glyph) => writing.width(glyph, hand)));
		// A canvas has no tabular figures: all get one room, a little less than the widest, which its own sides allow.
		const digit = widest * 0.93;
		const cell = Math.ceil(widest) + 4;
		const { canvas, pen } = sheetOf(cell * glyphs.length * ratio, lineHeight * ratio);
		pen.scale(ratio, ratio);
		const advance = new Map<string, number>();
		[...glyphs].forEach((glyph, i) => {
			const width = writing.width(glyph, hand);
			const room = glyph === ':' ? width : digit;
			advance.set(glyph, room);
			const fill = style === 'team' ? palette.onAcc : palette.amb;
			writing.write(pen, glyph, { x: i * cell + inCell + (room - width) / 2, y: baseline }, hand, { fill });
		});
		const texture = plate(this.textures, canvas);
		[...glyphs].forEach((glyph, i) => {
			const west = Math.round(i * cell * ratio);
			texture.add(glyph, 0, west, 0, Math.round((i + 1) * cell * ratio) - west, canvas.height);
		});
		const strip = { texture, advance };
		this.strips.set(style, strip);
		return strip;
	}

	destroy(): void {
		for (const { texture } of this.strips.values()) drop(texture);
		this.strips.clear();
	}
}

/** A time that runs: one small picture for each figure. */
export class RunningTime {
	private readonly images: Phaser.GameObjects.Image[] = [];
	private text = '';

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly figures: Figures,
		private readonly style: Style,
		private readonly ratio: number,
		private readonly depth: number,
	) {}

	/** Puts the time with its right end at a point, in device pixels; `y` is the middle of the line. */
	show(text: string, right: number, y: number, visible: boolean): void {
		const strip = this.figures.strip(this.style);
		if (text !== this.text) {
			for (let i = 0; i < text.length; i++) {
				this.images[i] ??= new Picture(this.scene, 0, 0, strip.texture.key).setOrigin(0, 0).setDepth(this.depth);
				if (text[i] !== this.text[i]) this.images[i]?.setTexture(strip.texture.key, text[i]);
			}
			this.text = text;
		}
		let x = right;
		for (let i = this.images.length - 1; i >= 0; i--) {
			const image = this.images[i] as Phaser.GameObjects.Image;
			const glyph = text[i];
			image.visible = visible && glyph !== undefined;
			if (glyph === undefined) continue;
			x -= (strip.advance.get(glyph) ?? 0) * this.ratio;
			image.setPosition(Math.round(x - inCell * this.ratio), Math.round(y - (lineHeight / 2) * this.ratio));
		}
	}

	destroy(): void {
		for (const image of this.images) image.destroy();
	}
}
