import type Phaser from 'phaser';
import { drop, plate, sheetOf } from '../stage/plates';

export interface Stamp {
	readonly texture: Phaser.Textures.Texture;
	/** Units of the drawing per texture pixel. */
	readonly unit: number;
}

/** Draws in units round the middle of the stamp. */
export type Paint = (pen: CanvasRenderingContext2D) => void;

/** Small round pictures that many things share (rings, badges), painted once per scale and palette. */
export class Stamps {
	private stamps = new Map<string, Stamp>();
	private old: Stamp[] = [];
	private scale = 1;

	constructor(private readonly textures: Phaser.Textures.TextureManager) {}

	/** From now on stamps come at another scale or in other colours; those shown stay until they are replaced. */
	renew(scale: number): void {
		this.old.push(...this.stamps.values());
		this.stamps = new Map();
		this.scale = scale;
	}

	get(key: string, width: number, height: number, paint: Paint): Stamp {
		const known = this.stamps.get(key);
		if (known) return known;
		const { canvas, pen } = sheetOf(width * this.scale, height * this.scale);
		pen.setTransform(this.scale, 0, 0, this.scale, canvas.width / 2, canvas.height / 2);
		paint(pen);
		const stamp = { texture: plate(this.textures, canvas), unit: 1 / this.scale };
		this.stamps.set(key, stamp);
		return stamp;
	}

	/** Frees what was renewed. Call when nothing shows it any more. */
	sweep(): void {
		for (const { texture } of this.old) drop(texture);
		this.old = [];
	}
}
