import { describe, expect, it } from 'vitest';
import {
	drillClock,
	instant,
	lasts,
	left,
	listed,
	minutesSeconds,
	number,
	portTime,
	wallDate,
} from '../../src/words/format';

const minutes = (n: number) => n * 60_000;

describe('times', () => {
	it('shows the drill clock with its hours always', () => {
		expect(drillClock(0)).toBe('00:00:00');
		expect(drillClock(minutes(14) + 20_999)).toBe('00:14:20');
		expect(drillClock(minutes(60 * 27))).toBe('27:00:00');
	});

	it('shows lengths with hours only where there are any', () => {
		expect(minutesSeconds(minutes(5) + 40_000)).toBe('05:40');
		expect(minutesSeconds(minutes(225) + 40_000)).toBe('3:45:40');
		expect(minutesSeconds(-1)).toBe('00:00');
	});

	it('rounds what is left up: nothing is left only when nothing is', () => {
		expect(left(1)).toBe('00:01');
		expect(left(1000)).toBe('00:01');
		expect(left(0)).toBe('00:00');
		expect(left(-500)).toBe('00:00');
	});

	it('marks absolute drill time', () => {
		expect(instant(minutes(21) + 30_000)).toBe('T+21:30');
	});

	it('goes past midnight in port time', () => {
		expect(portTime(614.9)).toBe('10:14');
		expect(portTime(24 * 60 + 5)).toBe('00:05');
		expect(portTime(-5)).toBe('23:55');
	});
});

describe('lengths in words', () => {
	it.each([
		[30_000, '30 秒', '30 s'],
		[minutes(7), '7 分', '7 min'],
		[minutes(1) + 10_000, '1 分 10 秒', '1 min 10 s'],
		[minutes(60), '1 小时', '1 h'],
		[minutes(65), '1 小时 5 分', '1 h 5 min'],
		[59_600, '1 分', '1 min'],
	])('%i ms', (ms, zh, en) => {
		expect(lasts(ms, 'zh')).toBe(zh);
		expect(lasts(ms, 'en')).toBe(en);
	});
});

describe('numbers, dates and lists', () => {
	it('groups thousands and keeps the digits asked for', () => {
		expect(number(12345, 'zh')).toBe('12,345');
		expect(number(0.456, 'en', 1)).toBe('0.5');
	});

	it('gives back what is no date', () => {
		expect(wallDate('yesterday', 'en')).toBe('yesterday');
		expect(wallDate('2026-03-31T10:00:00', 'zh')).toContain('2026');
	});

	it('lists in the way of the language', () => {
		expect(listed(['甲', '乙'], 'zh')).toBe('甲、乙');
		expect(listed(['a', 'b'], 'en')).toBe('a, b');
	});
});
