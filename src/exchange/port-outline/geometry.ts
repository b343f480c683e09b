import type { Point } from '../../scenario/port/port';

/** Square metres of a closed outline. */
export function areaOf(points: readonly Point[]): number {
	let twice = 0;
	points.forEach((a, index) => {
		const b = points[(index + 1) % points.length]!;
		twice += a.x * b.y - b.x * a.y;
	});
	return Math.abs(twice) / 2;
}

export const middleOf = (points: readonly Point[]): Point => ({
	x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
	y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Degrees clockwise about the corner, as Tiled turns. */
	readonly rotation: number;
}

/** The smallest box round an outline, one of its edges along the outline's. */
export function boxOf(points: readonly Point[]): Box {
	let best: Box | undefined;
	points.forEach((a, index) => {
		const b = points[(index + 1) % points.length]!;
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		if (length < 0.5) return;
		// Turned by at most a right angle either way, so that a roof's ridge keeps its direction.
		const angle = Math.atan2(b.y - a.y, b.x - a.x);
		const quarter = Math.round(angle / (Math.PI / 2)) * (Math.PI / 2);
		const turn = angle - quarter;
		const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
		const along = points.map(({ x, y }) => x * cos + y * sin);
		const across = points.map(({ x, y }) => y * cos - x * sin);
		const [left, top] = [Math.min(...along), Math.min(...across)];
		const [width, height] = [Math.max(...along) - left, Math.max(...across) - top];
		if (best !== undefined && width * height >= best.width * best.height) return;
		best = {
			x: left * cos - top * sin,
			y: left * sin + top * cos,
			width,
			height,
			rotation: (turn * 180) / Math.PI,
		};
	});
	const [first] = points;
	return best ?? { x: first?.x ?? 0, y: first?.y ?? 0, width: 1, height: 1, rotation: 0 };
}

/** The point of a segment nearest to another point. */
export function nearestOn(a: Point, b: Point, to: Point): Point {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const square = dx * dx + dy * dy;
	const part = square === 0 ? 0 : Math.max(0, Math.min(1, ((to.x - a.x) * dx + (to.y - a.y) * dy) / square));
	return { x: a.x + part * dx, y: a.y + part * dy };
}

/** Where two segments cross, if they do. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | undefined {
	const across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
	if (across === 0) return undefined;
	const first = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
	const second = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / across;
	if (first < 0 || first > 1 || second < 0 || second > 1) return undefined;
	return { x: a.x + first * (b.x - a.x), y: a.y + first * (b.y - a.y) };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
