import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, place, type Seeker, slid } from '../../src/game/signs/placement';

const window = { x: 0, y: 0, width: 800, height: 600 };
const round = (width: number, height: number) => [
	{ dx: -width / 2, dy: 8 },
	{ dx: -width / 2, dy: -8 - height },
	{ dx: 10, dy: -height / 2 },
	{ dx: -10 - width, dy: -height / 2 },
];
const seeker = (id: string, x: number, y: number, more: Partial<Seeker> = {}): Seeker => ({
	id,
	x,
	y,
	width: 60,
	height: 20,
	spots: round(60, 20),
	rank: 5,
	must: false,
	...more,
});
const box = (s: Seeker, spot: number) => {
	const { dx, dy } = s.spots[spot] as { dx: number; dy: number };
	return { x: s.x + dx, y: s.y + dy, width: s.width, height: s.height };
};
const lap = (a: ReturnType<typeof box>, b: ReturnType<typeof box>) =>
	Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
	Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);

describe('placing signs', () => {
	it('gives one that is alone the spot it likes best', () => {
		expect(place([seeker('a', 400, 300)], window, [], new Map()).get('a')).toBe(0);
	});

	it('finds room wherever the point lies between pixels', () => {
		const any = fc.record({
			x: fc.double({ min: 60, max: 740, noNaN: true }),
			y: fc.double({ min: 40, max: 560, noNaN: true }),
		});
		fc.assert(
			fc.property(any, ({ x, y }) => {
				expect(place([seeker('a', x, y)], window, [], new Map()).get('a')).toBe(0);
			}),
			{ seed: 3, numRuns: 500 },
		);
	});

	it('makes the less important one give way', () => {
		const spots = place(
			[seeker('a', 400, 300, { rank: 9 }), seeker('b', 402, 300, { rank: 1 })],
			window,
			[],
			new Map(),
		);
		expect(spots.get('b')).toBe(0);
		expect(spots.get('a')).not.toBe(0);
	});

	it('leaves out what finds no room, unless it must stay', () => {
		const crowd = Array.from({ length: 9 }, (_, i) => seeker(`c${i}`, 400, 300, { rank: i }));
		const spots = place(crowd, window, [], new Map());
		expect([...spots.values()].filter((spot) => spot !== hidden)).toHaveLength(2);
		const must = place(
			crowd.map((each) => ({ ...each, must: true })),
			window,
			[],
			new Map(),
		);
		expect([...must.values()]).not.toContain(hidden);
	});

	it('keeps off the edge of the window and off people, where it can', () => {
		expect(place([seeker('a', 790, 300)], window, [], new Map()).get('a')).toBe(3);
		const person = { x: 370, y: 308, width: 60, height: 20 };
		expect(place([seeker('a', 400, 300)], window, [person], new Map()).get('a')).toBe(1);
	});

	it('leaves out a name that would run under a card at the edge, wherever it stood', () => {
		const wide = { width: 300, spots: [{ dx: -150, dy: 8 }] };
		expect(place([seeker('a', 700, 300, wide)], window, [], new Map()).get('a')).toBe(hidden);
		expect(place([seeker('a', 640, 300, wide)], window, [], new Map()).get('a')).toBe(0);
		// Wholly under the card it is in nobody's way, and there when the map is dragged.
		expect(place([seeker('a', 990, 300, wide)], window, [], new Map()).get('a')).toBe(0);
	});

	it('slides what must be told into the window', () => {
		const own = [
			{ dx: 20, dy: -13 },
			{ dx: -320, dy: -13 },
		];
		const point = { x: 780, y: 4 };
		const size = { width: 300, height: 26 };
		const spots = [...own, ...slid(own, point, size, window)];
		const chip = seeker('a', point.x, point.y, { ...size, spots, must: true });
		const found = place([chip], window, [], new Map()).get('a') as number;
		expect(found).toBeGreaterThanOrEqual(own.length);
		const { x, y } = box(chip, found);
		expect([x >= 0, y >= 0, x + size.width <= window.width]).toEqual([true, true, true]);
		// A spot that lay inside anyway is not moved.
		expect(slid(own, { x: 400, y: 300 }, size, window)).toEqual(own);
	});

	it('keeps every sign whose point is in sight off the edges, if it is not one that must stay', () => {
		const any = fc.array(fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) }), {
			maxLength: 30,
		});
		fc.assert(
			fc.property(any, (points) => {
				const seekers = points.map(({ x, y }, i) => seeker(`s${i}`, x, y));
				for (const [id, spot] of place(seekers, window, [], new Map())) {
					if (spot === hidden) continue;
					const { x, y, width, height } = box(seekers.find((one) => one.id === id) as Seeker, spot);
					expect(x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height).toBe(true);
				}
			}),
			{ seed: 9, numRuns: 120 },
		);
	});

	it('keeps off the small cards inside the window, also with what must stay', () => {
		const card = { x: 340, y: 300, width: 120, height: 40 };
		expect(place([seeker('a', 400, 300)], window, [], new Map(), [card]).get('a')).toBe(1);
		expect(place([seeker('a', 400, 300, { must: true })], window, [], new Map(), [card]).get('a')).toBe(1);
		const only = { spots: [{ dx: -30, dy: 8 }] };
		expect(place([seeker('a', 400, 300, only)], window, [], new Map(), [card]).get('a')).toBe(hidden);
	});

	it('stays where it was while that is as good', () => {
		const before = new Map([['a', 1]]);
		expect(place([seeker('a', 400, 300)], window, [], before).get('a')).toBe(0);
		const person = { x: 395, y: 308, width: 6, height: 6 };
		expect(place([seeker('a', 400, 300)], window, [person], before).get('a')).toBe(1);
	});

	it('never lays one sign on another, and always answers the same', () => {
		const any = fc.array(
			fc.record({
				x: fc.integer({ min: -50, max: 850 }),
				y: fc.integer({ min: -50, max: 650 }),
				width: fc.integer({ min: 10, max: 200 }),
				rank: fc.integer({ min: 0, max: 4 }),
			}),
			{ maxLength: 40 },
		);
		fc.assert(
			fc.property(any, (signs) => {
				const seekers = signs.map((s, i) => seeker(`s${i}`, s.x, s.y, { ...s, spots: round(s.width, 20) }));
				const spots = place(seekers, window, [], new Map());
				const shown = seekers.filter(({ id }) => spots.get(id) !== hidden);
				shown.forEach((a, i) => {
					for (const b of shown.slice(i + 1)) {
						expect(lap(box(a, spots.get(a.id) as number), box(b, spots.get(b.id) as number))).toBe(false);
					}
				});
				expect(place(seekers, window, [], new Map())).toEqual(spots);
			}),
			{ seed: 7, numRuns: 120 },
		);
	});
});
