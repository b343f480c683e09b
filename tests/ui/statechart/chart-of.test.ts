import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../src/ui/parts/statechart/chart-of';
import { scenario } from '../support/scenario';

const chart = chartOf(scenario);
const node = (id: string) => chart.nodes.find((one) => one.id === id);
const edge = (from: string, to: string) => chart.edges.find((one) => one.from === from && one.to === to);

describe('the procedure as a graph', () => {
	test('regions of a parallel root are lanes, in written order', () => {
		expect(chart.lanes.map((lane) => [lane.id, lane.label.zh, lane.icon])).toEqual([
			['people', '人', 'person'],
			['goods', '物', 'goods'],
			['environment', '环境', 'env'],
			['command', '指挥', 'command'],
		]);
	});

	test('a procedure that is not parallel is one lane', () => {
		const people = scenario.procedure.states.people!;
		const single = chartOf({ ...scenario, procedure: people });
		expect(single.lanes).toEqual([{ id: null, label: people.label, icon: 'branch' }]);
		expect(single.nodes.find((one) => one.id === 'on-shift')).toMatchObject({ parent: null, initial: true });
		expect(single.edges.map((one) => one.id)).toContain('on-shift>known');
	});

	test('states keep their kind, parent and where their parent starts', () => {
		expect(node('environment.treating')).toMatchObject({ kind: 'compound', parent: 'environment', initial: false });
		expect(node('environment.treating.wet')).toMatchObject({
			kind: 'atomic',
			parent: 'environment.treating',
			initial: true,
		});
		expect(node('environment.treating.back')).toMatchObject({ kind: 'history', deep: true });
		expect(node('people.moved')).toMatchObject({ kind: 'final' });
	});

	test('tasks and violations stand at the state they speak of', () => {
		expect(node('people.isolated')?.tasks).toEqual([{ label: scenario.document.tasks[0]!.label, target: 600_000 }]);
		expect(node('command.reported')?.tasks).toMatchObject([{ target: 1_800_000 }]);
		expect(node('goods.none')?.violations).toMatchObject([{ veto: false }]);
		expect(node('goods.one')?.violations).toEqual([]);
	});

	test('arrows carry event and condition in words', () => {
		expect(edge('environment.contaminated', 'environment.sampled')?.ways).toEqual([
			{
				kind: 'event',
				icon: null,
				event: 'sample.done',
				words: { zh: '环境采样完成', en: 'Sampling done' },
				delay: null,
				guard: { zh: '采样组防护为二级', en: 'Sampling team: PPE is level 2' },
			},
		]);
		expect(edge('people.on-shift', 'people.known')?.ways[0]).toMatchObject({ icon: 'phone', event: 'inject report' });
	});

	test('deadlines carry their time, from a number or a rule', () => {
		expect(edge('command.verifying', 'command.overdue')?.ways[0]).toMatchObject({
			kind: 'after',
			icon: 'clock',
			delay: 600_000,
		});
		expect(edge('environment.treating.wet', 'environment.treating.held')?.ways[0]).toMatchObject({ delay: 1_800_000 });
	});

	test('a transition without a target happens inside the state', () => {
		expect(node('command.watch')?.inside).toMatchObject([{ event: 'inject order' }]);
		expect(chart.edges.some((one) => one.from === 'command.watch' && one.to === 'command.watch')).toBe(false);
	});

	test('history leads to its default, and every arrow ends at a state', () => {
		expect(edge('environment.treating.back', 'environment.treating.wet')?.ways[0]).toMatchObject({ kind: 'default' });
		for (const one of chart.edges) expect([one.id, node(one.to)?.id]).toEqual([one.id, one.to]);
	});
});
