import type { Point } from '../../views/port-map';
import type { Box } from '../camera/window';

export function boxOf(points: readonly Point[]): Box {
	if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
	let west = Number.POSITIVE_INFINITY;
	let north = Number.POSITIVE_INFINITY;
	let east = Number.NEGATIVE_INFINITY;
	let south = Number.NEGATIVE_INFINITY;
	for (const { x, y } of points) {
		west = Math.min(west, x);
		north = Math.min(north, y);
		east = Math.max(east, x);
		south = Math.max(south, y);
	}
	return { x: west, y: north, width: east - west, height: south - north };
}

/** Twice the area, positive when the vertices go clockwise on a map whose y runs south. */
export function turning(points: readonly Point[]): number {
	let sum = 0;
	points.forEach((a, i) => {
		const b = points[(i + 1) % points.length] as Point;
		sum += a.x * b.y - b.x * a.y;
	});
	return sum;
}

export const areaOf = (points: readonly Point[]): number => Math.abs(turning(points)) / 2;

export function holds(points: readonly Point[], at: Point): boolean {
	let inside = false;
	points.forEach((a, i) => {
		const b = points[(i + 1) % points.length] as Point;
		if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
	});
	return inside;
}

/** The outline moved inwards by a distance, so that a second state's line runs beside the first and not on it. */
export function inset(points: readonly Point[], by: number): Point[] {
	const n = points.length;
	if (n < 3 || by === 0) return [...points];
	const side = turning(points) > 0 ? 1 : -1;
	const edges = points.map((a, i) => {
		const b = points[(i + 1) % n] as Point;
		const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
		const dx = (b.x - a.x) / length;
		const dy = (b.y - a.y) / length;
		return { x: a.x - dy * by * side, y: a.y + dx * by * side, dx, dy };
	});
	return edges.map((edge, i) => {
		const before = edges[(i + n - 1) % n] as (typeof edges)[number];
		const cross = before.dx * edge.dy - before.dy * edge.dx;
		if (Math.abs(cross) < 1e-6) return { x: edge.x, y: edge.y };
		const t = ((edge.x - before.x) * edge.dy - (edge.y - before.y) * edge.dx) / cross;
		return { x: before.x + before.dx * t, y: before.y + before.dy * t };
	});
}

/** The middle of an area: of its box where the box's middle lies inside, else of its vertices. */
export function middleOf(points: readonly Point[]): Point {
	const box = boxOf(points);
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	if (points.length < 3 || holds(points, middle)) return middle;
	const sum = points.reduce((a, p) => ({ x: a.x + p.x, y: a.y + p.y }), { x: 0, y: 0 });
	return { x: sum.x / points.length, y: sum.y / points.length };
}
