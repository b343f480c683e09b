import { describe, expect, test } from 'vitest';
import { tickLabel, timeAxis } from '../../../src/ui/parts/debrief/axis';
import { deadlineCurve, deadlineGap } from '../../../src/ui/parts/debrief/deadline';
import { spreadInLanes } from '../../../src/ui/parts/debrief/spread';
import { axisEnd, slowestPart, taskRow, taskRows } from '../../../src/ui/parts/debrief/task-row';
import { debrief, task } from '../support/debrief';

const minute = 60_000;

describe('the stretched axis', () => {
	test('a quarter of the time stands at half the width', () => {
		const axis = timeAxis(100 * minute);
		expect([axis.at(0), axis.at(25 * minute), axis.at(100 * minute)]).toEqual([0, 0.5, 1]);
	});

	test('what lies outside stands at its ends', () => {
		const axis = timeAxis(100 * minute);
		expect([axis.at(-5), axis.at(500 * minute)]).toEqual([0, 1]);
	});

	test.each([3, 20, 90, 240, 700])('ticks of %i minutes keep their distance and are in order', (minutes) => {
		const axis = timeAxis(minutes * minute);
		expect(axis.ticks[0]).toBe(0);
		for (const [nth, tick] of axis.ticks.slice(1).entries())
			expect(axis.at(tick) - axis.at(axis.ticks[nth]!)).toBeGreaterThanOrEqual(0.07);
		expect(axis.ticks.length).toBeGreaterThan(2);
	});

	test('hours stay when ticks must go', () => {
		expect(timeAxis(240 * minute).ticks).toEqual(
			expect.arrayContaining([60 * minute, 120 * minute, 180 * minute, 240 * minute]),
		);
		expect([0, 5, 30, 60, 90].map((one) => tickLabel(one * minute))).toEqual(['0', '5', '30', '1:00', '1:30']);
	});

	test('it reaches to the last deadline, but not to one far beyond the end', () => {
		expect(axisEnd(debrief({ tasks: [task({ limit: 65 * minute })] }))).toBe(65 * minute);
		expect(axisEnd(debrief({ tasks: [task({ limit: 600 * minute })] }))).toBe(72 * minute);
		expect(axisEnd(debrief({ tasks: [task({ limit: 600 * minute, applies: false })] }))).toBe(60 * minute);
	});
});

describe('a task on the timeline', () => {
	test('its parts follow one another from its opening; empty ones are left out', () => {
		expect(taskRow(task(), null).segments).toEqual([
			{ part: 'notice', from: 10 * minute, to: 11 * minute },
			{ part: 'decide', from: 11 * minute, to: 12 * minute },
			{ part: 'act', from: 12 * minute, to: 14 * minute },
		]);
	});

	test('late is from the target to its end', () => {
		expect(taskRow(task(), null).late).toBeNull();
		expect(taskRow(task({ doneAt: 25 * minute }), null).late).toEqual({ from: 20 * minute, to: 25 * minute });
	});

	test('what was never done, or never began, has no parts', () => {
		expect(taskRow(task({ doneAt: -1, status: 'missed' }), null).segments).toEqual([]);
		expect(taskRow(task({ openedAt: -1, doneAt: -1, target: -1, limit: -1 }), null)).toMatchObject({
			segments: [],
			late: null,
			par: null,
		});
	});

	test('par stands where it would have been done, had it begun with this one', () => {
		const par = task({ openedAt: 5 * minute, doneAt: 7 * minute });
		expect(taskRow(task(), par).par).toBe(12 * minute);
		expect(taskRow(task(), task({ doneAt: -1 })).par).toBeNull();
	});

	test('members of a group are told apart, and each finds its own par', () => {
		const member = (id: string, doneAt: number) => task({ member: { id, label: { zh: id, en: id } }, doneAt });
		const mine = debrief({
			tasks: [member('w-1', 14 * minute), member('w-2', 15 * minute), task({ id: 'x', applies: false })],
		});
		const par = debrief({ tasks: [member('w-2', 11 * minute), member('w-1', 12 * minute)] });
		const rows = taskRows(mine, par);
		expect(rows.map((row) => [row.key, row.label.zh, row.par])).toEqual([
			['isolate/w-1', 'w-1：单独隔离', 12 * minute],
			['isolate/w-2', 'w-2：单独隔离', 11 * minute],
		]);
	});

	test('the slowest part is the one that lost most against par', () => {
		const mine = task({ intervals: { notice: minute, decide: 5 * minute, order: 0, act: 9 * minute } });
		const par = task({ intervals: { notice: minute, decide: minute, order: 0, act: 8 * minute } });
		expect(slowestPart(taskRow(mine, par))).toEqual({ part: 'decide', ms: 5 * minute, par: minute });
		expect(slowestPart(taskRow(mine, null))).toEqual({ part: 'act', ms: 9 * minute, par: null });
		expect(slowestPart(taskRow(par, mine))).toBeNull();
	});
});

describe('the deadline', () => {
	test('target, limit and instant lie on one scale, with room after the limit', () => {
		const curve = deadlineCurve(task({ doneAt: 25 * minute, timeliness: 7500 }))!;
		expect(curve.limit).toBeCloseTo(1 / 1.04);
		expect(curve.target).toBeCloseTo(curve.limit / 2);
		expect(curve.done).toBeCloseTo(curve.limit * 0.75);
		expect(curve.timeliness).toBe(0.75);
	});

	test('what comes after the limit stays in the picture', () => {
		const curve = deadlineCurve(task({ doneAt: 200 * minute, timeliness: 0 }))!;
		expect([curve.done, curve.limit]).toEqual([1, 0.8]);
	});

	test('nothing is drawn of what never began', () => {
		expect(deadlineCurve(task({ openedAt: -1 }))).toBeNull();
		expect(deadlineCurve(task({ doneAt: -1 }))?.done).toBeNull();
	});

	test('in words: to spare, late, past the limit; both ends count as in time', () => {
		expect(deadlineGap(task())).toEqual({ kind: 'early', ms: 6 * minute });
		expect(deadlineGap(task({ doneAt: 20 * minute }))).toEqual({ kind: 'early', ms: 0 });
		expect(deadlineGap(task({ doneAt: 30 * minute }))).toEqual({ kind: 'late', ms: 10 * minute });
		expect(deadlineGap(task({ doneAt: 31 * minute }))).toEqual({ kind: 'over', ms: minute });
		expect(deadlineGap(task({ doneAt: -1 }))).toBeNull();
	});
});

test('marks that would overlap go one lane down, and the fullest lane is never chosen twice', () => {
	expect(spreadInLanes([0.1, 0.5, 0.12, 0.9], 0.05, 3)).toEqual([0, 0, 1, 0]);
	expect(spreadInLanes([0.5, 0.5, 0.5, 0.5], 0.05, 3)).toEqual([0, 1, 2, 0]);
	expect(spreadInLanes([], 0.05, 3)).toEqual([]);
});
