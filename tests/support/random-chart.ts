import type { Condition } from '../../src/scenario/format/expressions';
import type { StateNode, Transition } from '../../src/scenario/format/procedure';
import { pick } from './random';

const node = (over: Partial<StateNode>): StateNode => ({
	type: 'atomic',
	states: {},
	on: {},
	always: [],
	after: [],
	entry: [],
	exit: [],
	...over,
});

/** A procedure drawn at random: nested, parallel, with history, deadlines and guards on the facts of the small scenario. */
export function randomChart(random: () => number, events: readonly string[]): StateNode {
	const paths: string[] = [];
	const shape = (depth: number, path: string): StateNode => {
		const count = 2 + Math.floor(random() * 2);
		if (depth === 0 || random() < 0.3) return node({});
		const names = Array.from({ length: count }, (_, index) => `s${index}`);
		const children: Record<string, StateNode> = {};
		for (const name of names) {
			const own = path === '' ? name : `${path}.${name}`;
			paths.push(own);
			children[name] = shape(depth - 1, own);
		}
		if (random() < 0.3) return node({ type: 'parallel', states: children });
		const history =
			random() < 0.3 ? { back: node({ type: 'history', history: random() < 0.5 ? 'deep' : 'shallow' }) } : {};
		if ('back' in history) paths.push(path === '' ? 'back' : `${path}.back`);
		return node({ type: 'compound', initial: pick(random, names), states: { ...children, ...history } });
	};
	const root = shape(3, '');
	const whole =
		root.type === 'atomic' ? node({ type: 'compound', initial: 's0', states: { s0: node({}), s1: node({}) } }) : root;
	if (root.type === 'atomic') paths.push('s0', 's1');
	const condition = (): Condition => {
		const chance = random();
		if (chance < 0.4) return { fact: 'lamp.on', is: random() < 0.5 };
		if (chance < 0.6) return { not: { fact: 'lamp.broken', is: true } };
		return {
			state: pick(
				random,
				paths.filter((path) => !path.endsWith('back')),
			),
		};
	};
	// A history state must not be targeted from inside its own parent.
	const transition = (from: string): Transition => {
		const targets = paths.filter((path) => !path.endsWith('back') || !from.startsWith(path.slice(0, -4)));
		return {
			to: pick(random, targets),
			do: random() < 0.3 ? [{ set: { 'lamp.on': random() < 0.5 } }] : [],
			...(random() < 0.5 ? { if: condition() } : {}),
		};
	};
	const wire = (one: StateNode, path: string): StateNode => {
		if (one.type === 'history') return one;
		const on: Record<string, Transition[]> = {};
		for (const event of events)
			if (random() < 0.35) on[event] = Array.from({ length: 1 + Math.floor(random() * 2) }, () => transition(path));
		return {
			...one,
			on,
			always: random() < 0.08 ? [{ ...transition(path), if: { fact: 'lamp.on', is: true } }] : [],
			after: random() < 0.2 ? [{ delay: 1_000 * (1 + Math.floor(random() * 3)), transitions: [transition(path)] }] : [],
			entry: random() < 0.1 ? [{ set: { 'lamp.broken': random() < 0.5 } }] : [],
			states: Object.fromEntries(
				Object.entries(one.states).map(([name, child]) => [name, wire(child, path === '' ? name : `${path}.${name}`)]),
			),
		};
	};
	const wired = wire(whole, '');
	return { ...wired, on: {}, always: [], after: [] };
}
