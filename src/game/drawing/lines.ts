import type { Point } from '../../views/port-map';
import { n } from './ink';

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
/** The unit vector from a to b. */
export function towards(a: Point, b: Point): Point {
	const length = distance(a, b) || 1;
	return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}
export const along = (a: Point, b: Point, metres: number): Point => {
	const u = towards(a, b);
	return { x: a.x + u.x * metres, y: a.y + u.y * metres };
};
/** Degrees clockwise from east of the way from a to b. */
export const angleOf = (a: Point, b: Point): number => (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;

export const straight = (points: readonly Point[], closed = false): string =>
	points.length === 0 ? '' : `M${points.map((p) => `${n(p.x)} ${n(p.y)}`).join('L')}${closed ? 'z' : ''}`;

/** A line whose corners are rounded. */
export function rounded(points: readonly Point[], radius: number, closed = false): string {
	if (radius <= 0 || points.length < 3) return straight(points, closed);
	const count = points.length;
	let d = '';
	points.forEach((point, i) => {
		const before = points[(i + count - 1) % count]!;
		const after = points[(i + 1) % count]!;
		const first = d === '' ? 'M' : 'L';
		if (!closed && (i === 0 || i === count - 1)) {
			d += `${first}${n(point.x)} ${n(point.y)}`;
			return;
		}
		const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
		const from = along(point, before, reach);
		const to = along(point, after, reach);
		d += `${first}${n(from.x)} ${n(from.y)}Q${n(point.x)} ${n(point.y)} ${n(to.x)} ${n(to.y)}`;
	});
	return closed ? `${d}z` : d;
}

/** A line with its corners rounded, as points no farther apart than the curve needs. */
export function flattened(points: readonly Point[], radius: number): readonly Point[] {
	return points.flatMap((point, i): readonly Point[] => {
		const before = points[i - 1];
		const after = points[i + 1];
		if (!before || !after) return [point];
		const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
		const [from, to] = [along(point, before, reach), along(point, after, reach)];
		return [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => ({
			x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * point.x + t ** 2 * to.x,
			y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * point.y + t ** 2 * to.y,
		}));
	});
}

/** The same line, moved to its right by so many metres (to its left where negative), with mitred corners. */
export function beside(points: readonly Point[], metres: number): readonly Point[] {
	return points.map((point, i) => {
		const before = points[i - 1];
		const after = points[i + 1];
		const u = before ? towards(before, point) : towards(point, after ?? point);
		const w = after ? towards(point, after) : u;
		const scale = metres / Math.max(0.3, 1 + u.x * w.x + u.y * w.y);
		return { x: point.x - (u.y + w.y) * scale, y: point.y + (u.x + w.x) * scale };
	});
}

export interface Segment {
	readonly a: Point;
	readonly b: Point;
}
export const segmentsOf = (points: readonly Point[]): readonly Segment[] =>
	points.slice(1).map((b, i) => ({ a: points[i]!, b }));

export function contains(polygon: readonly Point[], { x, y }: Point): boolean {
	let inside = false;
	polygon.forEach((a, i) => {
		const b = polygon[(i + polygon.length - 1) % polygon.length]!;
		if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
	});
	return inside;
}

export function distanceToSegment(p: Point, { a, b }: Segment): number {
	const length = distance(a, b) ** 2 || 1;
	const t = Math.max(0, Math.min(1, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length));
	return distance(p, { x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) });
}
