import { circle, corners, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { each } from '../painter';
import { number, text } from '../read';
import { stamp } from '../stamp';

const cast = (x: number, y: number, width: number, height: number, tall: number): string =>
	`<g fill="${v('shadow')}" fill-opacity=".2">${shadowOf(corners(x, y, width, height), tall)}</g>`;

/** A storey set back on a flat roof. */
export const upper = each((sheet, { x, y, width, height }) => {
	const ridge = path(`M${n(x + 4)} ${n(y + height / 2)}h${n(width - 8)}`, 'none', stroke(v('roofLine'), 0.7));
	sheet.add(
		'roof',
		cast(x, y, width, height, 4),
		rect(x, y, width, height, v('roofA'), stroke(v('roofLine'), 0.7), 2),
		ridge,
	);
});

/** Air-conditioning and other plant: a box with a fan. */
export const plant = each((sheet, { x, y, width, height }) => {
	const fan = circle(
		x + width / 2,
		y + height / 2,
		Math.min(width, height) * 0.32,
		v('roofC'),
		stroke(v('roofLine'), 0.6),
	);
	sheet.add(
		'roof',
		cast(x, y, width, height, 3.6),
		rect(x, y, width, height, v('roofA'), stroke(v('roofLine'), 0.7), 1),
		fan,
	);
});

/** A fan that draws air out of a room: an isolation room has one. */
export const fan = each((sheet, object) => {
	const { x, y } = object;
	const radius = number(object, 'radius', 5);
	const blades = `M${n(x - radius * 0.72)} ${n(y)}h${n(radius * 1.44)}M${n(x)} ${n(y - radius * 0.72)}v${n(radius * 1.44)}`;
	sheet.add('roof', circle(x + 1.2, y + 1.6, radius, v('shadow'), 'fill-opacity=".2"'));
	sheet.add(
		'roof',
		circle(x, y, radius, v('roofC'), stroke(v('roofLine'), 0.8)),
		path(blades, 'none', stroke(v('roofLine'), 0.8)),
	);
});

export const skylight = each((sheet, { x, y, width, height }) => {
	sheet.add('roof', rect(x, y, width, height, v('skylight'), stroke(v('roofLine'), 0.5), 1));
});

/** Panels of 7.8 × 5.4 as many as fit. */
export const solar = each((sheet, { x, y, width, height }) => {
	let panels = '';
	for (let i = 0; i + 7.8 <= width + 0.1; i += 8.6)
		for (let k = 0; k + 5.4 <= height + 0.1; k += 6.4) {
			const [px, py] = [x + i, y + k];
			panels +=
				rect(px, py, 7.8, 5.4, '#3E5D7E', '', 0.6) +
				path(`M${n(px + 3.9)} ${n(py)}v5.4`, 'none', stroke('#7FA0C0', 0.5)) +
				path(`M${n(px)} ${n(py)}h7.8l-7.8 4z`, '#fff', 'fill-opacity=".12"');
		}
	sheet.add('roof', cast(x, y, width, height, 1.6), `<g opacity=".9">${panels}</g>`);
});

/** A sign painted on the roof, from assets/drawings/signs. */
export const sign = each((sheet, object) => {
	stamp(sheet, `signs/${text(object, 'symbol', 'cross')}`, {
		x: object.x,
		y: object.y,
		scale: number(object, 'scale', 1),
	});
});

export const dish = each((sheet, object) => stamp(sheet, 'site/dish', { x: object.x, y: object.y }));
export const mast = each((sheet, object) => stamp(sheet, 'site/mast', { x: object.x, y: object.y }));
