import { buildNetwork, type Network } from '../../drill';
import type { Place, Port, Route } from '../../scenario/port/port';

/** Least metres between places of a port. */
export interface Ways {
	/** Infinity where no way leads there. */
	metres(from: string, to: string): number;
}

interface Kept {
	readonly places: readonly Place[];
	readonly routes: readonly Route[];
	readonly ways: Ways;
}

/** While somebody writes, the scenario is new at every key but its map is the same. */
const kept: Kept[] = [];
const mostKept = 8;

export function waysOf({ places, routes }: Port): Ways {
	const known = kept.find((one) => samePlaces(one.places, places) && sameRoutes(one.routes, routes));
	if (known) return known.ways;
	const ways = newWays(buildNetwork({ places, routes } as Port));
	kept.unshift({ places, routes, ways });
	kept.length = Math.min(kept.length, mostKept);
	return ways;
}

const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
	a.length === b.length &&
	a.every((one, index) => {
		const other = b[index]!;
		return one === other || (one.id === other.id && one.at.x === other.at.x && one.at.y === other.at.y);
	});

const sameRoutes = (a: readonly Route[], b: readonly Route[]): boolean =>
	a.length === b.length &&
	a.every((one, index) => {
		const other = b[index]!;
		if (one === other) return true;
		return (
			one.points.length === other.points.length &&
			one.points.every((point, nth) => point.x === other.points[nth]!.x && point.y === other.points[nth]!.y)
		);
	});

function newWays(network: Network): Ways {
	const found = new Map<string, Float64Array>();
	return {
		metres: (from, to) => {
			if (from === to) return 0;
			const [start, end] = [network.placeIndex.get(from), network.placeIndex.get(to)];
			if (start === undefined || end === undefined) return Number.POSITIVE_INFINITY;
			let all = found.get(from);
			if (!all) found.set(from, (all = metresFrom(start, network)));
			return all[end]!;
		},
	};
}

/** Dijkstra from one place to all; a place is where a way ends, never a way through. */
function metresFrom(start: number, { points, places, edges }: Network): Float64Array {
	const best = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
	const settled = new Uint8Array(points.length);
	best[start] = 0;
	for (;;) {
		let node = -1;
		for (let i = 0; i < best.length; i++)
			if (settled[i] === 0 && best[i]! < (node < 0 ? Number.POSITIVE_INFINITY : best[node]!)) node = i;
		if (node < 0) return best;
		settled[node] = 1;
		if (node < places.length && node !== start) continue;
		for (const { to, metres } of edges[node]!) if (best[node]! + metres < best[to]!) best[to] = best[node]! + metres;
	}
}
