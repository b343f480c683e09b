import type { Transition } from '../../scenario/format/procedure';
import { isWithin, targetOf } from './chart';
import { gather } from './conditions';
import { Conjunction } from './conjunction';
import { addEffects } from './effects';
import { happeningsOf } from './events';
import { always, never } from './graph';
import type { Model } from './model';
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
		const list = (all: readonly Transition[], when: number, scope: Scope): void =>
			addTransitions(all, index, when, scope, entering, taken, model);
		for (const event of Object.keys(node.on)) {
			const all = node.on[event]!;
			const eventIndex = names.eventIndex.get(event);
			if (eventIndex === undefined) continue;
			const apart = all.some((one) => (one.if && speaksOfCommand(one.if)) || speaksOfCommand(one.do));
			const asking = apart ? [{ ask: '' }] : [];
			for (const { node: when, scope } of happeningsOf(eventIndex, asking, model)) list(all, when, scope);
		}
		list(node.always, always, nobody);
		const merged = new Map<number, Transition[]>();
		for (const { delay, transitions } of node.after) {
			const ms = typeof delay === 'number' ? delay : Number(names.scenario.rules.rules[delay.rule]?.value ?? 0);
			merged.set(ms, [...(merged.get(ms) ?? []), ...transitions]);
		}
		for (const [ms, all] of merged) list(all, graph.after(nodes + index, ms), nobody);
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

function addTransitions(
	list: readonly Transition[],
	from: number,
	when: number,
	scope: Scope,
	entering: number,
	taken: Taken[],
	model: Model,
): void {
	if (when === never) return;
	const { graph, chart } = model;
	const before = new Conjunction(model);
	if (from > 0) before.state(from);
	else before.node(chart.nodes);
	for (const one of list) {
		const here = before.copy();
		if (one.if) gather(one.if, true, scope, here, model);
		const parts = here.parts();
		if (parts !== undefined) {
			const node = graph.node();
			graph.rule(node, [when, ...parts]);
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
