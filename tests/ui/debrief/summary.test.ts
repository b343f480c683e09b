import { describe, expect, test } from 'vitest';
import type { TaskResult } from '../../../src/debrief/debrief';
import { exactly, percent, points, share, summarise, verdict } from '../../../src/ui/parts/debrief/summary';
import { openedByWords, wantedWords } from '../../../src/ui/parts/debrief/task-words';
import { allViolations } from '../../../src/ui/parts/debrief/violations-of';
import { debrief, task } from '../support/debrief';
import { scenario } from '../support/scenario';

const wrong: TaskResult['faults'][number] = {
	kind: 'wrong-parameter',
	ask: 'isolate.mask',
	label: { zh: '口罩', en: 'Mask' },
	given: { zh: '不戴', en: 'none' },
	right: null,
	must: false,
	activity: 1,
};

const violation = (at: number, veto: boolean) => ({
	id: 'x',
	at,
	veto,
	points: 3,
	why: { zh: '', en: '' },
	basis: null,
	activity: -1,
	target: null,
	responsibility: 'direct',
	bearer: '',
});

describe('what stands under the meters', () => {
	test('each task counts once a kind; what was missed is missed and nothing else', () => {
		const summary = summarise(
			debrief({
				tasks: [
					task(),
					task({ faults: [wrong, wrong], credit: 5000 }),
					task({ timeliness: 7000, credit: 7000, faults: [{ kind: 'lapsed', ms: 5 }] }),
					task({ status: 'missed', timeliness: 0, credit: 0, faults: [wrong] }),
					task({ applies: false, status: 'missed' }),
				],
			}),
		);
		expect(summary).toEqual({
			applying: 4,
			full: 1,
			missed: 1,
			late: 1,
			wrongParameters: 1,
			outOfOrder: 0,
			retried: 0,
			lapsed: 1,
		});
	});
});

describe('the verdict', () => {
	test('a veto comes before everything', () => {
		expect(verdict(debrief({ vetoes: [violation(1, true), violation(2, true)], passed: false, score: 9900 }))).toEqual({
			kind: 'vetoed',
			count: 2,
		});
	});

	test('passed, not ended, and how much was short', () => {
		expect(verdict(debrief())).toEqual({ kind: 'passed' });
		expect(verdict(debrief({ passed: false, end: { at: 1, reason: 'limit' }, score: 9000 }))).toEqual({
			kind: 'not-ended',
		});
		expect(verdict(debrief({ passed: false, score: 5250 }))).toEqual({ kind: 'too-low', short: 750 });
	});
});

describe('figures', () => {
	test('nothing is rounded up to what was not reached', () => {
		expect([points(5999), exactly(282), share(6999), percent(9999)]).toEqual([59, '2.82', '0.69', '99%']);
	});

	test('vetoes and penalties stand in the order they happened', () => {
		const all = allViolations(
			debrief({ vetoes: [violation(5, true)], penalties: [violation(9, false), violation(2, false)] }),
		);
		expect(all.map((one) => one.at)).toEqual([2, 5, 9]);
	});
});

describe('a task in words', () => {
	test('what starts its time and what it asks for', () => {
		expect(openedByWords(task(), scenario, 'zh')).toBe('防控办来电：检验科报告');
		expect(wantedWords(task(), scenario, 'zh')).toBe('处置程序处于“人·单独隔离”');
		const report = task({ id: 'report-up' });
		expect(openedByWords(report, scenario, 'en')).toBe('STARTEX');
		expect(wantedWords(report, scenario, 'en')).toBe(
			'the procedure is in “Command · Reported” and “Report done” has happened',
		);
	});

	test('a task that the scenario no longer has asks for nothing', () => {
		expect(wantedWords(task({ id: 'gone' }), scenario, 'en')).toBeNull();
	});
});
