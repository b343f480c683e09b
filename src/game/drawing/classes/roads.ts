import type { MapObject, Point } from '../../../views/port-map';
import { circle, n, path, stroke, v } from '../ink';
import { clearOf, type Junction, junctionsOf } from '../junctions';
import { beside, rounded, segmentsOf, straight } from '../lines';
import { each, type Painter } from '../painter';
import { number, text } from '../read';
import type { Sheet } from '../sheet';
import { toneOf } from './ground';

const widthOf = (object: MapObject) => number(object, 'width', 24);

/** Asphalt with its casing, corners eased where roads meet, and the lines painted on it. */
export const road: Painter = (sheet, objects) => {
	const junctions = junctionsOf(objects.map((object) => ({ points: object.points, width: widthOf(object) })));
	for (const object of objects) {
		const d = rounded(object.points, number(object, 'corner', 0));
		const width = widthOf(object);
		sheet.add('road-edge', path(d, 'none', stroke(v('roadEdge'), width + 2.4, 'stroke-linejoin="round"')));
		sheet.add('road', path(d, 'none', stroke(v('road'), width, 'stroke-linejoin="round"')));
		lines(sheet, object, junctions);
	}
	for (const junction of junctions) sheet.add('road', fillets(junction));
};

function lines(sheet: Sheet, object: MapObject, junctions: readonly Junction[]): void {
	const marks = text(object, 'marks', 'dashes');
	const width = widthOf(object);
	if (marks === 'none') return;
	const bend = object.points.length > 2 ? number(object, 'corner', 0) + 8 : 10;
	const pieces = segmentsOf(object.points).flatMap((segment) =>
		clearOf(segment, junctions, marks === 'double' ? 12 : 18),
	);
	const trimmed = pieces.map(({ a, b }) => [shorten(a, b, object, bend), shorten(b, a, object, bend)]);
	const draw = (metres: number, line: string) =>
		sheet.add('road-paint', path(trimmed.map((piece) => straight(beside(piece, metres))).join(''), 'none', line));
	const paint = (thick: number, dash: string, opacity: string) =>
		stroke(v('paint'), thick, `stroke-opacity="${opacity}"${dash && ` stroke-dasharray="${dash}"`}`);
	if (marks === 'double') {
		for (const metres of [0, 2.4]) draw(metres, stroke(v('safety'), 1.3));
		for (const metres of [-width / 4 + 0.6, width / 4 + 0.6]) draw(metres, paint(1.2, '9 8', v('paintO')));
	} else {
		draw(0, paint(1.5, '8 7', v('paintO')));
		if (object.properties.edges === true)
			for (const side of [-1, 1]) draw(side * (width / 2 - 2.5), paint(0.9, '', '.45'));
	}
}

/** The lines stop before a road's own end or bend. */
function shorten(from: Point, to: Point, object: MapObject, metres: number): Point {
	const isVertex = object.points.some((point) => Math.abs(point.x - from.x) + Math.abs(point.y - from.y) < 0.5);
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	const by = isVertex ? Math.min(metres, length / 2) : 0;
	return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** Concave corners between neighbouring arms. */
function fillets({ at, arms }: Junction): string {
	const around = [...arms].sort((a, b) => Math.atan2(a.way.y, a.way.x) - Math.atan2(b.way.y, b.way.x));
	return around
		.map((one, i) => {
			const other = around[(i + 1) % around.length]!;
			const turn = one.way.x * other.way.y - one.way.y * other.way.x;
			if (turn < 0.2) return '';
			// Where the right edge of one arm meets the left edge of the next.
			const corner = {
				x: at.x + (one.way.x * other.half + other.way.x * one.half) / turn,
				y: at.y + (one.way.y * other.half + other.way.y * one.half) / turn,
			};
			const radius = Math.min(one.half, other.half) < 9 ? 6 : 9;
			const to = (way: Point) => `${n(corner.x + way.x * radius)} ${n(corner.y + way.y * radius)}`;
			const c = `${n(corner.x)} ${n(corner.y)}`;
			const curve = `M${to(one.way)}Q${c} ${to(other.way)}`;
			return path(`${curve}L${c}z`, v('road')) + path(curve, 'none', stroke(v('roadEdge'), 1.2));
		})
		.join('');
}

export const turning = each((sheet, object) => {
	const radius = number(object, 'radius', 16);
	sheet.add('road-edge', circle(object.x, object.y, radius + 1.2, v('roadEdge')));
	sheet.add('road', circle(object.x, object.y, radius, v('road')));
});

/** A footway. */
export const footway = each((sheet, object) => {
	const d = rounded(object.points, 6);
	const width = number(object, 'width', 6);
	const ends = 'stroke-linejoin="round" stroke-linecap="round"';
	sheet.add('paint', path(d, 'none', stroke(v('roadEdge'), width + 1.2, `stroke-opacity=".5" ${ends}`)));
	sheet.add('paint', path(d, 'none', stroke(toneOf(object, 'apron'), width, ends)));
});
