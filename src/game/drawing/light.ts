import { type Pair, polygon } from './ink';

/** One light, always from the north-west: the shadow's shift on the ground per metre of height. */
export const sun = { x: 0.55, y: 0.74 } as const;

/** The shadow of an upright footprint: the hull of its base and its top, both shifted by their heights. */
export function shadowOf(footprint: readonly Pair[], height: number, base = 0): string {
	const at = (up: number) => footprint.map(([x, y]): Pair => [x + up * sun.x, y + up * sun.y]);
	return polygon(hull([...at(base), ...at(height)]));
}

export function hull(points: readonly Pair[]): readonly Pair[] {
	const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const turn = (o: Pair, a: Pair, b: Pair) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
	const half = (list: readonly Pair[]) => {
		const kept: Pair[] = [];
		for (const point of list) {
			while (kept.length > 1 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, point) <= 0) kept.pop();
			kept.push(point);
		}
		return kept.slice(0, -1);
	};
	return [...half(sorted), ...half(sorted.reverse())];
}
