import type { Point, Port } from '../../scenario/port/port';

/** The port's ways as a graph. Node indices: places first, in order, then the vertices of routes in order of appearance. */
export interface Network {
	readonly points: readonly Point[];
	readonly places: readonly string[];
	readonly placeIndex: ReadonlyMap<string, number>;
	/** Per node: its neighbours and the metres between, in order of appearance. */
	readonly edges: readonly (readonly { readonly to: number; readonly metres: number }[])[];
}

/** Whole metres, rounded up; `Math.sqrt` is exact to the last bit by IEEE 754, so this is the same everywhere. */
const metresBetween = (a: Point, b: Point): number =>
	Math.ceil(Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)));

export function buildNetwork(port: Port): Network {
	const points: Point[] = port.places.map((place) => place.at);
	const edges: { to: number; metres: number }[][] = port.places.map(() => []);
	const vertices = new Map<string, number>();
	const vertex = (point: Point): number => {
		const key = `${point.x},${point.y}`;
		let index = vertices.get(key);
		if (index === undefined) {
			index = points.length;
			vertices.set(key, index);
			points.push(point);
			edges.push([]);
		}
		return index;
	};
	const join = (a: number, b: number): void => {
		if (a === b || edges[a]!.some((edge) => edge.to === b)) return;
		const metres = metresBetween(points[a]!, points[b]!);
		edges[a]!.push({ to: b, metres });
		edges[b]!.push({ to: a, metres });
	};
	for (const route of port.routes) {
		const way = route.points.map(vertex);
		for (let i = 1; i < way.length; i++) join(way[i - 1]!, way[i]!);
	}
	const firstVertex = port.places.length;
	port.places.forEach((place, index) => {
		let nearest = -1;
		let best = Number.POSITIVE_INFINITY;
		for (let node = firstVertex; node < points.length; node++) {
			const dx = points[node]!.x - place.at.x;
			const dy = points[node]!.y - place.at.y;
			const square = dx * dx + dy * dy;
			if (square < best) {
				best = square;
				nearest = node;
			}
		}
		if (nearest >= 0) join(index, nearest);
	});
	return {
		points,
		places: port.places.map((place) => place.id),
		placeIndex: new Map(port.places.map((place, index) => [place.id, index])),
		edges,
	};
}

export interface Way {
	readonly nodes: readonly number[];
	/** Metres from the start to each node. */
	readonly metres: readonly number[];
}

/** Shortest ways, found once and kept. Ties go to the node that comes first. */
export class Ways {
	private readonly found = new Map<number, Way | null>();

	constructor(readonly network: Network) {}

	/** The shortest way, or null where there is none. */
	between(from: number, to: number): Way | null {
		const key = from * this.network.points.length + to;
		let way = this.found.get(key);
		if (way === undefined) {
			way = shortest(this.network, from, to);
			this.found.set(key, way);
		}
		return way;
	}

	/** Metres of the shortest way, or null. */
	metres(from: number, to: number): number | null {
		const way = this.between(from, to);
		return way === null ? null : way.metres[way.metres.length - 1]!;
	}
}

function shortest(network: Network, from: number, to: number): Way | null {
	const count = network.points.length;
	const best = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
	const before = new Array<number>(count).fill(-1);
	const settled = new Array<boolean>(count).fill(false);
	best[from] = 0;
	for (;;) {
		let node = -1;
		for (let i = 0; i < count; i++)
			if (!settled[i] && best[i]! < (node < 0 ? Number.POSITIVE_INFINITY : best[node]!)) node = i;
		if (node < 0) return null;
		if (node === to) break;
		settled[node] = true;
		for (const edge of network.edges[node]!) {
			// A place is where a way ends, not a way through.
			if (edge.to < network.places.length && edge.to !== to) continue;
			const metres = best[node]! + edge.metres;
			if (metres < best[edge.to]!) {
				best[edge.to] = metres;
				before[edge.to] = node;
			}
		}
	}
	const nodes: number[] = [];
	for (let node = to; node >= 0; node = before[node]!) nodes.push(node);
	nodes.reverse();
	return { nodes, metres: nodes.map((node) => best[node]!) };
}

/** Milliseconds to cover so many metres: ceil(metres × 60,000 / metres per minute). */
export const travelTime = (metres: number, speed: number): number => Math.ceil((metres * 60_000) / speed);
