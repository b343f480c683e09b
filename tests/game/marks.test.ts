import { describe, expect, it } from 'vitest';
import { headingFrame, headings } from '../../src/game/bodies/heading';
import { selectionAt } from '../../src/game/hit';
import { groupsOf, ringRadius } from '../../src/game/marks/groups';
import { timeLeft } from '../../src/game/signs/time-left';
import { Costs } from '../../src/game/stage/costs';

const at = (id: string, x: number, y: number) => ({ id, x, y });

describe('contacts', () => {
	it('who stand together share one ring that holds them all', () => {
		const gang = [at('a', 786, 250), at('b', 812, 249), at('c', 788, 268), at('d', 812, 267)];
		const [ring, ...others] = groupsOf(gang);
		expect(others).toEqual([]);
		expect(ring?.members).toHaveLength(4);
		for (const { x, y } of gang)
			expect(Math.hypot(x - (ring?.x ?? 0), y - (ring?.y ?? 0))).toBeLessThan(ring?.radius ?? 0);
	});

	it('have a ring each when they are two or stand apart', () => {
		const rings = groupsOf([at('a', 0, 0), at('b', 21, 0), at('c', 300, 0)]);
		expect(rings.map(({ members }) => members.length)).toEqual([1, 1, 1]);
		expect(rings.every(({ radius }) => radius === ringRadius)).toBe(true);
	});

	it('strung out along a quay are not ringed as one', () => {
		const line = Array.from({ length: 12 }, (_, i) => at(`p${i}`, i * 25, 0));
		expect(groupsOf(line)).toHaveLength(12);
	});
});

describe('a press', () => {
	const yard = {
		id: 'yard',
		at: { x: 50, y: 50 },
		area: [at('', 0, 0), at('', 200, 0), at('', 200, 200), at('', 0, 200)],
	};
	const room = {
		id: 'room',
		at: { x: 50, y: 50 },
		area: [at('', 40, 40), at('', 80, 40), at('', 80, 80), at('', 40, 80)],
	};
	const spot = { id: 'spot', at: { x: 300, y: 300 }, area: [] };
	const people = [
		{ id: 'one', x: 60, y: 60, radius: 9 },
		{ id: 'two', x: 75, y: 60, radius: 9 },
	];

	it('means the nearest person first', () => {
		expect(selectionAt(people, [yard, room], { x: 69, y: 60 }, 22)).toEqual({ kind: 'entity', id: 'two' });
	});

	it('then the smallest place, then a place that is only a point, then nothing', () => {
		expect(selectionAt([], [yard, room], { x: 60, y: 60 }, 22)).toEqual({ kind: 'place', id: 'room' });
		expect(selectionAt([], [yard, room], { x: 150, y: 60 }, 22)).toEqual({ kind: 'place', id: 'yard' });
		expect(selectionAt([], [yard, spot], { x: 310, y: 300 }, 22)).toEqual({ kind: 'place', id: 'spot' });
		expect(selectionAt(people, [yard, spot], { x: 600, y: 600 }, 22)).toBeUndefined();
	});
});

describe('headings', () => {
	it('take the nearest drawing, whole turns and turns to the left included', () => {
		expect(headingFrame(0)).toBe(0);
		expect(headingFrame(90)).toBe(headings / 4);
		expect(headingFrame(-90)).toBe((headings / 4) * 3);
		expect(headingFrame(359)).toBe(0);
		expect(headingFrame(720 + 180)).toBe(headings / 2);
	});
});

describe('the time left', () => {
	it('reads as minutes and seconds, with hours only from an hour on', () => {
		expect(timeLeft(95_000)).toBe('01:35');
		expect(timeLeft(3_599_999)).toBe('1:00:00');
		expect(timeLeft(3_905_000)).toBe('1:05:05');
	});

	it('shows nothing left only when nothing is', () => {
		expect(timeLeft(1)).toBe('00:01');
		expect(timeLeft(0)).toBe('00:00');
		expect(timeLeft(-500)).toBe('00:00');
	});
});

describe('frame costs', () => {
	it('keep the last frames, the oldest first', () => {
		const costs = new Costs(3);
		for (let i = 1; i <= 5; i++) {
			costs.begin(i * 100);
			costs.end(i * 100 + i);
		}
		expect(costs.list()).toEqual([3, 4, 5]);
	});
});
