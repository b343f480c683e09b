import { describe, expect, it } from 'vitest';
import { keepItems, same } from '../../../src/ui/play/drill/same';

describe('saying the same', () => {
	it('goes into lists and objects', () => {
		expect(same({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true);
		expect(same({ a: [1, { b: 'x' }] }, { a: [1, { b: 'y' }] })).toBe(false);
		expect(same([1, 2], [1, 2, 3])).toBe(false);
		expect(same({ a: undefined }, {})).toBe(false);
		expect(same({ a: undefined }, { b: undefined })).toBe(false);
	});

	it('tells lists from objects and nothing from either', () => {
		expect(same([], {})).toBe(false);
		expect(same(null, {})).toBe(false);
		expect(same(Number.NaN, Number.NaN)).toBe(true);
	});
});

describe('keeping what says the same', () => {
	const key = (item: { id: string }) => item.id;
	const before = [
		{ id: 'a', n: 1 },
		{ id: 'b', n: 2 },
	];

	it('keeps the whole list where nothing changed', () => {
		const now = before.map((item) => ({ ...item }));
		expect(keepItems(before, now, key)).toBe(before);
	});

	it('keeps each item that did not change, in the new order', () => {
		const now = [
			{ id: 'b', n: 2 },
			{ id: 'a', n: 9 },
			{ id: 'c', n: 3 },
		];
		const kept = keepItems(before, now, key);
		expect(kept).toEqual(now);
		expect(kept[0]).toBe(before[1]);
		expect(kept[1]).toBe(now[1]);
	});
});
