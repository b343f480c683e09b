import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { wantedWords } from '../../../src/ui/parts/debrief/task-words';
import { chartOf } from '../../../src/ui/parts/statechart/chart-of';
import { layOut } from '../../../src/ui/parts/statechart/layout';
import { wayWords } from '../../../src/ui/parts/statechart/sizes';
import { shipped } from '../../support/shipped';
import { task } from '../support/debrief';

describe.each(shipped().map((scenario) => [scenario.document.id, scenario] as const))('%s', (_, scenario) => {
	const chart = chartOf(scenario);

	test('every arrow joins two states of the chart, and the chart is laid out', async () => {
		const ids = new Set(chart.nodes.map((node) => node.id));
		for (const edge of chart.edges)
			expect([edge.id, ids.has(edge.from), ids.has(edge.to)]).toEqual([edge.id, true, true]);
		const placed = await layOut(chart, 'zh', new Elk());
		expect(Object.values(placed.paths).every((path) => path.points.length > 1)).toBe(true);
		expect(placed.lanes).toHaveLength(chart.lanes.length);
	});

	test('what stands on the arrows, and what tasks ask for, is Chinese in Chinese: no name of the file shows through', () => {
		const said = [
			...chart.edges
				.flatMap((edge) => edge.ways.map((way) => wayWords(way, 'zh')))
				.flatMap(({ head, guard }) => [head, guard ?? '']),
			...scenario.document.tasks.map(({ id }) => wantedWords(task({ id }), scenario, 'zh') ?? ''),
		];
		expect(said.filter((words) => /[a-z]{3,}/.test(words))).toEqual([]);
	});
});
