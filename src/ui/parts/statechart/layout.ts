import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Language } from '../../../words/text';
import type { Chart, ChartEdge, ChartNode } from './chart';
import { edgeSize, nodeSize } from './sizes';

interface Spot {
	readonly x: number;
	readonly y: number;
}

interface Box extends Spot {
	readonly width: number;
	readonly height: number;
}

/** A chart with a place for everything, in px at zoom 1. */
export interface Placed {
	readonly width: number;
	readonly height: number;
	readonly lanes: readonly { readonly y: number; readonly height: number }[];
	readonly boxes: Readonly<Record<string, Box>>;
	/** Dots where a state of several starts, by that state's id (empty for the root). */
	readonly starts: readonly (Box & { readonly of: string })[];
	readonly paths: Readonly<Record<string, { readonly points: readonly Spot[]; readonly label: Box | null }>>;
}

const options: Readonly<Record<string, string>> = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
	'elk.json.shapeCoords': 'ROOT',
	'elk.json.edgeCoords': 'ROOT',
	'elk.padding': '[top=18,left=18,bottom=18,right=24]',
	'elk.spacing.nodeNode': '20',
	'elk.spacing.edgeNode': '18',
	'elk.spacing.edgeEdge': '14',
	'elk.spacing.edgeLabel': '3',
	'elk.layered.spacing.nodeNodeBetweenLayers': '17',
	'elk.layered.spacing.edgeNodeBetweenLayers': '12',
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
	'elk.layered.nodePlacement.favorStraightEdges': 'true',
	'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
	'elk.layered.feedbackEdges': 'true',
};

