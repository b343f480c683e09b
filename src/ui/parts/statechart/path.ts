/** An SVG path through the points with rounded corners. */
export function roundedPath(points: readonly { readonly x: number; readonly y: number }[], radius = 9): string {
	const [first, ...rest] = points;
	if (!first) return '';
	let path = `M${n(first.x)},${n(first.y)}`;
	rest.forEach((point, at) => {
		const before = at === 0 ? first : rest[at - 1]!;
		const next = rest[at + 1];
		if (!next) {
			path += `L${n(point.x)},${n(point.y)}`;
			return;
		}
		const incoming = Math.hypot(point.x - before.x, point.y - before.y);
		const outgoing = Math.hypot(next.x - point.x, next.y - point.y);
		const cut = Math.min(radius, incoming / 2, outgoing / 2);
		if (cut < 0.5) {
			path += `L${n(point.x)},${n(point.y)}`;
			return;
		}
		const enter = towards(point, before, cut / incoming);
		const leave = towards(point, next, cut / outgoing);
		path += `L${n(enter.x)},${n(enter.y)}Q${n(point.x)},${n(point.y)} ${n(leave.x)},${n(leave.y)}`;
	});
	return path;
}

const n = (value: number) => Math.round(value * 10) / 10;
const towards = (from: { x: number; y: number }, to: { x: number; y: number }, share: number) => ({
	x: from.x + (to.x - from.x) * share,
	y: from.y + (to.y - from.y) * share,
});
