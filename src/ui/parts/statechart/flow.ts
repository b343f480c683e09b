import type { Edge, Node } from '@xyflow/react';
import type { Language } from '../../../words/text';
import type { Chart, ChartEdge, ChartNode } from './chart';
import type { Placed } from './layout';
import { nodeNote } from './sizes';

/** What lights up: active now, just left, just gone along. */
export interface Lit {
	readonly active: readonly string[];
	readonly left: readonly string[];
	readonly taken: readonly string[];
	/** Entered by the last step that changed anything. */
	readonly entered: readonly string[];
}

type StateData = {
	readonly node: ChartNode;
	readonly note: string | null;
	readonly state: 'active' | 'left' | 'rest';
};
export type StateFlow = Node<StateData, 'state' | 'nest' | 'history'>;
export type StartFlow = Node<Record<string, never>, 'start'>;
export type FlowNode = StateFlow | StartFlow;
export type FlowEdge = Edge<
	{
		readonly points: readonly { readonly x: number; readonly y: number }[];
		readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
		readonly ways: ChartEdge['ways'];
		readonly state: 'taken' | 'open' | 'rest';
	},
	'way'
>;

const still = { draggable: false, connectable: false, deletable: false } as const;

/** Nodes and edges as React Flow takes them: everything stands where the layout put it, groups below arrows below states. */
export function flowNodes(chart: Chart, placed: Placed, lit: Lit, language: Language): readonly FlowNode[] {
	const regions = new Set(chart.lanes.map((lane) => lane.id));
	const states = chart.nodes.flatMap((node): StateFlow[] => {
		const box = placed.boxes[node.id];
		if (!box || regions.has(node.id)) return [];
		const nested = chart.nodes.some((one) => one.parent === node.id);
		const state = lit.active.includes(node.id) ? 'active' : lit.left.includes(node.id) ? 'left' : 'rest';
		return [
			{
				...still,
				id: node.id,
				type: node.kind === 'history' ? 'history' : nested ? 'nest' : 'state',
				position: { x: box.x, y: box.y },
				width: box.width,
				height: box.height,
				zIndex: nested ? node.id.split('.').length : 40,
				ariaLabel: node.label[language],
				data: { node, note: nodeNote(node, language), state },
			},
		];
	});
	const starts = placed.starts.map(
		(one): StartFlow => ({
			...still,
			id: `start:${one.of}`,
			type: 'start',
			position: { x: one.x, y: one.y },
			width: one.width,
			height: one.height,
			zIndex: 40,
			selectable: false,
			focusable: false,
			data: {},
		}),
	);
	return [...states, ...starts];
}

export function flowEdges(chart: Chart, placed: Placed, lit: Lit): readonly FlowEdge[] {
	const arrows = chart.edges.flatMap((edge): FlowEdge[] => {
		const path = placed.paths[edge.id];
		if (!path) return [];
		const state = lit.taken.includes(edge.id) ? 'taken' : lit.active.includes(edge.from) ? 'open' : 'rest';
		return [flowEdge(edge.id, edge.from, edge.to, { ...path, ways: edge.ways, state })];
	});
	const starting = placed.starts.flatMap((one): FlowEdge[] => {
		const id = `start:${one.of}`;
		const path = placed.paths[`${id}>`];
		const first = chart.nodes.find((node) => (node.parent ?? '') === one.of && node.initial);
		return path && first ? [flowEdge(`${id}>`, id, first.id, { ...path, ways: [], state: 'rest' })] : [];
	});
	return [...arrows, ...starting];
}

const flowEdge = (id: string, source: string, target: string, data: NonNullable<FlowEdge['data']>): FlowEdge => ({
	id,
	source,
	target,
	type: 'way',
	zIndex: data.state === 'taken' ? 30 : 20,
	focusable: false,
	selectable: false,
	deletable: false,
	data,
});
