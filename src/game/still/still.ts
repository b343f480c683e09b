import type Phaser from 'phaser';
import type { MapObject } from '../../views/port-map';
import type { Box } from '../camera/window';
import type { Palette } from '../drawing/palette';
import { drawStill } from '../drawing/still';
import { depths } from '../stage/depths';
import { loadSvg } from './svg-image';
import { TileLayer } from './tile-layer';
import { widened } from './tiling';

type LayerName = 'below' | 'above' | 'light';
const order: readonly LayerName[] = ['below', 'above', 'light'];

/** Pixels one layer may keep: what is seen, and some more to come back to. */
const keptPixels = 14e6;
/** A coarse picture of everything lies under the tiles, so that there is never nothing to see. */
const coarse = 0.4;

/** By day nothing shines: that layer is an empty document, and is left out. */
const anything = /<(path|rect|circle|ellipse|polygon|polyline|line|use|image)\b/;

interface Pictures {
	readonly frame: Box;
	readonly images: ReadonlyMap<LayerName, HTMLImageElement>;
}

async function read(drawing: readonly MapObject[], palette: Palette): Promise<Pictures> {
	const { frame, layers } = drawStill(drawing, palette);
	const drawn = layers.filter(({ svg }) => anything.test(svg));
	const images = await Promise.all(drawn.map(async ({ name, svg }) => [name, await loadSvg(svg)] as const));
	return { frame, images: new Map(images) };
}

/** Everything that stands still, drawn once per zoom and light, the part that is looked at first. */
export class Still {
	frame: Box = { x: 0, y: 0, width: 1, height: 1 };
	private readonly read = new Map<Palette, Promise<Pictures>>();
	private layers: TileLayer[] = [];
	private backdrop: TileLayer | undefined;
	private palette: Palette | undefined;
	/** Has everything in sight been painted at least once? */
	sharp = false;
	/** What is due when the land next turns to another light. */
	private dawn: (() => void) | undefined;
	private gone = false;

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly drawing: readonly MapObject[],
		/** Side of a tile in device pixels. */
		private readonly side: number,
		/** Told when the land is first seen in a light. */
		private readonly lit: (ground: HTMLImageElement, frame: Box, palette: Palette) => void,
	) {}

	/** Reads the drawing in another light. Resolves when it can be painted. */
	async use(palette: Palette): Promise<void> {
		this.palette = palette;
		const reading = this.read.get(palette) ?? read(this.drawing, palette);
		this.read.set(palette, reading);
		const { frame, images } = await reading;
		if (this.gone || this.palette !== palette) return;
		if (this.layers.length === 0) this.build(frame);
		for (const [i, name] of order.entries()) this.layers[i]?.use(images.get(name));
		const ground = images.get('below');
		this.backdrop?.use(ground);
		this.dawn = ground && (() => this.lit(ground, frame, palette));
	}

	/** Paints the coarse picture of everything; true while some of it is missing. */
	sketch(deadline: number): boolean {
		const { backdrop } = this;
		if (!backdrop) return true;
		if (backdrop.want(coarse, this.frame)) {
			while (backdrop.paint(this.frame)) if (performance.now() > deadline) return true;
		}
		backdrop.turn();
		return false;
	}

	/** Paints what the window shows, sharp, until the deadline; true while something is left to do. */
	work(scale: number, window: Box, deadline: number): boolean {
		let missing = false;
		for (const layer of this.layers) if (layer.want(scale, window)) missing = true;
		if (missing) {
			for (const layer of this.layers) {
				while (layer.paint(window)) if (performance.now() > deadline) return true;
			}
		}
		for (const layer of this.layers) layer.turn();
		this.sharp = true;
		this.dawn?.();
		this.dawn = undefined;
		return this.ahead(window, deadline);
	}

	look(window: Box): void {
		for (const layer of this.layers) layer.look(window, keptPixels);
		// Drawing a whole screen that nobody sees costs as much as drawing one that is seen.
		if (this.layers[0]?.covers(window)) this.backdrop?.hide();
		else this.backdrop?.look(this.frame, Number.POSITIVE_INFINITY);
	}

	destroy(): void {
		this.gone = true;
		for (const layer of [...this.layers, this.backdrop]) layer?.clear();
	}

	/** With time to spare: a little of the map beyond the edges, for the next drag. */
	private ahead(window: Box, deadline: number): boolean {
		const wide = widened(window, Math.min(window.width, window.height) * 0.2);
		for (const layer of this.layers) {
			while (layer.paint(wide)) if (performance.now() > deadline) return true;
		}
		return false;
	}

	private build(frame: Box): void {
		this.frame = frame;
		const half = Math.round(this.side / 2);
		const ground = { depth: depths.below, opaque: true, shines: false, side: this.side };
		const high = { depth: depths.above, opaque: false, shines: false, side: half };
		this.backdrop = new TileLayer(this.scene, frame, { ...ground, depth: -1 });
		this.layers = [ground, high, { ...high, depth: depths.light, shines: true }].map(
			(kind) => new TileLayer(this.scene, frame, kind),
		);
	}
}
