import { describe, expect, test } from 'vitest';
import { clearOf, junctionsOf } from '../../../src/game/drawing/junctions';
import { beside, rounded } from '../../../src/game/drawing/lines';
import { palettes } from '../../../src/game/drawing/palette';
import { drawStill } from '../../../src/game/drawing/still';
import type { MapObject } from '../../../src/scenario/port/port';

const p = (x: number, y: number) => ({ x, y });
const east = { points: [p(0, 50), p(200, 50)], width: 24 };
const south = { points: [p(100, 0), p(100, 100)], width: 20 };

describe('roads', () => {
	test('a crossing has four arms, a mouth three, a bend is none', () => {
		const [crossing] = junctionsOf([east, south]);
		expect(crossing!.at).toEqual(p(100, 50));
		expect(crossing!.arms.map(({ half }) => half).sort()).toEqual([10, 10, 12, 12]);
		const [mouth] = junctionsOf([east, { points: [p(100, 50), p(100, 100)], width: 20 }]);
		expect(mouth!.arms).toHaveLength(3);
		expect(junctionsOf([{ points: [p(0, 0), p(50, 0), p(50, 50)], width: 20 }])).toEqual([]);
		expect(junctionsOf([east, { points: [p(0, 90), p(200, 90)], width: 20 }])).toEqual([]);
	});

	test('lines stop clear of what a road meets', () => {
		const junctions = junctionsOf([east, south]);
		const pieces = clearOf({ a: p(0, 50), b: p(200, 50) }, junctions, 18);
		expect(pieces).toEqual([
			{ a: p(0, 50), b: p(72, 50) },
			{ a: p(128, 50), b: p(200, 50) },
		]);
	});

	test('corners are eased between neighbouring arms: four at a crossing, two at a mouth', () => {
		const road = (id: number, points: readonly { x: number; y: number }[]): MapObject => ({
			...{ id, layer: 'roads', class: 'road', name: '', x: 0, y: 0, width: 0, height: 0, rotation: 0, closed: false },
			points,
			properties: { width: 24, marks: 'none' },
		});
		const fillets = (objects: readonly MapObject[]) =>
			drawStill(objects, palettes.day).layers[0]!.svg.match(/Q[^"]*L[^"]*z"/g)?.length ?? 0;
		expect(fillets([road(1, east.points), road(2, south.points)])).toBe(4);
		expect(fillets([road(1, east.points), road(2, [p(100, 50), p(100, 100)])])).toBe(2);
	});
});

describe('lines', () => {
	test('beside a line is to its right, mitred at corners', () => {
		expect(beside([p(0, 0), p(10, 0)], 2)).toEqual([p(0, 2), p(10, 2)]);
		expect(beside([p(0, 10), p(0, 0), p(10, 0)], 2)[1]).toEqual(p(2, 2));
	});

	test('a rounded corner never reaches farther than half a side', () => {
		expect(rounded([p(0, 0), p(10, 0), p(10, 10)], 4)).toBe('M0 0L6 0Q10 0 10 4L10 10');
		expect(rounded([p(0, 0), p(4, 0), p(4, 10)], 4)).toBe('M0 0L2 0Q4 0 4 2L4 10');
	});
});
