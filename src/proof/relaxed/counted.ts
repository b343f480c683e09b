import type { Condition } from '../../scenario/format/expressions';
import { conditionNode } from './conditions';
import { always, never } from './graph';
import type { Model } from './model';
import type { Scope } from './pronouns';
import { bounds } from './values';

type Count = Extract<Condition, { readonly count: string }>;

/** So many members of a group at one instant: so many of their nodes. */
export function countedNode(condition: Count, holds: boolean, scope: Scope, model: Model): number {
	const members = model.names.groups.get(condition.count) ?? [];
	const cache: (readonly number[] | undefined)[] = [];
	const nodes = (so: boolean): readonly number[] => {
		const at = so ? 1 : 0;
		cache[at] ??= members.map((it) => conditionNode(condition.that, { ...scope, it }, model, so));
		return cache[at];
	};
	const atLeast = (least: number): number => some(nodes(true), Math.ceil(least), model);
	/** At most so many: of all the others it does not hold. */
	const atMost = (most: number): number => some(nodes(false), members.length - Math.floor(most), model);
	const { graph } = model;
	const tests: { readonly holds: number; readonly fails: () => number }[] = [];
	const { is, atLeast: least, atMost: most } = condition;
	if (is !== undefined) {
		const { from, to } = bounds(is, scope, model);
		tests.push({
			holds: graph.and([atLeast(from), atMost(to)]),
			// A number that may be several is missed by whatever the count is.
			fails: () => (from === to ? graph.or([atLeast(Math.floor(from) + 1), atMost(Math.ceil(from) - 1)]) : always),
		});
	}
	if (least !== undefined) {
		const { from, to } = bounds(least, scope, model);
		tests.push({ holds: atLeast(from), fails: () => atMost(Math.ceil(to) - 1) });
	}
	if (most !== undefined) {
		const { from, to } = bounds(most, scope, model);
		tests.push({ holds: atMost(to), fails: () => atLeast(Math.floor(from) + 1) });
	}
	if (tests.length === 0) tests.push({ holds: atLeast(1), fails: () => atMost(0) });
	return holds ? graph.and(tests.map((test) => test.holds)) : graph.or(tests.map((test) => test.fails()));
}

function some(nodes: readonly number[], least: number, model: Model): number {
	if (least <= 0) return always;
	if (nodes.filter((node) => node !== never).length < least) return never;
	const node = model.graph.node();
	model.graph.rule(node, nodes, 0, least);
	return node;
}
