import { describe, expect, it } from 'vitest';
import { markedPlaces } from '../../src/game/zones/marked-places';
import { areaOf, boxOf, holds, inset, middleOf } from '../../src/game/zones/outline';

const square = [
	{ x: 0, y: 0 },
	{ x: 100, y: 0 },
	{ x: 100, y: 60 },
	{ x: 0, y: 60 },
];
const bracket = [
	{ x: 0, y: 0 },
	{ x: 100, y: 0 },
	{ x: 100, y: 20 },
	{ x: 20, y: 20 },
	{ x: 20, y: 80 },
	{ x: 100, y: 80 },
	{ x: 100, y: 100 },
	{ x: 0, y: 100 },
];

describe('an outline', () => {
	it('moves inwards and outwards by the distance, whichever way its vertices run', () => {
		const inner = [
			{ x: 5, y: 5 },
			{ x: 95, y: 5 },
			{ x: 95, y: 55 },
			{ x: 5, y: 55 },
		];
		expect(inset(square, 5)).toEqual(inner);
		expect(inset([...square].reverse(), 5)).toEqual([...inner].reverse());
		expect(areaOf(inset(square, -5))).toBeCloseTo(110 * 70);
		expect(areaOf(inset(bracket, 3))).toBeLessThan(areaOf(bracket));
	});

	it('survives vertices that lie on a straight edge', () => {
		const [a, ...others] = square;
		const moved = inset([a as (typeof square)[number], { x: 50, y: 0 }, ...others], 4);
		expect(moved[1]).toEqual({ x: 50, y: 4 });
	});

	it('knows what lies inside', () => {
		expect(holds(square, { x: 50, y: 30 })).toBe(true);
		expect(holds(square, { x: 101, y: 30 })).toBe(false);
		expect(holds(bracket, { x: 60, y: 50 })).toBe(false);
		expect(boxOf(bracket)).toEqual({ x: 0, y: 0, width: 100, height: 100 });
	});

	it('has its middle in its box, or among its vertices where the box has a hole there', () => {
		expect(middleOf(square)).toEqual({ x: 50, y: 30 });
		expect(middleOf(bracket)).not.toEqual({ x: 50, y: 50 });
	});
});

describe('marked places', () => {
	const label = { zh: '食堂', en: 'Canteen' };
	const zone = { label, area: square, place: 'canteen' };

	it('gather what several things mark at one place, the outermost line first', () => {
		const places = markedPlaces([
			{ ...zone, id: 'site', marks: ['contaminated'] },
			{ ...zone, id: 'cordon', marks: ['sealed'] },
			{ ...zone, id: 'none', marks: [] },
		]);
		expect(places).toHaveLength(1);
		expect(places[0]?.marks).toEqual(['sealed', 'contaminated']);
	});

	it('leave out what has no area or marks people only', () => {
		expect(markedPlaces([{ ...zone, id: 'a', area: [], marks: ['sealed'] }])).toEqual([]);
		expect(markedPlaces([{ ...zone, id: 'b', marks: ['index'] }])).toEqual([]);
	});
});
