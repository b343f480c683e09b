import type { StateNode } from '../../scenario/format/procedure';

export interface ChartState {
	readonly index: number;
	/** From the root, with dots; the root's is empty. */
	readonly path: string;
	readonly node: StateNode;
	/** Index, -1 for the root. */
	readonly parent: number;
	readonly children: readonly number[];
}

/** The procedure as a list of states in document order, the root first. */
export interface Chart {
	readonly states: readonly ChartState[];
	readonly byPath: ReadonlyMap<string, number>;
	/** First of the graph's nodes that stand for a state having been entered. */
	nodes: number;
}

export function chartOf(root: StateNode): Chart {
	const states: ChartState[] = [];
	const byPath = new Map<string, number>();
	const visit = (node: StateNode, path: string, parent: number): number => {
		const index = states.length;
		const children: number[] = [];
		states.push({ index, path, node, parent, children });
		byPath.set(path, index);
		for (const name of Object.keys(node.states))
			children.push(visit(node.states[name]!, path === '' ? name : `${path}.${name}`, index));
		return index;
	};
	visit(root, '', -1);
	return { states, byPath, nodes: 0 };
}

export const isWithin = (chart: Chart, state: number, above: number): boolean => {
	for (let at = state; at >= 0; at = chart.states[at]!.parent) if (at === above) return true;
	return false;
};

/** Whether two states can be active at one instant. */
export function together(chart: Chart, a: number, b: number): boolean {
	if (isWithin(chart, a, b) || isWithin(chart, b, a)) return true;
	let above = chart.states[a]!.parent;
	while (!isWithin(chart, b, above)) above = chart.states[above]!.parent;
	return chart.states[above]!.node.type === 'parallel';
}

/** The state that a transition's `to` names, as the machine finds it: beside it first, then from the root. */
export function targetOf(chart: Chart, from: number, to: string): number {
	const { parent } = chart.states[from]!;
	const beside = parent <= 0 ? to : `${chart.states[parent]!.path}.${to}`;
	return chart.byPath.get(beside) ?? chart.byPath.get(to) ?? -1;
}
