import type Phaser from 'phaser';
import type { Palette } from '../drawing/palette';
import { drop, plate, sheetOf } from '../stage/plates';
import { callRadius, countOffset } from './shape';

const frames = 60;
const perRow = 10;
const side = 36;

/** The ring that runs down round a call, in sixty pictures. */
export class Countdown {
	readonly texture: Phaser.Textures.Texture;

	constructor(textures: Phaser.Textures.TextureManager, palette: Palette, ratio: number) {
		const cell = Math.round(side * ratio);
		const { canvas, pen } = sheetOf(cell * perRow, cell * Math.ceil((frames + 1) / perRow));
		for (let i = 0; i <= frames; i++) {
			const west = (i % perRow) * cell;
			const north = Math.floor(i / perRow) * cell;
			pen.setTransform(ratio, 0, 0, ratio, west + cell / 2, north + cell / 2);
			pen.beginPath();
			pen.arc(0, 0, callRadius, -Math.PI / 2, -Math.PI / 2 + (i / frames) * Math.PI * 2);
			pen.strokeStyle = palette.amberFill;
			pen.lineWidth = 3;
			pen.stroke();
			// The count lies over the ring.
			pen.globalCompositeOperation = 'destination-out';
			pen.beginPath();
			pen.arc(countOffset.x, countOffset.y, 7.7, 0, Math.PI * 2);
			pen.fill();
			pen.globalCompositeOperation = 'source-over';
		}
		this.texture = plate(textures, canvas);
		for (let i = 0; i <= frames; i++) {
			this.texture.add(i, 0, (i % perRow) * cell, Math.floor(i / perRow) * cell, cell, cell);
		}
	}

	/** The picture for a share of the time, 0–1. */
	frame(share: number): number {
		return Math.round(Math.min(1, Math.max(0, share)) * frames);
	}

	destroy(): void {
		drop(this.texture);
	}
}
