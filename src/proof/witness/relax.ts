import type { Drill } from '../../drill/index';
import type { Graph, Maker } from './model';

/** What holds now, what the rest would cost if nothing stood in its way, and the cheapest maker of each node. */
export interface Relaxed {
	readonly holds: Uint8Array;
	/** Estimated drill ms; Infinity where no way is known. */
	readonly cost: Float64Array;
	/** Maker per node, -1 for none. */
	readonly best: Int32Array;
	/** Per maker: it is on its way by itself. */
	readonly coming: Uint8Array;
}

/** Costs add up over what a maker needs, as in planning's h_add. */
export function relax(graph: Graph, drill: Drill, banned: (maker: Maker) => boolean = () => false): Relaxed {
	const { nodes, makers } = graph;
	const { moment } = drill;
	const holds = new Uint8Array(nodes.length);
	const cost = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
	const best = new Int32Array(nodes.length).fill(-1);
	const coming = new Uint8Array(makers.length);
	const left = new Float64Array(makers.length);
	const shut = new Uint8Array(makers.length);
	for (const node of nodes) {
		if (node.kind !== 'true' && node.test?.(moment) !== true) continue;
		holds[node.id] = 1;
		cost[node.id] = 0;
	}
	for (const maker of makers) {
		if (maker.open?.(drill) === false || banned(maker)) shut[maker.id] = 1;
		else {
			const ms = maker.coming?.(drill);
			if (ms === undefined) continue;
			coming[maker.id] = 1;
			left[maker.id] = ms;
		}
	}
	for (let again = true, sweeps = 0; again && sweeps < 200; sweeps++) {
		again = false;
		// Parts are made after what they are part of: backwards is the shorter way.
		for (let id = nodes.length - 1; id >= 0; id--) {
			if (holds[id] === 1) continue;
			const node = nodes[id]!;
			let least = Number.POSITIVE_INFINITY;
			let by = -1;
			if (node.kind === 'and') {
				least = 0;
				let all = true;
				for (const part of node.parts) {
					least += cost[part]!;
					all &&= holds[part] === 1;
				}
				if (all) holds[id] = 1;
			} else if (node.kind === 'or') {
				for (const part of node.parts) {
					least = Math.min(least, cost[part]!);
					if (holds[part] === 1) holds[id] = 1;
				}
			} else {
				for (const one of node.makers) {
					if (shut[one] === 1) continue;
					const maker = makers[one]!;
					let sum = maker.cost;
					if (coming[one] === 1) sum = left[one]!;
					else {
						for (const needed of maker.pre) sum += cost[needed]!;
						if (maker.trigger >= 0) sum += cost[maker.trigger]!;
					}
					if (sum < least) {
						least = sum;
						by = one;
					}
				}
			}
			if (least < cost[id]!) {
				cost[id] = least;
				best[id] = by;
				again = true;
			}
		}
	}
	return { holds, cost, best, coming };
}
