import { describe, expect, test } from 'vitest';
import { markWords } from '../../../src/ui/parts/replay/mark-words';
import { lastMark, moved, nextMark, type Playhead } from '../../../src/ui/parts/replay/playhead';
import type { ReplayMark } from '../../../src/views/replay';

const head: Playhead = { at: 10_000, running: false, speed: 30 };
const mark = (at: number, kind: ReplayMark['kind'] = 'order'): ReplayMark => ({
	at,
	kind,
	label: { zh: '隔离', en: 'Isolate' },
});

describe('the playhead', () => {
	test('moves on by real time and speed, only while it runs', () => {
		expect(moved(head, { kind: 'tick', realMs: 100 }, 60_000)).toBe(head);
		expect(moved({ ...head, running: true }, { kind: 'tick', realMs: 100 }, 60_000).at).toBe(13_000);
	});

	test('a tab that slept does not jump', () => {
		expect(moved({ ...head, running: true }, { kind: 'tick', realMs: 90_000 }, 600_000).at).toBe(17_500);
	});

	test('stops at the end, and starts over from there', () => {
		const ended = moved({ ...head, running: true, at: 59_000 }, { kind: 'tick', realMs: 200 }, 60_000);
		expect(ended).toEqual({ at: 60_000, running: false, speed: 30 });
		expect(moved(ended, { kind: 'toggle' }, 60_000)).toEqual({ at: 0, running: true, speed: 30 });
		expect(moved({ ...head, running: true }, { kind: 'toggle' }, 60_000)).toEqual(head);
	});

	test('never leaves the record', () => {
		expect(moved(head, { kind: 'by', ms: -50_000 }, 60_000).at).toBe(0);
		expect(moved(head, { kind: 'to', at: 99_000 }, 60_000).at).toBe(60_000);
	});
});

describe('from event to event', () => {
	const marks = [mark(0), mark(5_000), mark(5_000, 'task'), mark(9_000)];
	test('forward to the next, back to the one before, past those at the same instant', () => {
		expect(nextMark(marks, 0, 1)?.at).toBe(5_000);
		expect(nextMark(marks, 5_000, 1)?.at).toBe(9_000);
		expect(nextMark(marks, 9_000, -1)?.at).toBe(5_000);
		expect(nextMark(marks, 0, -1)).toBeUndefined();
		expect(nextMark(marks, 9_000, 1)).toBeUndefined();
	});

	test('the last that happened, of several at one instant the last', () => {
		expect(lastMark(marks, 5_000)?.kind).toBe('task');
		expect(lastMark(marks.slice(1), 1_000)).toBeUndefined();
	});

	test('in words', () => {
		expect(markWords(mark(1), 'zh')).toBe('下令：隔离');
		expect(markWords(mark(1, 'veto'), 'en')).toBe('Veto: Isolate');
	});
});
