import type { Point } from '../../views/port-map';

/** A polyline with the distance of every vertex from its start, in metres. */
export interface Path {
	readonly points: readonly Point[];
	readonly along: readonly number[];
	readonly length: number;
}

export function pathOf(points: readonly Point[]): Path {
	const along: number[] = [];
	let length = 0;
	let last: Point | undefined;
	for (const point of points) {
		if (last) length += Math.hypot(point.x - last.x, point.y - last.y);
		along.push(length);
		last = point;
	}
	return { points, along, length };
}

/** The point at a distance, and the direction of travel there in radians, 0 = east. */
export function pointAt(path: Path, distance: number): { x: number; y: number; angle: number } {
	const { points, along } = path;
	const wanted = Math.min(path.length, Math.max(0, distance));
	let i = 1;
	while (i < points.length - 1 && (along[i] as number) < wanted) i++;
	const a = points[i - 1] ?? { x: 0, y: 0 };
	const b = points[i] ?? a;
	const from = along[i - 1] ?? 0;
	const span = (along[i] ?? from) - from;
	const share = span > 0 ? (wanted - from) / span : 0;
	return {
		x: a.x + (b.x - a.x) * share,
		y: a.y + (b.y - a.y) * share,
		angle: Math.atan2(b.y - a.y, b.x - a.x),
	};
}

/** The vertices between two distances, with the ends cut exactly there. */
export function section(path: Path, from: number, to: number): Point[] {
	if (path.points.length < 2 || to <= from) return [];
	const cut: Point[] = [pointAt(path, from)];
	path.points.forEach((point, i) => {
		const at = path.along[i] as number;
		if (at > from && at < to) cut.push(point);
	});
	cut.push(pointAt(path, to));
	return cut;
}

const sharp = 0.12;

/** The same way with every corner rounded, as wheels and feet take it. Curves are chords short enough to look round. */
export function rounded(points: readonly Point[], radius: number, chords = 6): Point[] {
	const out: Point[] = [];
	points.forEach((point, i) => {
		const before = points[i - 1];
		const after = points[i + 1];
		if (!before || !after) {
			out.push(point);
			return;
		}
		const inX = before.x - point.x;
		const inY = before.y - point.y;
		const outX = after.x - point.x;
		const outY = after.y - point.y;
		const inLength = Math.hypot(inX, inY);
		const outLength = Math.hypot(outX, outY);
		const turn = Math.abs(inX * outY - inY * outX) / (inLength * outLength || 1);
		const back = inX * outX + inY * outY > 0;
		const cut = Math.min(radius, inLength / 2, outLength / 2);
		if ((turn < sharp && !back) || cut <= 0) {
			out.push(point);
			return;
		}
		const a = { x: point.x + (inX / inLength) * cut, y: point.y + (inY / inLength) * cut };
		const b = { x: point.x + (outX / outLength) * cut, y: point.y + (outY / outLength) * cut };
		for (let k = 0; k <= chords; k++) {
			const t = k / chords;
			const u = 1 - t;
			out.push({
				x: u * u * a.x + 2 * u * t * point.x + t * t * b.x,
				y: u * u * a.y + 2 * u * t * point.y + t * t * b.y,
			});
		}
	});
	return out;
}

/** Walks a way in dashes, handing out every point where the pen comes down and every point it is drawn to. */
export function dash(
	points: readonly Point[],
	on: number,
	off: number,
	down: (x: number, y: number) => void,
	to: (x: number, y: number) => void,
): void {
	let drawing = true;
	let left = on;
	const first = points[0];
	if (!first) return;
	down(first.x, first.y);
	for (let i = 1; i < points.length; i++) {
		const a = points[i - 1] as Point;
		const b = points[i] as Point;
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		let at = 0;
		while (length - at > left) {
			at += left;
			const x = a.x + ((b.x - a.x) * at) / length;
			const y = a.y + ((b.y - a.y) * at) / length;
			if (drawing) to(x, y);
			else down(x, y);
			drawing = !drawing;
			left = drawing ? on : off;
		}
		left -= length - at;
		if (drawing) to(b.x, b.y);
	}
}
