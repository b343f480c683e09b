import type { Point } from '../../views/port-map';
import { distance, type Segment, segmentsOf, towards } from './lines';

export interface Road {
	readonly points: readonly Point[];
	readonly width: number;
}
/** Where roads meet: the ways that leave, with half their widths. */
export interface Junction {
	readonly at: Point;
	readonly arms: readonly { readonly way: Point; readonly half: number }[];
}

/** Crossings and mouths of roads; a mere bend of one road is none. */
export function junctionsOf(roads: readonly Road[]): readonly Junction[] {
	const found: Junction[] = [];
	const pieces = roads.flatMap((road) => segmentsOf(road.points).map((segment) => ({ segment, road })));
	const seen = new Set<string>();
	pieces.forEach((one, i) => {
		for (const other of pieces.slice(i + 1)) {
			if (one.road === other.road) continue;
			const at = meeting(one.segment, other.segment);
			if (!at || seen.has(`${Math.round(at.x)},${Math.round(at.y)}`)) continue;
			seen.add(`${Math.round(at.x)},${Math.round(at.y)}`);
			const arms = pieces.flatMap(({ segment, road }) => armsAt(at, segment, road.width / 2));
			if (arms.length > 2) found.push({ at, arms });
		}
	});
	return found;
}

function armsAt(at: Point, { a, b }: Segment, half: number): Junction['arms'] {
	if (off(at, { a, b }) > 0.5) return [];
	return [a, b].filter((end) => distance(at, end) > 1).map((end) => ({ way: towards(at, end), half }));
}

/** How far a point lies off a segment. */
function off(p: Point, { a, b }: Segment): number {
	const length = distance(a, b);
	return distance(a, p) + distance(p, b) - length;
}

/** Where two segments cross or touch; parallel ones do not. */
function meeting(one: Segment, other: Segment): Point | undefined {
	const u = { x: one.b.x - one.a.x, y: one.b.y - one.a.y };
	const w = { x: other.b.x - other.a.x, y: other.b.y - other.a.y };
	const turn = u.x * w.y - u.y * w.x;
	if (Math.abs(turn) < 1e-9) return undefined;
	const d = { x: other.a.x - one.a.x, y: other.a.y - one.a.y };
	const s = (d.x * w.y - d.y * w.x) / turn;
	const t = (d.x * u.y - d.y * u.x) / turn;
	const hair = 1e-6;
	if (s < -hair || s > 1 + hair || t < -hair || t > 1 + hair) return undefined;
	return { x: one.a.x + s * u.x, y: one.a.y + s * u.y };
}

/** The pieces of a segment between junctions, each end kept clear of what it meets. */
export function clearOf({ a, b }: Segment, junctions: readonly Junction[], clearance: number): readonly Segment[] {
	const length = distance(a, b);
	const way = towards(a, b);
	const gaps = junctions
		.filter(({ at }) => off(at, { a, b }) < 0.5)
		.map(({ at, arms }) => {
			const across = arms.filter((arm) => Math.abs(arm.way.x * way.x + arm.way.y * way.y) < 0.95);
			const reach = Math.max(0, ...across.map((arm) => arm.half)) + clearance;
			return { from: distance(a, at) - reach, to: distance(a, at) + reach };
		})
		.sort((one, other) => one.from - other.from);
	const pieces: Segment[] = [];
	let from = 0;
	for (const gap of [...gaps, { from: length, to: length }]) {
		if (gap.from - from > 8) pieces.push({ a: point(a, way, from), b: point(a, way, gap.from) });
		from = Math.max(from, gap.to);
	}
	return pieces;
}

const point = (a: Point, way: Point, metres: number): Point => ({ x: a.x + way.x * metres, y: a.y + way.y * metres });
