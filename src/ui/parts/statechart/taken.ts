import type { Chart } from './chart';
import type { ChartStep } from './chart-store';

/** The arrows a step went along: from what it left (or a state around that) to what it entered (or a state around that). */
export function takenBy(step: ChartStep | undefined, chart: Chart): readonly string[] {
	if (!step) return [];
	const inside = (path: string, outer: string) => path === outer || path.startsWith(`${outer}.`);
	const histories = new Map(
		chart.nodes.flatMap((node) => (node.kind === 'history' ? [[node.id, node.parent ?? '']] : [])),
	);
	return chart.edges
		.filter(
			(edge) =>
				step.left.some((path) => inside(path, edge.from)) &&
				step.entered.some((path) => inside(path, histories.get(edge.to) ?? edge.to)) &&
				edge.ways.some((way) => way.event === null || way.event === step.event || !chartSpeaksOf(step.event, chart)),
		)
		.map((edge) => edge.id);
}

/** Timers and nudges have names of their own, which no arrow carries. */
const chartSpeaksOf = (event: string, chart: Chart): boolean =>
	chart.edges.some((edge) => edge.ways.some((way) => way.event === event));
