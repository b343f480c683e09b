import { circle, n, path, stroke, v } from '../ink';
import { beside, rounded } from '../lines';
import { each } from '../painter';
import { number, text } from '../read';
import { digits } from './paint';

/** What a chart says of the water: quiet lines under everything that floats. */
const line = (wide: number, opacity: number, more = '') =>
	stroke(v('wlabel'), wide, `stroke-opacity="${opacity}"${more && ` ${more}`}`);

/** A dredged way: deeper water between two dashed limits. */
export const fairway = each((sheet, object) => {
	if (object.points.length < 2) return;
	const width = number(object, 'width', 100);
	const bend = 70;
	const middle = rounded(object.points, bend);
	sheet.add('water', path(middle, 'none', stroke(v('wOpen'), width, 'stroke-opacity=".55" stroke-linejoin="round"')));
	for (const side of [-1, 1])
		sheet.add(
			'water',
			path(rounded(beside(object.points, (side * width) / 2), bend), 'none', line(1.3, 0.5, 'stroke-dasharray="11 8"')),
		);
	sheet.add('water', path(middle, 'none', line(1, 0.28, 'stroke-dasharray="26 10 3 10"')));
});

/** The bounds of an anchorage, or the circle in which ships turn. */
export const seaArea = each((sheet, object) => {
	const radius = number(object, 'radius', 0);
	const dash = line(1.4, 0.5, 'stroke-dasharray="12 6 2.5 6"');
	if (radius > 0) sheet.add('water', circle(object.x, object.y, radius, 'none', dash));
	else if (object.points.length > 2) sheet.add('water', path(rounded(object.points, 14, true), 'none', dash));
});

/** An anchor as charts print it; `radius` draws the circle on which the ship there swings. */
export const anchor = each((sheet, object) => {
	const scale = number(object, 'scale', 1);
	const at = `transform="translate(${n(object.x)} ${n(object.y)}) scale(${n(scale)})"`;
	const d =
		'M0-9.6V13M-6-6.2H6M-11 4.5Q-10 13 0 13.6Q10 13 11 4.5M-11 4.5l-2.6 4M-11 4.5l4 2.6M11 4.5l2.6 4M11 4.5l-4 2.6';
	const ends = 'stroke-linecap="round" stroke-linejoin="round"';
	sheet.add(
		'water',
		`<g ${at}>${path(d, 'none', line(2, 0.55, ends))}${circle(0, -12.4, 2.8, 'none', line(1.8, 0.55))}</g>`,
	);
	const radius = number(object, 'radius', 0);
	if (radius > 0)
		sheet.add('water', circle(object.x, object.y, radius, 'none', line(1, 0.4, 'stroke-dasharray="5 7"')));
});

/** Metres of water, the tenths small and lower, as on a chart. */
export const depth = each((sheet, object) => {
	const [metres = '', tenths = ''] = text(object, 'text').split('.');
	let x = object.x;
	const write = (signs: string, scale: number, down: number) => {
		for (const sign of signs) {
			const d = digits[sign];
			if (d === undefined) continue;
			const at = `transform="translate(${n(x)} ${n(object.y + down)}) scale(${scale})"`;
			sheet.add('water', `<g ${at}>${path(d, 'none', line(2.6, 0.5, 'stroke-linejoin="round"'))}</g>`);
			x += 20 * scale;
		}
	};
	write(metres, 0.42, 0);
	write(tenths, 0.3, 3);
});
