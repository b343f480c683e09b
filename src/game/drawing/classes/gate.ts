import { circle, corners, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { each } from '../painter';
import { flag, number, text } from '../read';

/** Raised ground between two lanes, with a reading post where drivers stop. */
export const island = each((sheet, object) => {
	const { x, y, width, height } = object;
	const level = width > height;
	const round = Math.min(width, height) / 2;
	sheet.add('road-paint', rect(x, y, width, height, v('apron'), stroke(v('roadEdge'), 0.9), round));
	const cap = Math.min(7, Math.max(width, height) / 4);
	const ends = level
		? rect(x, y, cap, height, v('safety'), '', round) + rect(x + width - cap, y, cap, height, v('safety'), '', round)
		: rect(x, y, width, cap, v('safety'), '', round) + rect(x, y + height - cap, width, cap, v('safety'), '', round);
	sheet.add('road-paint', ends);
	if (!flag(object, 'post')) return;
	const at = { x: x + width / 2 - 2.4, y: y + height / 2 - 3 };
	sheet.add('shadow-low', shadowOf(corners(at.x, at.y, 4.8, 6), 6));
	sheet.add(
		'building',
		rect(at.x, at.y, 4.8, 6, v('slateB'), stroke(v('slateC'), 0.7), 1.2),
		rect(at.x + 0.8, at.y + 0.8, 3.2, 2, v('skylight'), '', 0.5),
	);
	sheet.add('light', circle(x + width / 2, y + height / 2, 15, 'url(#pool)'));
});

/** A gantry over lanes: it reads number plates and container numbers, or sprays wheels and sides. */
export const portal = each((sheet, object) => {
	const { x, y, width, height } = object;
	const level = width > height;
	const lanes = Math.max(1, Math.round(number(object, 'lanes', Math.max(width, height) / 26)));
	const wash = text(object, 'kind') === 'wash';
	sheet.add('shadow-high', shadowOf(corners(x, y, width, height), 15, 12));
	const places = Array.from({ length: lanes }, (_, lane) => (lane + 0.5) / lanes);
	const heads = places.map((part) => {
		const [cx, cy] = level ? [x + width * part, y + height / 2] : [x + width / 2, y + height * part];
		if (wash) return circle(cx, cy, 2.2, v('amb'), stroke(v('roofA'), 0.8));
		const eye = rect(cx - 2.6, cy - 2.6, 5.2, 5.2, v('fender'), '', 1.2);
		return eye + circle(cx, cy, 1.3, v('skylight'));
	});
	let truss = '';
	const [length, depth] = level ? [width, height] : [height, width];
	for (let i = 0; depth > 0 && i + depth <= length; i += depth) {
		truss += level
			? `M${n(x + i)} ${n(y)}l${n(depth)} ${n(depth)}M${n(x + i)} ${n(y + depth)}l${n(depth)} ${n(-depth)}`
			: `M${n(x)} ${n(y + i)}l${n(depth)} ${n(depth)}M${n(x + depth)} ${n(y + i)}l${n(-depth)} ${n(depth)}`;
	}
	const shine = level
		? rect(x, y, width, 1.2, '#fff', 'fill-opacity=".5"')
		: rect(x, y, 1.2, height, '#fff', 'fill-opacity=".4"');
	sheet.add(
		'high',
		rect(x, y, width, height, v('slateA'), `fill-opacity=".88" ${stroke(v('slateC'), 0.9)}`, 1),
		path(truss, 'none', stroke(v('slateC'), 0.7, 'stroke-opacity=".7"')),
		shine,
		...heads,
	);
	if (wash) sheet.add('road-paint', spray(object));
	sheet.add(
		'light',
		...places.map((part) => {
			const [cx, cy] = level ? [x + width * part, y + height / 2] : [x + width / 2, y + height * part];
			return circle(cx, cy, 24, 'url(#pool)');
		}),
	);
});

/** Wet ground under a gantry that sprays. */
function spray({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
	const wet = rect(x + 2, y - 9, width - 4, height + 18, v('w3'), 'fill-opacity=".55"', 5);
	let drops = '';
	for (let i = 8; i < width - 6; i += 9) drops += `M${n(x + i)} ${n(y - 6)}v3M${n(x + i + 4)} ${n(y + height + 3)}v3`;
	return wet + path(drops, 'none', stroke(v('paint'), 1.1, 'stroke-opacity=".8" stroke-linecap="round"'));
}

/** Steel plates in a lane on which lorries are weighed. */
export const weighbridge = each((sheet, { x, y, width, height }) => {
	const level = width > height;
	let seams = '';
	for (let i = 1; i < 4; i++)
		seams += level
			? `M${n(x + (width * i) / 4)} ${n(y)}v${n(height)}`
			: `M${n(x)} ${n(y + (height * i) / 4)}h${n(width)}`;
	sheet.add(
		'road-paint',
		rect(x - 1.4, y - 1.4, width + 2.8, height + 2.8, v('roadEdge'), '', 1),
		rect(x, y, width, height, v('slateB'), '', 0.6),
		path(seams, 'none', stroke(v('slateC'), 0.9)),
		rect(x, y, width, 0.9, '#fff', 'fill-opacity=".3"'),
	);
});

/** Ground to be kept clear: white lines at a slant, cut to its rectangle. */
export const hatch = each((sheet, { x, y, width, height }) => {
	let d = '';
	for (let i = 9; i < width + height; i += 9) {
		const from = { x: Math.min(i, width), y: Math.max(0, i - width) };
		const to = { x: Math.max(0, i - height), y: Math.min(i, height) };
		d += `M${n(x + from.x)} ${n(y + from.y)}L${n(x + to.x)} ${n(y + to.y)}`;
	}
	const line = (thick: number, opacity: number) => stroke(v('paint'), thick, `stroke-opacity="${opacity}"`);
	sheet.add('road-paint', path(d, 'none', line(1, 0.45)), rect(x, y, width, height, 'none', line(1.3, 0.85), 1));
});
