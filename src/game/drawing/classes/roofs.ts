import type { MapObject } from '../../../views/port-map';
import { circle, corners, n, type Pair, path, polygon, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { each, type Painter } from '../painter';
import type { Token } from '../palette';
import { flag, number, text } from '../read';
import type { Sheet } from '../sheet';

const cast = (sheet: Sheet, { x, y, width, height }: MapObject, tall: number): void =>
	sheet.add('shadow-low', shadowOf(corners(x, y, width, height), tall));

/** A flat roof: parapet, inner field in the parapet's shade, a ridge of plant where it has one. */
export const flat = each((sheet, object) => {
	cast(sheet, object, number(object, 'height', 9));
	const { x, y, width, height } = object;
	sheet.add('building', parapet(object));
	if (!flag(object, 'ridge')) return;
	const fill = v(flag(object, 'slate') ? 'slateA' : 'roofA');
	const edge = stroke(v('roofLine'), 0.6);
	if (width > height) sheet.add('building', rect(x + 6, y + height / 2 - 2.5, width - 12, 5, fill, edge, 1));
	else sheet.add('building', rect(x + width / 2 - 2.5, y + 6, 5, height - 12, fill, edge, 1));
});

function parapet(object: MapObject): string {
	const { x, y, width, height } = object;
	const [top, inner, edge]: readonly Token[] = flag(object, 'slate')
		? ['slateA', 'slateB', 'slateC']
		: ['roofA', 'roofB', 'roofEdge'];
	const shade = `M${n(x + 2.6)} ${n(y + 2.6)}h${n(width - 5.2)}v2.4h${n(-(width - 7.8))}v${n(height - 7.6)}h-2.6z`;
	return (
		rect(x, y, width, height, v(edge!), '', 2) +
		rect(x - 0.6, y - 0.6, width, height, v(top!), '', 2) +
		rect(x + 2.6, y + 2.6, width - 5.2, height - 5.2, v(inner!), '', 1) +
		path(shade, v('shadow'), 'fill-opacity=".13"')
	);
}

/** Two slopes on either side of a ridge along the longer side; the slope to the north or west is in the light. */
export const hall = each((sheet, object) => {
	cast(sheet, object, number(object, 'height', 13));
	const { x, y, width, height } = object;
	const slate = flag(object, 'slate');
	const line = v(slate ? 'slateC' : 'roofLine');
	const level = width >= height;
	const lit = v(slate ? 'slateA' : 'roofA');
	const dim = v(slate ? 'slateB' : 'roofC');
	// Drawn with its ridge from left to right, then turned where it runs from north to south.
	const [long, deep] = level ? [width, height] : [height, width];
	let ribs = '';
	for (let i = 7; i < long - 2; i += 7) ribs += `M${n(i)} 1V${n(deep - 1)}`;
	let body = rect(0, 0, long, deep / 2 + 0.5, level ? lit : dim) + rect(0, deep / 2, long, deep / 2, level ? dim : lit);
	body += path(ribs, 'none', stroke(line, 0.7, 'stroke-opacity=".28"'));
	if (flag(object, 'skylights'))
		for (let i = 16; i < long - 14; i += 34)
			body +=
				rect(i, deep * 0.16, 11, deep * 0.22, v('skylight'), 'fill-opacity=".95"', 0.8) +
				rect(i, deep * 0.62, 11, deep * 0.22, v('skylight'), 'fill-opacity=".7"', 0.8);
	body +=
		path(`M0 ${n(deep / 2)}H${n(long)}`, 'none', stroke(line, 1.2)) + rect(0, 0, long, deep, 'none', stroke(line, 0.9));
	if (flag(object, 'vents'))
		for (let i = 24; i < long - 10; i += 34)
			body +=
				circle(i, deep / 2, 2.9, v('shadow'), 'fill-opacity=".22"') +
				circle(i, deep / 2, 2.5, v('roofA'), stroke(line, 0.7));
	const turn = level ? `translate(${n(x)} ${n(y)})` : `translate(${n(x + width)} ${n(y)}) rotate(90)`;
	sheet.add('building', `<g transform="${turn}">${body}</g>`);
});

/** A small house in town: a hipped roof of four slopes. */
export const house: Painter = (sheet, objects) => {
	// Houses never overlap, so all slopes of one tone are one path: a town has hundreds.
	const slopes = new Map<Token, string>();
	let ridges = '';
	for (const object of objects) {
		cast(sheet, object, number(object, 'height', 7));
		const { x, y, width, height } = object;
		const [lit, mid, dim]: readonly Token[] = flag(object, 'slate')
			? ['slateA', 'slateB', 'slateC']
			: ['tileA', 'tileB', 'tileC'];
		const hip = Math.min(width, height) / 2;
		const [a, b, c, d] = corners(x, y, width, height) as [Pair, Pair, Pair, Pair];
		const level = width > height;
		const p: Pair = level ? [x + hip, y + height / 2] : [x + width / 2, y + hip];
		const q: Pair = level ? [x + width - hip, y + height / 2] : [x + width / 2, y + height - hip];
		const sides: readonly (readonly [Token, readonly Pair[]])[] = level
			? [
					[lit!, [a, b, q, p]],
					[dim!, [d, c, q, p]],
					[mid!, [a, d, p]],
					[dim!, [b, c, q]],
				]
			: [
					[lit!, [a, b, p]],
					[dim!, [d, c, q]],
					[mid!, [a, d, q, p]],
					[dim!, [b, c, q, p]],
				];
		for (const [token, points] of sides)
			slopes.set(token, `${slopes.get(token) ?? ''}M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}z`);
		ridges += `M${n(p[0])} ${n(p[1])}L${n(q[0])} ${n(q[1])}`;
	}
	for (const [token, d] of slopes) sheet.add('building', path(d, v(token)));
	sheet.add('building', path(ridges, 'none', stroke('#fff', 0.7, 'stroke-opacity=".4"')));
};

/** Four triangles of four tones, guy lines at the corners. */
export const tent = each((sheet, object) => {
	cast(sheet, object, number(object, 'height', 9));
	const { x, y, width, height } = object;
	const trim: Token = text(object, 'trim') === 'treated' ? 'treated' : 'amb';
	const [a, b, c, d] = corners(x, y, width, height);
	const top = [x + width / 2, y + height / 2] as const;
	const sides = [
		[a!, b!, 'roofA'],
		[a!, d!, 'roofB'],
		[b!, c!, 'roofC'],
		[d!, c!, 'roofEdge'],
	] as const;
	for (const [from, to, token] of sides) sheet.add('building', polygon([from, to, top], `fill="${v(token)}"`));
	sheet.add(
		'building',
		rect(x, y, width, height, 'none', stroke(v(trim), 1.6), 1),
		circle(...top, 1.4, v('roofA'), stroke(v('roofLine'), 0.6)),
	);
	sheet.add('light', circle(...top, Math.min(width, height), 'url(#pool)'));
	const guys = `M${n(x)} ${n(y)}l-4-4M${n(x + width)} ${n(y)}l4-4M${n(x)} ${n(y + height)}l-4 4M${n(x + width)} ${n(y + height)}l4 4`;
	sheet.add('fence', path(guys, 'none', stroke(v('roofLine'), 0.7)));
});

/** A roof on posts, open all round; who stands under it is seen through it. */
export const shelter = each((sheet, { x, y, width, height }) => {
	sheet.add('shadow-high', shadowOf(corners(x, y, width, height), 9, 8));
	const posts = corners(x + 1.5, y + 1.5, width - 3, height - 3).map(([px, py]) => circle(px, py, 1.3, v('slateC')));
	let ribs = `M${n(x)} ${n(y + height / 2)}h${n(width)}`;
	for (let i = 10; i < width - 4; i += 10) ribs += `M${n(x + i)} ${n(y)}v${n(height)}`;
	const roof = rect(x, y, width, height, v('roofA'), `fill-opacity=".34" ${stroke(v('slateC'), 1)}`, 1.5);
	const frame = path(ribs, 'none', stroke(v('slateC'), 0.8, 'stroke-opacity=".65"'));
	const shine = rect(x + 1, y + 1, width - 2, 1.6, '#fff', 'fill-opacity=".45"');
	sheet.add('high', roof + frame + shine + posts.join(''));
	sheet.add('light', circle(x + width / 2, y + height / 2, 30, 'url(#pool)'));
});

/** A guard's booth. */
export const booth = each((sheet, object) => {
	cast(sheet, object, number(object, 'height', 8));
	const { x, y, width, height } = object;
	const inner = rect(x + 3.2, y + 3, width - 6.4, height - 6, v('slateA'), '', 1);
	const shine = rect(x + 3.2, y + 3, width - 6.4, 1.4, '#fff', 'fill-opacity=".4"');
	sheet.add('building', parapet(object) + inner + shine);
	sheet.add('light', circle(x + width / 2, y + height / 2, 26, 'url(#pool)'));
});

/** A roof over a gate's lanes, with a light over each: green to leave by, red to wait at. */
export const canopy = each((sheet, object) => {
	const { x, y, width, height } = object;
	const tall = number(object, 'height', 18);
	sheet.add('shadow-high', shadowOf(corners(x, y, width, height), tall, tall - 5));
	const level = width > height;
	const ridge = level
		? rect(x, y + height / 2 - 0.5, width, 1, v('slateC'), 'fill-opacity=".6"')
		: rect(x + width / 2 - 0.5, y, 1, height, v('slateC'), 'fill-opacity=".6"');
	const shine = level
		? rect(x, y, width, 2.4, '#fff', 'fill-opacity=".45"', 1)
		: rect(x, y, 2.4, height, '#fff', 'fill-opacity=".3"', 1);
	const lanes = Math.max(1, Math.round(number(object, 'lanes', 4)));
	const parts = lanes === 4 ? [0.16, 0.38, 0.62, 0.84] : Array.from({ length: lanes }, (_, i) => (i + 0.5) / lanes);
	const lights = parts.map((part) => {
		const colour = part < 0.5 ? '#D4432F' : '#2F9C6B';
		return level
			? rect(x + width * part - 2.5, y + height - 4.5, 5, 2, colour, '', 1)
			: rect(x + 2.5, y + height * part - 2.5, 2, 5, colour, '', 1);
	});
	sheet.add(
		'high',
		rect(x, y, width, height, v('slateA'), stroke(v('slateC'), 0.9), 1.5) + shine + ridge + lights.join(''),
	);
	sheet.add('light', circle(x + width / 2, y + height / 2, 54, 'url(#pool)'));
});

/** A small roof over a door. */
export const porch = each((sheet, object) => {
	const { x, y, width, height } = object;
	cast(sheet, object, 5);
	const body = rect(x, y, width, height, v('slateA'), stroke(v('slateC'), 0.7), 1);
	sheet.add('building', body + rect(x, y, width, 2, '#fff', 'fill-opacity=".4"'));
	sheet.add('light', circle(x + width / 2, y + height / 2, 30, 'url(#pool)'));
});
