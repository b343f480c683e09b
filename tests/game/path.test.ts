import { describe, expect, it } from 'vitest';
import { dash, pathOf, pointAt, rounded, section } from '../../src/game/routes/path';

const corner = [
	{ x: 0, y: 0 },
	{ x: 100, y: 0 },
	{ x: 100, y: 50 },
];

describe('a way', () => {
	it('knows its length and every point along it', () => {
		const path = pathOf(corner);
		expect(path.length).toBe(150);
		expect(pointAt(path, 0)).toMatchObject({ x: 0, y: 0, angle: 0 });
		expect(pointAt(path, 125)).toMatchObject({ x: 100, y: 25, angle: Math.PI / 2 });
		expect(pointAt(path, 999)).toMatchObject({ x: 100, y: 50 });
		expect(pointAt(path, -5)).toMatchObject({ x: 0, y: 0 });
	});

	it('is cut exactly where one stands', () => {
		const ahead = section(pathOf(corner), 60, 150);
		expect(ahead[0]).toMatchObject({ x: 60, y: 0 });
		expect(ahead.slice(1)).toMatchObject([
			{ x: 100, y: 0 },
			{ x: 100, y: 50 },
		]);
		expect(section(pathOf(corner), 150, 150)).toEqual([]);
		expect(section(pathOf([]), 0, 10)).toEqual([]);
	});

	it('takes its corners round, and stays near them', () => {
		const way = rounded(corner, 10);
		expect(way[0]).toEqual(corner[0]);
		expect(way.at(-1)).toEqual(corner[2]);
		expect(way.some(({ x, y }) => x === 100 && y === 0)).toBe(false);
		expect(Math.min(...way.map(({ x, y }) => Math.hypot(x - 100, y)))).toBeLessThan(5);
		expect(pathOf(way).length).toBeGreaterThan(140);
	});

	it('keeps straight points as they are, and legs shorter than the bend', () => {
		const straight = [
			{ x: 0, y: 0 },
			{ x: 50, y: 0 },
			{ x: 90, y: 0 },
		];
		expect(rounded(straight, 10)).toEqual(straight);
		const short = rounded([corner[0], { x: 4, y: 0 }, { x: 4, y: 4 }] as typeof corner, 10);
		for (const { x, y } of short) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(4);
			expect(y).toBeLessThanOrEqual(4);
		}
	});

	it('is dashed to its end, round its corners', () => {
		const strokes: { x: number; y: number }[][] = [];
		dash(
			[corner[0], corner[1], corner[2]] as typeof corner,
			30,
			15,
			(x, y) => strokes.push([{ x, y }]),
			(x, y) => strokes.at(-1)?.push({ x, y }),
		);
		expect(strokes.map((stroke) => stroke.map(({ x, y }) => [Math.round(x), Math.round(y)]))).toEqual([
			[
				[0, 0],
				[30, 0],
			],
			[
				[45, 0],
				[75, 0],
			],
			[
				[90, 0],
				[100, 0],
				[100, 20],
			],
			[
				[100, 35],
				[100, 50],
			],
		]);
	});

	it('without points has no dashes', () => {
		const nothing = () => {
			throw new Error('drawn');
		};
		dash([], 3, 3, nothing, nothing);
	});
});
