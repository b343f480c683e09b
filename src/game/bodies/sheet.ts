import type Phaser from 'phaser';
import type { Palette } from '../drawing/palette';
import { drop, plate, sheetOf } from '../stage/plates';
import { headings } from './heading';

/** One body in every heading, its shadow with it: the light stays in the north-west however the body turns. */
export interface Sheet {
	readonly texture: Phaser.Textures.Texture;
	/** Where the body's middle lies in a cell, as shares of the cell. */
	readonly originX: number;
	readonly originY: number;
	/** Metres per texture pixel. */
	readonly unit: number;
	/** Metres from the middle to the farthest side. */
	readonly radius: number;
}

/** Shadow per metre of height, from the one light in the north-west. */
const lightX = 0.55;
const lightY = 0.74;
const perRow = 8;
const outlineWidth = 1.3;

/** The body upright at a scale, cut to what is drawn. */
function upright(image: CanvasImageSource, width: number, height: number, scale: number) {
	const { canvas, pen } = sheetOf(width * scale, height * scale);
	pen.drawImage(image, 0, 0, width * scale, height * scale);
	const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
	const midX = (width * scale) / 2;
	const midY = (height * scale) / 2;
	let reach = 1;
	for (let y = 0; y < canvas.height; y++) {
		for (let x = 0; x < canvas.width; x++) {
			if ((data[(y * canvas.width + x) * 4 + 3] as number) > 24) {
				reach = Math.max(reach, Math.hypot(Math.abs(x + 0.5 - midX), Math.abs(y + 0.5 - midY)));
			}
		}
	}
	return { canvas, midX, midY, reach: reach + 1 };
}

/** Only the edge of a body: somebody last seen here. */
function outline(body: ReturnType<typeof upright>, scale: number, palette: Palette) {
	const width = outlineWidth * scale;
	const edge = Math.ceil(width) + 1;
	const { canvas, pen } = sheetOf(body.canvas.width + edge * 2, body.canvas.height + edge * 2);
	for (let i = 0; i < 16; i++) {
		const angle = (i / 16) * Math.PI * 2;
		pen.drawImage(body.canvas, edge + Math.cos(angle) * width, edge + Math.sin(angle) * width);
	}
	pen.globalCompositeOperation = 'source-in';
	pen.fillStyle = palette.mlabel;
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.globalCompositeOperation = 'destination-out';
	pen.drawImage(body.canvas, edge, edge);
	pen.globalCompositeOperation = 'destination-over';
	pen.globalAlpha = 0.22;
	pen.drawImage(body.canvas, edge, edge);
	return { canvas, midX: body.midX + edge, midY: body.midY + edge, reach: body.reach + edge };
}

export interface Recipe {
	readonly image: CanvasImageSource;
	/** Metres. */
	readonly width: number;
	readonly height: number;
	/** How tall it stands, for its shadow. */
	readonly tall: number;
	readonly stale: boolean;
}

export function bake(textures: Phaser.Textures.TextureManager, recipe: Recipe, scale: number, palette: Palette): Sheet {
	const solid = upright(recipe.image, recipe.width, recipe.height, scale);
	const body = recipe.stale ? outline(solid, scale, palette) : solid;
	const tall = recipe.stale ? 0 : recipe.tall;
	const reach = Math.ceil(body.reach) + 1;
	const cellWidth = Math.ceil(reach * 2 + tall * lightX * scale);
	const cellHeight = Math.ceil(reach * 2 + tall * lightY * scale);
	const { canvas, pen } = sheetOf(cellWidth * perRow, cellHeight * Math.ceil(headings / perRow));
	const shade = sheetOf(cellWidth, cellHeight);
	const steps = Math.max(2, Math.ceil((tall * scale) / 2));
	for (let i = 0; i < headings; i++) {
		const angle = (i / headings) * Math.PI * 2;
		const west = (i % perRow) * cellWidth;
		const north = Math.floor(i / perRow) * cellHeight;
		const turned = (on: CanvasRenderingContext2D, x: number, y: number) => {
			on.setTransform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y);
			on.drawImage(body.canvas, -body.midX, -body.midY);
		};
		if (tall > 0) {
			const { pen: on } = shade;
			on.setTransform(1, 0, 0, 1, 0, 0);
			on.globalCompositeOperation = 'source-over';
			on.clearRect(0, 0, cellWidth, cellHeight);
			for (let k = 1; k <= steps; k++) {
				const far = (k / steps) * tall * scale;
				turned(on, reach + far * lightX, reach + far * lightY);
			}
			on.setTransform(1, 0, 0, 1, 0, 0);
			on.globalCompositeOperation = 'source-in';
			on.fillStyle = palette.shadow;
			on.fillRect(0, 0, cellWidth, cellHeight);
			pen.setTransform(1, 0, 0, 1, 0, 0);
			pen.globalAlpha = Number(palette.shadowO);
			pen.drawImage(shade.canvas, west, north);
			pen.globalAlpha = 1;
		}
		turned(pen, west + reach, north + reach);
	}
	const texture = plate(textures, canvas);
	for (let i = 0; i < headings; i++) {
		texture.add(i, 0, (i % perRow) * cellWidth, Math.floor(i / perRow) * cellHeight, cellWidth, cellHeight);
	}
	return {
		texture,
		originX: reach / cellWidth,
		originY: reach / cellHeight,
		unit: 1 / scale,
		radius: solid.reach / scale,
	};
}

export function dropSheet(sheet: Sheet | undefined): void {
	drop(sheet?.texture);
}
