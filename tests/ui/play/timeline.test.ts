import { describe, expect, it } from 'vitest';
import { rows } from '../../../src/ui/play/dock/rows';
import { spans, windowAt } from '../../../src/ui/play/dock/scale';
import { shortName } from '../../../src/ui/play/dock/short-name';
import type { ActivityView } from '../../../src/views/play-view';

const minutes = (n: number) => n * 60_000;
const order = (id: number, from: number, to: number) =>
	({ id, orderedAt: minutes(from), endedAt: to < 0 ? -1 : minutes(to) }) as ActivityView;

describe('the window of the timeline', () => {
	it('begins at STARTEX and follows in whole ticks', () => {
		const span = spans[0]!;
		expect(windowAt(0, span)).toMatchObject({ from: 0, to: minutes(40), tick: minutes(5) });
		expect(windowAt(minutes(15), span).from).toBe(0);
		expect(windowAt(minutes(22), span).from).toBe(minutes(5));
	});

	it('always holds the present', () => {
		for (const span of spans)
			for (let at = 0; at < minutes(600); at += 37_000) {
				const { from, to } = windowAt(at, span);
				expect(at >= from && at < to).toBe(true);
			}
	});
});

describe('rows of orders', () => {
	it('puts one after the other in one row', () => {
		const found = rows([order(1, 0, 5), order(2, 5, 9)]);
		expect(found.get(1)?.top).toBe(found.get(2)?.top);
		expect(found.get(1)?.until).toBe(minutes(5));
		expect(found.get(2)?.until).toBe(Number.POSITIVE_INFINITY);
	});

	it('puts what runs at the same time under one another', () => {
		const found = rows([order(1, 0, -1), order(2, 1, 4), order(3, 5, 6)]);
		expect(found.get(1)!.top).toBeLessThan(found.get(2)!.top);
		expect(found.get(3)?.top).toBe(found.get(2)?.top);
	});

	it('shares the last row beyond three', () => {
		const found = rows([1, 2, 3, 4, 5].map((id) => order(id, 0, -1)));
		expect(new Set([...found.values()].map((row) => row.top)).size).toBe(3);
		expect(found.get(5)?.top).toBe(found.get(3)?.top);
		expect(found.get(3)?.until).toBe(0);
	});
});

describe('names on bars', () => {
	it('says all of it, else its first part, else whole words', () => {
		expect(shortName('接报登记、核对身份', 200, 'zh')).toBe('接报登记、核对身份');
		expect(shortName('接报登记、核对身份', 60, 'zh')).toBe('接报登记');
		expect(shortName('封控班组宿舍', 60, 'zh')).toBe('封控班组…');
		expect(shortName('Look at the canteen camera', 80, 'en')).toBe('Look at…');
	});

	it('says nothing rather than half a word', () => {
		expect(shortName('封控班组宿舍', 30, 'zh')).toBe('');
		expect(shortName('Interview him', 40, 'en')).toBe('');
	});
});
