import type { Condition } from '../../../src/scenario/format/expressions';
import type { StateNode, Transition } from '../../../src/scenario/format/procedure';
import { pick, randomOf } from '../../support/random';
import { randomChart } from '../../support/random-chart';

const parallel = (states: Readonly<Record<string, StateNode>>): StateNode => ({
	type: 'parallel',
	states,
	on: {},
	always: [],
	after: [],
	entry: [],
	exit: [],
});

/** Random charts side by side, each keeping to itself but for guards, which may look at any of them. */
export function regionalChart(seed: number, events: readonly string[]): StateNode {
	const random = randomOf(seed);
	const tops = ['a', 'b', 'c.d', 'c.e', 'c.f'].slice(0, 3 + Math.floor(random() * 3));
	const charts = tops.map((top) => under(top, randomChart(random, events), tops, random));
	const inner = Object.fromEntries(charts.slice(2).map((chart, index) => ['def'[index]!, chart]));
	return parallel({ a: charts[0]!, b: charts[1]!, c: parallel(inner) });
}

function under(top: string, node: StateNode, tops: readonly string[], random: () => number): StateNode {
	const condition = (one: Condition): Condition =>
		'state' in one ? { state: `${random() < 0.5 ? top : pick(random, tops)}.s0` } : one;
	const lists = (list: readonly Transition[]): Transition[] =>
		list.map((one) => ({
			...one,
			...(one.to === undefined ? {} : { to: `${top}.${one.to}` }),
			...(one.if === undefined ? {} : { if: condition(one.if) }),
		}));
	return {
		...node,
		on: Object.fromEntries(Object.entries(node.on).map(([event, list]) => [event, lists(list)])),
		always: lists(node.always),
		after: node.after.map(({ delay, transitions }) => ({ delay, transitions: lists(transitions) })),
		states: Object.fromEntries(
			Object.entries(node.states).map(([name, child]) => [name, under(top, child, tops, random)]),
		),
	};
}
