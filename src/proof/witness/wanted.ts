import type { Graph, Order, Wish } from './model';
import type { Relaxed } from './relax';

/** An order that would help now, and what for. */
export interface Wanted {
	readonly order: Order;
	readonly wishes: readonly Wish[];
	/** The node it is to bring about. */
	readonly purpose: number;
	/** The maker of that node which was thought the cheapest. */
	readonly via: number;
	/** Drill ms by which what it serves is due. */
	readonly due: number;
}

export interface Goal {
	readonly node: number;
	readonly due: number;
}

/**
 * The orders of the relaxed plan that can be given now, for the goal due first, first. What must be so before something else is
 * made first; meanwhile what that will need is prepared. `inOrder`: nothing for a step of the plan before the step itself.
 */
export function wantedFor(graph: Graph, relaxed: Relaxed, goals: readonly Goal[], inOrder: boolean): readonly Wanted[] {
	const { nodes, makers } = graph;
	const { holds, best, coming, cost } = relaxed;
	const found: Wanted[] = [];
	const seen = new Set<number>();
	const emitted = new Set<string>();
	let due = 0;
	let via = -1;

	const want = (id: number): void => {
		if (holds[id] === 1 || seen.has(2 * id)) return;
		seen.add(2 * id);
		const node = nodes[id]!;
		if (node.kind === 'and') for (const part of node.parts) want(part);
		else if (node.kind === 'or') {
			let least = -1;
			for (const part of node.parts) if (least < 0 || cost[part]! < cost[least]!) least = part;
			if (least >= 0 && cost[least]! < Number.POSITIVE_INFINITY) want(least);
		} else if (best[id]! >= 0) {
			const before = via;
			via = best[id]!;
			make(via, id, [], false);
			via = before;
		}
	};

	const happen = (event: number, purpose: number, wishes: readonly Wish[], hold: boolean): void => {
		const key = 2 * event + 1;
		if (best[event]! < 0 || (hold && seen.has(key))) return;
		if (hold) seen.add(key);
		make(best[event]!, purpose, wishes, hold);
	};

	const make = (id: number, purpose: number, wishes: readonly Wish[], hold: boolean): void => {
		if (coming[id] === 1) return;
		const maker = makers[id]!;
		if (inOrder && maker.gate !== undefined && holds[maker.gate] !== 1) return want(maker.gate);
		let wait = hold;
		for (const needed of maker.pre) {
			if (holds[needed] === 1) continue;
			wait = true;
			want(needed);
		}
		const all = maker.wishes.length === 0 ? wishes : [...wishes, ...maker.wishes];
		if (maker.order !== undefined) {
			if (wait) return;
			const { order } = maker;
			const key = `${order.command} ${order.target} ${order.team} ${JSON.stringify(order.with)} ${purpose}`;
			if (emitted.has(key)) return;
			emitted.add(key);
			found.push({ order, wishes: all, purpose, via, due });
		} else if (maker.trigger >= 0) {
			const counted = maker.late && nodes[maker.trigger]!.event !== undefined;
			happen(maker.trigger, counted ? maker.trigger : purpose, maker.late ? maker.wishes : all, wait);
		}
	};

	for (const goal of goals) {
		due = goal.due;
		want(goal.node);
	}
	return found;
}
