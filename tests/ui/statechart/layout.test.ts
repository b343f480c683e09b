import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../src/ui/parts/statechart/chart-of';
import { layOut } from '../../../src/ui/parts/statechart/layout';
import { roundedPath } from '../../../src/ui/parts/statechart/path';
import { edgeSize, nodeSize, wayWords } from '../../../src/ui/parts/statechart/sizes';
import { languages } from '../../../src/words/text';
import { scenario } from '../support/scenario';

const chart = chartOf(scenario);

describe.each(languages)('the chart laid out, %s', async (language) => {
	const placed = await layOut(chart, language, new Elk());

	test('everything has its place, inside its own lane', () => {
		for (const node of chart.nodes.filter((one) => one.parent !== null)) {
			const box = placed.boxes[node.id]!;
			const lane = placed.lanes[chart.lanes.findIndex((one) => node.id.startsWith(`${one.id}.`))]!;
			expect(box.y).toBeGreaterThanOrEqual(lane.y);
			expect(box.y + box.height).toBeLessThanOrEqual(lane.y + lane.height);
		}
		for (const edge of chart.edges) expect(placed.paths[edge.id]!.points.length).toBeGreaterThan(1);
	});

	test('states inside another stand inside its box, and no two states overlap', () => {
		for (const node of chart.nodes) {
			const outer = node.parent === null ? undefined : placed.boxes[node.parent];
			const box = placed.boxes[node.id];
			if (!outer || !box) continue;
			expect(box.x).toBeGreaterThanOrEqual(outer.x);
			expect(box.x + box.width).toBeLessThanOrEqual(outer.x + outer.width);
			const others = chart.nodes.filter((one) => one.parent === node.parent && one.id !== node.id);
			for (const other of others.map((one) => placed.boxes[one.id]!)) {
				const apart =
					other.x >= box.x + box.width ||
					other.x + other.width <= box.x ||
					other.y >= box.y + box.height ||
					other.y + other.height <= box.y;
				expect(apart).toBe(true);
			}
		}
	});

	test('arrows begin and end at the edge of their states', () => {
		for (const edge of chart.edges) {
			const { points } = placed.paths[edge.id]!;
			for (const [point, id] of [
				[points[0]!, edge.from],
				[points.at(-1)!, edge.to],
			] as const) {
				const box = placed.boxes[id]!;
				expect(point.x).toBeGreaterThanOrEqual(box.x - 1);
				expect(point.x).toBeLessThanOrEqual(box.x + box.width + 1);
				expect(point.y).toBeGreaterThanOrEqual(box.y - 1);
				expect(point.y).toBeLessThanOrEqual(box.y + box.height + 1);
			}
		}
	});

	test('each region and each nested state has its start dot', () => {
		expect(placed.starts.map((one) => one.of).sort()).toEqual([
			'command',
			'environment',
			'environment.treating',
			'goods',
			'people',
		]);
	});
});

test('an arrow from lane to lane joins the two boxes', async () => {
	const edge = { ...chart.edges[0]!, id: 'x', from: 'people.known', to: 'command.reported' };
	const placed = await layOut({ ...chart, edges: [...chart.edges, edge] }, 'zh', new Elk());
	const { points } = placed.paths.x!;
	expect(points[0]!.y).toBe(placed.boxes['people.known']!.y + placed.boxes['people.known']!.height);
	expect(points.at(-1)!.y).toBe(placed.boxes['command.reported']!.y);
});

describe('room for words', () => {
	test('a long name takes a second line instead of more width', () => {
		const node = {
			...chart.nodes.find((one) => one.id === 'people.known')!,
			label: { zh: '阳', en: 'Positive case known to the duty commander' },
		};
		expect(nodeSize(node, 'zh')).toEqual({ width: 96, height: 40 });
		expect(nodeSize(node, 'en')).toEqual({ width: 148, height: 63 });
	});

	test('a guard stands under its event; without an event it is the label', () => {
		const guarded = chart.edges.find((one) => one.from === 'environment.contaminated')!;
		const always = chart.edges.find((one) => one.to === 'environment.waiting')!;
		expect(wayWords(guarded.ways[0]!, 'zh')).toEqual({
			icon: null,
			head: '环境采样完成',
			guard: '且 采样组防护为二级',
		});
		expect(wayWords(always.ways[0]!, 'zh')).toEqual({ icon: null, head: '食堂通风为“是”', guard: null });
		expect(edgeSize({ ...guarded, ways: [...guarded.ways, ...guarded.ways] }, 'zh').height).toBe(72);
	});
});

test('corners are rounded, never beyond half of their sides', () => {
	expect(
		roundedPath([
			{ x: 0, y: 0 },
			{ x: 20, y: 0 },
			{ x: 20, y: 8 },
		]),
	).toBe('M0,0L16,0Q20,0 20,4L20,8');
	expect(roundedPath([])).toBe('');
});
