import { circle, corners, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { along, angleOf, distance } from '../lines';
import { each } from '../painter';
import { number } from '../read';

/** A room whose roof is lifted: floor and walls, so that people are seen where they sit. */
export const room = each((sheet, object) => {
	const { x, y, width, height } = object;
	sheet.add('shadow-low', shadowOf(corners(x, y, width, height), number(object, 'height', 7)));
	let tiles = '';
	for (let i = 13; i < width - 4; i += 10) tiles += `M${n(x + i)} ${n(y + 3)}v${n(height - 6)}`;
	for (let i = 13; i < height - 4; i += 10) tiles += `M${n(x + 3)} ${n(y + i)}h${n(width - 6)}`;
	const shade = `M${n(x + 3)} ${n(y + 3)}h${n(width - 6)}v4h${n(-(width - 9))}v${n(height - 10)}h-3z`;
	const lit = `M${n(x)} ${n(y + height)}V${n(y + 2.5)}Q${n(x)} ${n(y)} ${n(x + 2.5)} ${n(y)}H${n(x + width)}`;
	sheet.add(
		'building',
		rect(x, y, width, height, v('roofEdge'), '', 2.5),
		rect(x + 3, y + 3, width - 6, height - 6, v('floor'), '', 1),
		path(tiles, 'none', stroke(v('joint'), 0.7, 'stroke-opacity=".09"')),
		path(shade, v('shadow'), 'fill-opacity=".16"'),
		path(lit, 'none', stroke('#fff', 1, 'stroke-opacity=".6"')),
	);
	sheet.add('light', rect(x - 6, y - 6, width + 12, height + 12, '#FFD58A', 'fill-opacity=".1"', 10));
});

/** A serving counter with hot plates, and the rail for trays before it. */
export const counter = each((sheet, { x, y, width, height }) => {
	const middle = x + width / 2;
	let plates = '';
	for (let i = 15; i < height - 8; i += 22)
		plates +=
			circle(middle, y + i, width * 0.26, v('roofC'), stroke(v('roofLine'), 0.7)) +
			circle(middle, y + i, 2, v('roofA'));
	const top = rect(x, y, width, height, v('roofB'), stroke(v('roofLine'), 0.7), 1.5);
	const rail = rect(x + width + 3.5, y + 7, 3.5, height - 14, v('slateA'), stroke(v('slateC'), 0.5), 1);
	sheet.add('building', top + plates + rail);
});

export const table = each((sheet, object) => {
	const { x, y, width, height } = object;
	const seats = number(object, 'seats', 3);
	let stools = '';
	for (let i = 0; i < seats; i++) {
		const at = x + (width * (i + 0.5)) / seats;
		stools += circle(at, y - 5, 2.6, v('stool')) + circle(at, y + height + 5, 2.6, v('stool'));
	}
	sheet.add(
		'building',
		path(`M${n(x + 2)} ${n(y + 3)}h${n(width)}v${n(height)}h${n(-width)}z`, v('shadow'), 'fill-opacity=".16"'),
		rect(x, y, width, height, v('tableTop'), stroke(v('tableLn'), 0.8), 2.5),
		rect(x + 1, y + 1, width - 2, 1.2, '#fff', 'fill-opacity=".35"', 0.6),
		stools,
	);
});

/** A gap in a room's wall, with its leaf ajar to the left of the line's direction, hung at its first point. */
export const door = each((sheet, object) => {
	const [a, b] = object.points;
	if (!a || !b) return;
	const gap = rect(0, -0.6, distance(a, b), 4.2, v('floor'));
	const leaf = path('M0 1L-5-7', 'none', stroke(v('roofLine'), 1.4));
	const hung = along(a, b, 0);
	sheet.add(
		'building',
		`<g transform="translate(${n(hung.x)} ${n(hung.y)}) rotate(${n(angleOf(a, b))})">${gap}${leaf}</g>`,
	);
});
