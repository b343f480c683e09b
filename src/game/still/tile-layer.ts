import type Phaser from 'phaser';
import type { Box } from '../camera/window';
import { Picture } from '../stage/picture';
import { drop, plate, sheetOf } from '../stage/plates';
import { type Grid, type Tile, tileBox, tilesOver } from './tiling';

interface Painted {
	/** Nothing where the tile came out empty: most of what stands high or shines is air. */
	readonly image: Phaser.GameObjects.Image | undefined;
	readonly texture: Phaser.Textures.Texture | undefined;
	readonly pixels: number;
	used: number;
}

/** One scale of one picture of a layer. */
interface Level {
	readonly grid: Grid;
	readonly picture: HTMLImageElement;
	readonly tiles: Map<string, Painted>;
}

export interface LayerKind {
	readonly depth: number;
	/** Adds its light to what lies below it. */
	readonly shines: boolean;
	/** Fills its tiles; a little overlap then hides the seams while zooming. */
	readonly opaque: boolean;
	/** Side of a tile in device pixels. */
	readonly side: number;
}

const keyOf = ({ column, row }: Tile): string => `${column},${row}`;

function empty(pen: CanvasRenderingContext2D, side: number): boolean {
	const pixels = new Uint32Array(pen.getImageData(0, 0, side, side).data.buffer);
	return pixels.every((pixel) => pixel === 0);
}

/** A still layer as tiles: the level shown, and the level that is being painted to take its place. */
export class TileLayer {
	private shown: Level | undefined;
	private next: Level | undefined;
	private picture: HTMLImageElement | undefined;
	private clock = 0;

	constructor(
		private readonly scene: Phaser.Scene,
		private readonly frame: Box,
		private readonly kind: LayerKind,
	) {}

	/** Another picture of the same ground: the tiles of the old one stay until the new ones are there. */
	use(picture: HTMLImageElement | undefined): void {
		this.picture = picture;
	}

	/** Asks for a scale; true if tiles in the window are still to be painted for it. */
	want(scale: number, window: Box): boolean {
		const { picture } = this;
		if (!picture) return false;
		const wanted = this.next ?? this.shown;
		if (!wanted || wanted.grid.scale !== scale || wanted.picture !== picture) {
			this.scrap(this.next);
			this.next = undefined;
			if (this.shown?.grid.scale !== scale || this.shown.picture !== picture) {
				this.next = { grid: { frame: this.frame, scale, side: this.kind.side }, picture, tiles: new Map() };
			}
		}
		return this.missing(window) !== undefined;
	}

	/** Paints the missing tile nearest the middle of the window; false if none is missing. */
	paint(window: Box): boolean {
		const level = this.next ?? this.shown;
		const tile = this.missing(window);
		if (!level || !tile) return false;
		level.tiles.set(keyOf(tile), this.tile(level, tile));
		return true;
	}

	/** Shows the level that has been painted and lets the old one go. */
	turn(): void {
		const { next } = this;
		if (!this.picture) {
			this.clear();
			return;
		}
		if (!next) return;
		this.scrap(this.shown);
		this.shown = next;
		this.next = undefined;
		for (const { image } of next.tiles.values()) image?.setVisible(true);
	}

	/** Draws only what the camera sees, and forgets what was not seen for longest once there is too much. */
	look(window: Box, budget: number): void {
		const level = this.shown;
		if (!level) return;
		this.clock++;
		for (const tile of tilesOver(level.grid, window)) {
			const painted = level.tiles.get(keyOf(tile));
			if (painted) painted.used = this.clock;
		}
		let pixels = 0;
		for (const painted of level.tiles.values()) {
			const seen = painted.used === this.clock;
			if (painted.image && painted.image.visible !== seen) painted.image.visible = seen;
			pixels += painted.pixels;
		}
		if (pixels <= budget) return;
		const oldest = [...level.tiles].filter(([, p]) => p.used !== this.clock).sort((a, b) => a[1].used - b[1].used);
		for (const [key, painted] of oldest) {
			if (pixels <= budget) break;
			pixels -= painted.pixels;
			this.scrapTile(painted);
			level.tiles.delete(key);
		}
	}

	/** Is every tile in the window there? */
	covers(window: Box): boolean {
		const level = this.shown;
		return level !== undefined && tilesOver(level.grid, window).every((tile) => level.tiles.has(keyOf(tile)));
	}

	hide(): void {
		for (const { image } of this.shown?.tiles.values() ?? []) image?.setVisible(false);
	}

	clear(): void {
		this.scrap(this.shown);
		this.scrap(this.next);
		this.shown = undefined;
		this.next = undefined;
	}

	private missing(window: Box): Tile | undefined {
		const level = this.next ?? this.shown;
		if (!level) return undefined;
		return tilesOver(level.grid, window).find((tile) => !level.tiles.has(keyOf(tile)));
	}

	private tile(level: Level, tile: Tile): Painted {
		const { grid, picture } = level;
		const lap = this.kind.opaque ? 1 : 0;
		const side = grid.side + lap;
		const { canvas, pen } = sheetOf(side, side);
		const box = tileBox(grid, tile);
		pen.setTransform(grid.scale, 0, 0, grid.scale, -tile.column * grid.side, -tile.row * grid.side);
		pen.drawImage(picture, 0, 0, grid.frame.width, grid.frame.height);
		if (!this.kind.opaque && empty(pen, side)) {
			return { image: undefined, texture: undefined, pixels: 0, used: this.clock };
		}
		const texture = plate(this.scene.textures, canvas);
		const image = (
			this.kind.shines
				? this.scene.add.image(box.x, box.y, texture.key).setBlendMode('SCREEN')
				: new Picture(this.scene, box.x, box.y, texture.key)
		)
			.setOrigin(0, 0)
			.setScale(1 / grid.scale)
			.setDepth(this.kind.depth)
			.setVisible(level === this.shown);
		return { image, texture, pixels: side * side, used: this.clock };
	}

	private scrapTile(painted: Painted): void {
		painted.image?.destroy();
		drop(painted.texture);
	}

	private scrap(level: Level | undefined): void {
		if (!level) return;
		for (const painted of level.tiles.values()) this.scrapTile(painted);
		level.tiles.clear();
	}
}
