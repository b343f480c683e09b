import { n, path, rect, stroke, v } from '../ink';
import { along, angleOf, distance, straight } from '../lines';
import { each } from '../painter';
import { number, text } from '../read';

const paint = (width: number, more = '') =>
	stroke(v('paint'), width, `stroke-opacity="${v('paintO')}"${more && ` ${more}`}`);

/** Digits as strokes, 24 high: an SVG drawn as an image sees no font of the page. */
export const digits: Readonly<Record<string, string>> = {
	0: 'M0-10Q7-10 7 0T0 10T-7 0T0-10z',
	1: 'M-5-6.5L1.5-10V12',
	2: 'M-6.5-4.5Q-6.5-10 0-10T6.5-4.5Q6.5-.5-6.5 9.5H8',
	3: 'M-6.5-6Q-4.5-10 0-10T6-5T-.5-.6Q7-.6 7 4.8T0 10Q-5 10-7 6',
	4: 'M3.5 12V-10L-7.5 5H8',
	5: 'M6-9.5H-5L-6-.5Q-3.5-3 0-3Q7-3 7 3.5T0 10Q-5 10-7 6.5',
	6: 'M5.5-8.5Q3.5-10 1-10Q-7-10-7 2.5Q-7 10 0 10T7 3.8T0-2T-6.6 3',
	7: 'M-7-9.5H7L-2 12',
	8: 'M0-1Q-5.8-1-5.8-5.5T0-10T5.8-5.5T0-1Q-7-1-7 4.5T0 10T7 4.5T0-1z',
	9: 'M-5.5 8.5Q-3.5 10-1 10Q7 10 7-2.5Q7-10 0-10T-7-3.8T0 2T6.6-3',
};

/** A berth's number on the apron. */
export const numeral = each((sheet, object) => {
	const glyphs = [...text(object, 'text')].flatMap((sign) => digits[sign] ?? []);
	glyphs.forEach((d, i) => {
		const x = object.x + (i - (glyphs.length - 1) / 2) * 21;
		const turn = number(object, 'heading', 0);
		const at = `transform="translate(${n(x)} ${n(object.y)})${turn ? ` rotate(${n(turn)})` : ''}"`;
		sheet.add(
			'road-paint',
			path(d, 'none', `${stroke(v('joint'), 6.4, 'stroke-opacity=".12" stroke-linejoin="round"')} ${at}`),
		);
		sheet.add('road-paint', path(d, 'none', `${paint(5.2, 'stroke-linejoin="round"')} ${at}`));
	});
});

/** Where a berth ends: a T across the apron, its bar at the water. */
export const limit = each((sheet, object) => {
	const [a, b] = object.points;
	if (!a || !b) return;
	const bar = `<g transform="translate(${n(a.x)} ${n(a.y)}) rotate(${n(angleOf(a, b))})">${rect(0, -8.5, 3, 17, v('safety'))}</g>`;
	sheet.add('road-paint', path(straight([a, b]), 'none', stroke(v('safety'), 3)), bar);
});

export const lane = each((sheet, object) => {
	sheet.add('road-paint', path(straight(object.points), 'none', paint(1, 'stroke-dasharray="4 4"')));
});

/** Stripes run along the longer side's traffic: across the shorter. */
export const zebra = each((sheet, { x, y, width, height }) => {
	let d = '';
	if (width > height) for (let i = 0; i < width - 1; i += 4.6) d += `M${n(x + i)} ${n(y)}h2.5v${n(height)}h-2.5z`;
	else for (let i = 0; i < height - 1; i += 4.6) d += `M${n(x)} ${n(y + i)}h${n(width)}v2.5h${n(-width)}z`;
	sheet.add('road-paint', path(d, v('paint'), `fill-opacity="${v('paintO')}"`));
});

export const stop = each((sheet, object) => {
	sheet.add('road-paint', path(straight(object.points), 'none', paint(2)));
});

export const arrow = each((sheet, object) => {
	const at = `transform="translate(${n(object.x)} ${n(object.y)}) rotate(${n(number(object, 'heading', 0))})"`;
	sheet.add('road-paint', path('M-.8 7V-2H-3L0-7.5 3-2H.8V7z', v('paint'), `fill-opacity="${v('paintO')}" ${at}`));
});

/** Parking bays side by side along the longer side. */
export const bays = each((sheet, { x, y, width, height, properties }) => {
	const count = Math.max(1, Math.round(Number(properties.bays ?? width / 12.5)));
	let d = '';
	for (let i = 0; i <= count; i++) {
		const at = along({ x, y }, { x: x + width, y }, (i * distance({ x, y }, { x: x + width, y })) / count);
		d += `M${n(at.x)} ${n(y)}v${n(height)}`;
	}
	sheet.add('road-paint', path(d, 'none', paint(1)));
});
