import { describe, expect, it } from 'vitest';
import { columns, type Grid, rows, tileBox, tilesOver, widened } from '../../src/game/still/tiling';

const grid: Grid = { frame: { x: -900, y: -520, width: 3300, height: 2000 }, scale: 1.25, side: 512 };

describe('tiles', () => {
	it('cover the whole frame, with no gap and no lap', () => {
		expect(columns(grid)).toBe(Math.ceil((3300 * 1.25) / 512));
		expect(rows(grid)).toBe(Math.ceil((2000 * 1.25) / 512));
		const all = tilesOver(grid, grid.frame);
		expect(all).toHaveLength(columns(grid) * rows(grid));
		const first = tileBox(grid, { column: 3, row: 2 });
		const next = tileBox(grid, { column: 4, row: 2 });
		expect(first.x + first.width).toBeCloseTo(next.x);
		expect(first.width * grid.scale).toBeCloseTo(512);
	});

	it('under a window all touch it, and every corner of it lies on one of them', () => {
		const window = { x: 312, y: 84, width: 768, height: 652 };
		const tiles = tilesOver(grid, window).map((tile) => tileBox(grid, tile));
		for (const box of tiles) {
			expect(box.x).toBeLessThan(window.x + window.width);
			expect(box.x + box.width).toBeGreaterThan(window.x);
			expect(box.y).toBeLessThan(window.y + window.height);
			expect(box.y + box.height).toBeGreaterThan(window.y);
		}
		for (const [x, y] of [
			[312, 84],
			[1079.9, 735.9],
			[312, 735.9],
		] as const) {
			const over = tiles.filter((b) => x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height);
			expect(over).toHaveLength(1);
		}
	});

	it('come nearest the middle first', () => {
		const window = { x: 0, y: 0, width: 1200, height: 800 };
		const far = tilesOver(grid, window).map((tile) => {
			const box = tileBox(grid, tile);
			return Math.hypot(box.x + box.width / 2 - 600, box.y + box.height / 2 - 400);
		});
		expect(far).toEqual([...far].sort((a, b) => a - b));
	});

	it('are none where a window ends exactly on their edge, or lies off the frame', () => {
		const tile = tileBox(grid, { column: 2, row: 1 });
		expect(tilesOver(grid, tile)).toEqual([{ column: 2, row: 1 }]);
		expect(tilesOver(grid, { x: 9000, y: 9000, width: 100, height: 100 })).toEqual([]);
	});

	it('reach farther for a widened window', () => {
		const window = { x: 0, y: 0, width: 400, height: 400 };
		expect(widened(window, 300)).toEqual({ x: -300, y: -300, width: 1000, height: 1000 });
		expect(tilesOver(grid, widened(window, 300)).length).toBeGreaterThan(tilesOver(grid, window).length);
	});
});
