import type { Point } from '../../scenario/port/port';
import { crossing, distance, nearestOn } from './geometry';

type Way = Point[];
const whole = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
const key = ({ x, y }: Point) => `${x} ${y}`;
/** Ends this near to another way are meant to join it, metres. */
const near = 12;

/**
 * The ways of a port as one network that the drill can walk: a vertex wherever two ways cross or nearly touch, and one at each
 * place. Ways that hang together with no other are given back apart, the largest net is kept.
 */
export function netOf(lines: readonly (readonly Point[])[], places: readonly Point[]) {
	const ways = lines.map((line) => simplified(line.map(whole))).filter((way) => way.length > 1);
	crossAll(ways);
	joinEnds(ways);
	const { kept, apart } = largestNet(ways);
	for (const place of places) reach(kept, whole(place));
	return { routes: kept.map((way): readonly Point[] => way), apart };
}

const simplified = (points: readonly Point[]): Way =>
	points.filter((point, index) => index === 0 || key(point) !== key(points[index - 1]!));

/** Puts a point into a way at its nearest segment; what is a vertex already stays. */
function insert(way: Way, point: Point): void {
	if (way.some((vertex) => key(vertex) === key(point))) return;
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let index = 0; index + 1 < way.length; index++) {
		const away = distance(nearestOn(way[index]!, way[index + 1]!, point), point);
		if (away < least) [best, least] = [index, away];
	}
	way.splice(best + 1, 0, point);
}

function crossAll(ways: readonly Way[]): void {
	const boxes = ways.map((way) => ({
		left: Math.min(...way.map(({ x }) => x)),
		right: Math.max(...way.map(({ x }) => x)),
		top: Math.min(...way.map(({ y }) => y)),
		bottom: Math.max(...way.map(({ y }) => y)),
	}));
	const meetings: { readonly way: Way; readonly at: Point }[] = [];
	ways.forEach((way, first) => {
		for (let second = first + 1; second < ways.length; second++) {
			const [a, b] = [boxes[first]!, boxes[second]!];
			if (a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom) continue;
			const other = ways[second]!;
			for (let i = 0; i + 1 < way.length; i++)
				for (let j = 0; j + 1 < other.length; j++) {
					const at = crossing(way[i]!, way[i + 1]!, other[j]!, other[j + 1]!);
					if (at !== undefined) meetings.push({ way, at: whole(at) }, { way: other, at: whole(at) });
				}
		}
	});
	for (const { way, at } of meetings) insert(way, at);
}

/** An end that stops short of another way is led on to it. */
function joinEnds(ways: readonly Way[]): void {
	for (const way of ways)
		for (const end of [way[0]!, way[way.length - 1]!]) {
			const shared = ways.some((other) => other !== way && other.some((vertex) => key(vertex) === key(end)));
			if (shared) continue;
			const found = nearestWay(
				ways.filter((other) => other !== way),
				end,
			);
			if (found === undefined || found.away > near) continue;
			const at = whole(found.at);
			insert(found.way, at);
			if (key(at) !== key(end)) {
				if (way[0] === end) way.unshift(at);
				else way.push(at);
			}
		}
}

function nearestWay(ways: readonly Way[], to: Point) {
	let best: { readonly way: Way; readonly at: Point; readonly away: number } | undefined;
	for (const way of ways)
		for (let index = 0; index + 1 < way.length; index++) {
			const at = nearestOn(way[index]!, way[index + 1]!, to);
			const away = distance(at, to);
			if (best === undefined || away < best.away) best = { way, at, away };
		}
	return best;
}

function largestNet(ways: readonly Way[]): { readonly kept: readonly Way[]; readonly apart: number } {
	const byVertex = new Map<string, number[]>();
	ways.forEach((way, index) => {
		for (const vertex of way) byVertex.set(key(vertex), [...(byVertex.get(key(vertex)) ?? []), index]);
	});
	const net = new Array<number>(ways.length).fill(-1);
	let nets = 0;
	ways.forEach((_, start) => {
		if (net[start] !== -1) return;
		const open = [start];
		net[start] = nets;
		for (let index = open.pop(); index !== undefined; index = open.pop())
			for (const vertex of ways[index]!)
				for (const other of byVertex.get(key(vertex))!)
					if (net[other] === -1) {
						net[other] = nets;
						open.push(other);
					}
		nets++;
	});
	const length = (way: Way) => way.slice(1).reduce((sum, point, index) => sum + distance(way[index]!, point), 0);
	const totals = Array.from({ length: nets }, (_, id) =>
		ways.reduce((sum, way, index) => sum + (net[index] === id ? length(way) : 0), 0),
	);
	const largest = totals.indexOf(Math.max(...totals));
	const kept = ways.filter((_, index) => net[index] === largest);
	return { kept, apart: ways.length - kept.length };
}

/** A way leads to a place: whoever goes there leaves the net at the vertex nearest to it. */
function reach(ways: readonly Way[], place: Point): void {
	const found = nearestWay(ways, place);
	if (found !== undefined) insert(found.way, whole(found.at));
}
