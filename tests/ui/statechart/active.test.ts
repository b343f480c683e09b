import { describe, expect, test } from 'vitest';
import { activePaths, innermost, withParents } from '../../../src/ui/parts/statechart/active';
import { chartOf } from '../../../src/ui/parts/statechart/chart-of';
import { chartStore } from '../../../src/ui/parts/statechart/chart-store';
import { stepWords } from '../../../src/ui/parts/statechart/step-words';
import { takenBy } from '../../../src/ui/parts/statechart/taken';
import { scenario } from '../support/scenario';

describe('active states of a snapshot', () => {
	test('nested and parallel values become paths, parents first', () => {
		const value = { people: 'known', environment: { treating: 'wet' } };
		expect(activePaths(value)).toEqual([
			'people',
			'people.known',
			'environment',
			'environment.treating',
			'environment.treating.wet',
		]);
		expect(activePaths('waiting')).toEqual(['waiting']);
		expect(activePaths({ a: {} })).toEqual(['a']);
	});

	test('anything else is nothing', () => {
		for (const value of [undefined, null, 4, '']) expect(activePaths(value)).toEqual([]);
	});

	test('parents are added once, and found again by leaving them out', () => {
		const all = withParents(['a.b', 'a.c.d']);
		expect(all).toEqual(['a', 'a.b', 'a.c', 'a.c.d']);
		expect(innermost(all)).toEqual(['a.b', 'a.c.d']);
		expect(innermost(['a.b', 'a.bc'])).toEqual(['a.b', 'a.bc']);
	});
});

describe('what arrives at the chart', () => {
	const chart = chartOf(scenario);

	test('a step tells what was entered, what was left and along which arrow', () => {
		const store = chartStore();
		store.receive({ at: 0, event: 'start', states: ['people.on-shift', 'command.watch'] });
		expect(store.state().steps).toEqual([
			{ nth: 0, at: 0, event: 'start', entered: ['people.on-shift', 'command.watch'], left: [] },
		]);
		store.receive({ at: 5000, event: 'inject report', states: ['people.known', 'command.verifying'] });
		const { steps, active, left } = store.state();
		expect(active).toEqual(['people', 'people.known', 'command', 'command.verifying']);
		expect(left).toEqual(['people.on-shift', 'command.watch']);
		expect(takenBy(steps.at(-1), chart)).toEqual(['people.on-shift>people.known', 'command.watch>command.verifying']);
	});

	test('a timer goes along the arrow of a deadline although no arrow has its name', () => {
		const step = {
			nth: 1,
			at: 9,
			event: 'xstate.after.600000.command.verifying',
			entered: ['command.overdue'],
			left: ['command.verifying'],
		};
		expect(takenBy(step, chart)).toEqual(['command.verifying>command.overdue']);
	});

	test('coming back through history lights the arrow to it', () => {
		const back = {
			...chart,
			edges: [{ ...chart.edges[0]!, id: 'x', from: 'environment.waiting', to: 'environment.treating.back' }],
		};
		const step = {
			nth: 1,
			at: 9,
			event: 'inject report',
			entered: ['environment.treating.held'],
			left: ['environment.waiting'],
		};
		expect(takenBy(step, back)).toEqual(['x']);
	});

	test('a step that changes nothing is kept, and what was left stays told', () => {
		const store = chartStore();
		let told = 0;
		const stop = store.subscribe(() => {
			told += 1;
		});
		store.receive({ at: 0, event: 'a', states: ['people.on-shift'] });
		store.receive({ at: 1, event: 'b', states: ['people.known'] });
		store.receive({ at: 2, event: 'c', states: ['people.known'] });
		expect(store.state().left).toEqual(['people.on-shift']);
		expect(store.state().steps.at(-1)).toEqual({ nth: 2, at: 2, event: 'c', entered: [], left: [] });
		stop();
		store.clear();
		expect([told, store.state().count]).toEqual([3, 0]);
	});

	test('only the last steps are kept, and counted all', () => {
		const store = chartStore();
		for (let at = 0; at < 500; at += 1) store.receive({ at, event: 'a', states: [] });
		expect([store.state().steps.length, store.state().steps[0]?.at, store.state().count]).toEqual([400, 100, 500]);
	});

	test('each step has words: its event, or those of the arrow it went along', () => {
		const of = (event: string, left: readonly string[], entered: readonly string[]) =>
			stepWords({ nth: 0, at: 0, event, left, entered }, chart, scenario, 'zh');
		expect(of('xstate.init', [], ['people.on-shift'])).toBe('演练开始');
		expect(of('sample.done', ['environment.contaminated'], ['environment.sampled'])).toBe('环境采样完成');
		expect(of('xstate.after.600000.p.command.verifying', ['command.verifying'], ['command.overdue'])).toBe('10 分后');
		expect(of('muster.nudge', ['environment.treating.held'], ['environment.waiting'])).toBe('食堂通风为“是”');
		expect(of('muster.nudge', [], [])).toBe('情况变化');
	});
});
