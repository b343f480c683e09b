import type { Transition } from '../../scenario/format/procedure';
import type { Path } from '../../scenario/source/problem';
import { isOver } from './after-end';
import { isWithin, targetOf } from './chart';
import { gather } from './conditions';
import { Conjunction } from './conjunction';
import { addEffects } from './effects';
import { happeningsOf } from './events';
import { always, never } from './graph';
import type { Model, Probe } from './model';
import { nobody, type Scope, speaksOfCommand } from './pronouns';

/** The rules of the procedure: states entered, transitions taken, effects on the way. */
export function addProcedure(model: Model): void {
	const { chart, graph, names } = model;
	const { states, nodes } = chart;
	const nameOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
	// Entering a state without saying where in it.
	const entering = graph.row(states.length);
	for (const { index, node, children } of states) {
		if (node.type === 'history') continue;
		graph.rule(nodes + index, [entering + index]);
		for (const child of children) {
			if (states[child]!.node.type === 'history') continue;
			const first = node.type === 'parallel' || nameOf(states[child]!.path) === node.initial;
			if (first) graph.rule(entering + child, [entering + index]);
		}
	}
	graph.rule(entering, []);
	const taken: Taken[] = [];
	for (const { index, node } of states) {
		const list = (all: readonly Transition[], when: number, scope: Scope, probes: readonly Probe[]): void =>
			addTransitions(all, index, when, scope, { entering, taken, probes }, model);
		const probes = (all: readonly Transition[], under: Path): readonly Probe[] =>
			all.map((one, nth) => {
				const path = (): Path => [...pathOf(index, model), ...under, nth];
				const to = one.to === undefined ? -1 : targetOf(chart, index, one.to);
				return { what: 'transition', path, nodes: [], name: states[index]!.path, from: index, to };
			});
		for (const event of Object.keys(node.on)) {
			const all = node.on[event]!;
			const eventIndex = names.eventIndex.get(event);
			if (eventIndex === undefined) continue;
			const apart = all.some((one) => (one.if && speaksOfCommand(one.if)) || speaksOfCommand(one.do));
			const asking = apart ? [{ ask: '' }] : [];
			const found = probes(all, ['on', event]);
			model.probes.push(...found);
			for (const { node: when, scope } of happeningsOf(eventIndex, asking, model)) list(all, when, scope, found);
		}
		const watched = probes(node.always, ['always']);
		model.probes.push(...watched);
		list(node.always, always, nobody, watched);
		const merged = new Map<number, { readonly all: Transition[]; readonly found: Probe[] }>();
		node.after.forEach(({ delay, transitions }, nth) => {
			const ms = typeof delay === 'number' ? delay : Number(names.scenario.rules.rules[delay.rule]?.value ?? 0);
			const equal = merged.get(ms) ?? { all: [], found: [] };
			equal.all.push(...transitions);
			equal.found.push(...probes(transitions, ['after', { nth }]));
			merged.set(ms, equal);
		});
		for (const [ms, { all, found }] of merged) {
			model.probes.push(...found);
			const over = states[index]!.path !== '' && isOver({ state: states[index]!.path }, model);
			list(all, over ? never : graph.after(nodes + index, ms), nobody, found);
		}
		addEffects(node.entry, nodes + index, nobody, model);
	}
	for (const { index, node } of states) {
		if (node.exit.length === 0) continue;
		const left = graph.or(
			taken.filter(({ domain }) => isWithin(chart, index, domain) && domain !== index).map(({ node: when }) => when),
		);
		addEffects(node.exit, graph.and([left, nodes + index]), nobody, model);
	}
}

/** A transition taken: what is active below `domain` is left. */
interface Taken {
	readonly node: number;
	readonly domain: number;
}

/** What transitions are written to. */
interface Written {
	/** First of the nodes for entering a state without saying where in it. */
	readonly entering: number;
	readonly taken: Taken[];
	readonly probes: readonly Probe[];
}

/** Where a state stands in the file. */
export const pathOf = (state: number, { chart }: Model): Path =>
	chart.states[state]!.path === ''
		? ['procedure']
		: ['procedure', ...chart.states[state]!.path.split('.').flatMap((name) => ['states', name])];

function addTransitions(
	list: readonly Transition[],
	from: number,
	when: number,
	scope: Scope,
	{ entering, taken, probes }: Written,
	model: Model,
): void {
	if (when === never) return;
	const { graph, chart } = model;
	const before = new Conjunction(model);
	if (from > 0) before.state(from);
	else before.node(chart.nodes);
	for (const [nth, one] of list.entries()) {
		const here = before.copy();
		if (one.if) gather(one.if, true, scope, here, model);
		const parts = here.parts();
		if (parts !== undefined) {
			const node = graph.node();
			graph.rule(node, [when, ...parts]);
			probes[nth]!.nodes.push(node);
			if (one.to !== undefined) {
				const to = targetOf(chart, from, one.to);
				if (to >= 0) taken.push({ node, domain: enter(node, from, to, entering, model) });
			}
			addEffects(one.do, node, scope, model);
		}
		// The next is asked only where this one was not taken.
		if (!one.if) return;
		gather(one.if, false, scope, before, model);
		if (before.impossible) return;
	}
}

/** Enters a state from another; returns the state below which everything was left. */
function enter(node: number, from: number, to: number, entering: number, model: Model): number {
	const { chart, graph } = model;
	const { states, nodes } = chart;
	let domain = from !== to && isWithin(chart, to, from) ? from : states[from]!.parent;
	while (domain > 0 && !(domain !== to && isWithin(chart, to, domain))) domain = states[domain]!.parent;
	domain = Math.max(0, domain);
	const history = states[to]!.node.type === 'history';
	if (history) restore(node, to, entering, model);
	else graph.rule(entering + to, [node]);
	let below = to;
	for (let at = states[to]!.parent; at >= 0; at = states[at]!.parent) {
		const { node: above, children } = states[at]!;
		if (at !== domain || above.type === 'parallel') {
			graph.rule(nodes + at, [node]);
			if (above.type === 'parallel')
				for (const child of children) if (child !== below) graph.rule(entering + child, [node]);
		}
		if (at === domain) break;
		below = at;
	}
	return domain;
}

/** Back to what was active before: all of that has been entered already, but for what a shallow history enters anew. */
function restore(node: number, to: number, entering: number, { chart, graph }: Model): void {
	const { states, nodes, byPath } = chart;
	const history = states[to]!;
	const parent = states[history.parent]!;
	const target = history.node.target;
	const first = target === undefined ? undefined : byPath.get(parent.path === '' ? target : `${parent.path}.${target}`);
	if (first !== undefined) {
		graph.rule(entering + first, [node]);
		for (let at = states[first]!.parent; at > parent.index; at = states[at]!.parent) graph.rule(nodes + at, [node]);
	} else graph.rule(entering + parent.index, [node]);
	if (history.node.history !== 'deep')
		for (const child of parent.children)
			if (states[child]!.node.type !== 'history') graph.rule(entering + child, [node, nodes + child]);
}
