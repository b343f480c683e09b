import type { Box } from '../camera/window';

/** A square of a still layer at one scale: column and row from the frame's north-west corner. */
export interface Tile {
	readonly column: number;
	readonly row: number;
}

/** What is drawn on one scale: device pixels per metre, and the side of a tile in device pixels. */
export interface Grid {
	readonly frame: Box;
	readonly scale: number;
	readonly side: number;
}

export function columns(grid: Grid): number {
	return Math.ceil((grid.frame.width * grid.scale) / grid.side);
}

export function rows(grid: Grid): number {
	return Math.ceil((grid.frame.height * grid.scale) / grid.side);
}

/** Metres that a tile covers; the last column and row may reach beyond the frame. */
export function tileBox(grid: Grid, tile: Tile): Box {
	const metres = grid.side / grid.scale;
	return {
		x: grid.frame.x + tile.column * metres,
		y: grid.frame.y + tile.row * metres,
		width: metres,
		height: metres,
	};
}

/** Tiles that a box of metres touches, those nearest its middle first. */
export function tilesOver(grid: Grid, box: Box): Tile[] {
	const metres = grid.side / grid.scale;
	const last = { column: columns(grid) - 1, row: rows(grid) - 1 };
	// A box that ends exactly on an edge does not touch the next tile.
	const hair = 1e-6;
	const west = Math.max(0, Math.floor((box.x - grid.frame.x) / metres + hair));
	const north = Math.max(0, Math.floor((box.y - grid.frame.y) / metres + hair));
	const east = Math.min(last.column, Math.ceil((box.x + box.width - grid.frame.x) / metres - hair) - 1);
	const south = Math.min(last.row, Math.ceil((box.y + box.height - grid.frame.y) / metres - hair) - 1);
	const middle = {
		column: (box.x + box.width / 2 - grid.frame.x) / metres - 0.5,
		row: (box.y + box.height / 2 - grid.frame.y) / metres - 0.5,
	};
	const tiles: Tile[] = [];
	for (let row = north; row <= south; row++) {
		for (let column = west; column <= east; column++) tiles.push({ column, row });
	}
	const far = (tile: Tile) => (tile.column - middle.column) ** 2 + (tile.row - middle.row) ** 2;
	return tiles.sort((a, b) => far(a) - far(b) || a.row - b.row || a.column - b.column);
}

/** A box with some more of the map on every side, so that a short drag finds it drawn. */
export function widened(box: Box, by: number): Box {
	return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}