const onTheLine = { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' };

/** Lays out each lane by itself, left to right, and stacks the lanes. */
export async function layOut(chart: Chart, language: Language, elk: Pick<ELK, 'layout'>): Promise<Placed> {
	const boxes: Record<string, Box> = {};
	const starts: (Box & { of: string })[] = [];
	const paths: Record<string, { points: readonly Spot[]; label: Box | null }> = {};
	const lanes: { y: number; height: number }[] = [];
	let top = 0;
	let width = 0;
	for (const lane of chart.lanes) {
		const placed = await elk.layout(laneGraph(chart, lane.id, language));
		take(placed, top, boxes, starts, paths);
		const height = Math.ceil(placed.height ?? 0);
		lanes.push({ y: top, height });
		top += height;
		width = Math.max(width, Math.ceil(placed.width ?? 0));
	}
	for (const edge of chart.edges) paths[edge.id] ??= across(edge, boxes, language);
	return { width, height: top, lanes, boxes, starts, paths };
}

/** The same with its lanes moved apart to fill a height, each by no more than `most`. */
export function spread(placed: Placed, height: number, most = 56): Placed {
	const more = Math.min(most, Math.floor((height - placed.height) / placed.lanes.length));
	if (more <= 0) return placed;
	const shift = (y: number) => more * (placed.lanes.findIndex((lane) => y < lane.y + lane.height) + 0.5);
	const move = <S extends Spot>(spot: S): S => ({ ...spot, y: spot.y + shift(spot.y) });
	return {
		width: placed.width,
		height: placed.height + more * placed.lanes.length,
		lanes: placed.lanes.map((lane, at) => ({ y: lane.y + more * at, height: lane.height + more })),
		boxes: Object.fromEntries(Object.entries(placed.boxes).map(([id, box]) => [id, move(box)])),
		starts: placed.starts.map(move),
		paths: Object.fromEntries(
			Object.entries(placed.paths).map(([id, { points, label }]) => [
				id,
				{ points: points.map(move), label: label && move(label) },
			]),
		),
	};
}

function laneGraph(chart: Chart, lane: string | null, language: Language): ElkNode {
	const inLane = (id: string) => lane === null || id.startsWith(`${lane}.`);
	const edges: ElkExtendedEdge[] = chart.edges
		.filter((edge) => inLane(edge.from) && inLane(edge.to))
		.map((edge) => ({
			id: edge.id,
			sources: [edge.from],
			targets: [edge.to],
			labels: [{ text: edge.id, layoutOptions: onTheLine, ...edgeSize(edge, language) }],
		}));
	return {
		id: lane ?? '',
		layoutOptions: options,
		...inside(chart, lane, language),
		edges: [...edges, ...starting(chart, lane)],
	};
}

const inside = (chart: Chart, parent: string | null, language: Language): { children: ElkNode[] } => ({
	children: [
		...startDot(chart, parent),
		...chart.nodes.filter((node) => node.parent === parent).map((node) => box(chart, node, language)),
	],
});

function box(chart: Chart, node: ChartNode, language: Language): ElkNode {
	const nested = chart.nodes.some((one) => one.parent === node.id);
	if (!nested) return { id: node.id, ...nodeSize(node, language) };
	return {
		id: node.id,
		layoutOptions: { 'elk.padding': '[top=34,left=18,bottom=18,right=18]', 'elk.alignment': 'LEFT' },
		...inside(chart, node.id, language),
	};
}

const dotOf = (parent: string | null) => `start:${parent ?? ''}`;
const startsIn = (chart: Chart, parent: string | null) =>
	chart.nodes.find((node) => node.parent === parent && node.initial);
const startDot = (chart: Chart, parent: string | null): ElkNode[] =>
	startsIn(chart, parent) ? [{ id: dotOf(parent), width: 9, height: 9 }] : [];

/** An arrow from each start dot of the lane, its own and the nested ones. */
function starting(chart: Chart, lane: string | null): ElkExtendedEdge[] {
	const parents = [
		lane,
		...chart.nodes.flatMap((node) => (lane === null || node.id.startsWith(`${lane}.`) ? [node.id] : [])),
	];
	return parents.flatMap((parent) => {
		const first = startsIn(chart, parent);
		return first ? [{ id: `${dotOf(parent)}>`, sources: [dotOf(parent)], targets: [first.id] }] : [];
	});
}

function take(
	graph: ElkNode,
	top: number,
	boxes: Record<string, Box>,
	starts: (Box & { of: string })[],
	paths: Record<string, { points: readonly Spot[]; label: Box | null }>,
): void {
	const down = (one: { x?: number; y?: number; width?: number; height?: number }): Box => ({
		x: one.x ?? 0,
		y: (one.y ?? 0) + top,
		width: one.width ?? 0,
		height: one.height ?? 0,
	});
	const visit = (node: ElkNode) => {
		for (const child of node.children ?? []) {
			if (child.id.startsWith('start:')) starts.push({ ...down(child), of: child.id.slice(6) });
			else boxes[child.id] = down(child);
			visit(child);
		}
	};
	visit(graph);
	for (const edge of graph.edges ?? []) {
		const points = (edge.sections ?? []).flatMap((part) => [
			part.startPoint,
			...(part.bendPoints ?? []),
			part.endPoint,
		]);
		const label = edge.labels?.[0];
		paths[edge.id] = { points: points.map(({ x, y }) => ({ x, y: y + top })), label: label ? down(label) : null };
	}
}

/** An arrow from one lane to another goes straight down or up between the two. */
function across(edge: ChartEdge, boxes: Readonly<Record<string, Box>>, language: Language) {
	const from = boxes[edge.from];
	const to = boxes[edge.to];
	if (!from || !to) return { points: [], label: null };
	const falls = from.y < to.y;
	const start = { x: from.x + from.width / 2, y: falls ? from.y + from.height : from.y };
	const end = { x: to.x + to.width / 2, y: falls ? to.y : to.y + to.height };
	const middle = falls ? end.y - 14 : end.y + 14;
	const size = edgeSize(edge, language);
	const label = { x: (start.x + end.x - size.width) / 2, y: middle - size.height / 2, ...size };
	return { points: [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end], label };
}
