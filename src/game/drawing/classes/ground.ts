import type { MapObject } from '../../../views/port-map';
import { n, path, rect, stroke, v } from '../ink';
import { rounded } from '../lines';
import { each } from '../painter';
import type { Token } from '../palette';
import { number, outline, text } from '../read';
import type { Sheet } from '../sheet';

const tones: Readonly<Record<string, Token>> = {
	apron: 'apron',
	yard: 'yard',
	road: 'road',
	court: 'court',
	outside: 'outside',
	town: 'town',
	gravel: 'gravel',
};
export const toneOf = (object: MapObject, otherwise: Token): string => v(tones[text(object, 'tone')] ?? otherwise);

const area = (object: MapObject): string => rounded(outline(object), number(object, 'corner', 0), true);

export const land = each((sheet, object) => sheet.add('ground', path(area(object), v('land'))));
export const ground = each((sheet, object) => sheet.add('ground', path(area(object), toneOf(object, 'outside'))));

/** Concrete in slabs of 28 m; the joints are cut to its outline. */
export const apron = each((sheet, object) => {
	const d = area(object);
	const points = outline(object);
	const [left, right] = [Math.min(...points.map((p) => p.x)), Math.max(...points.map((p) => p.x))];
	const [top, bottom] = [Math.min(...points.map((p) => p.y)), Math.max(...points.map((p) => p.y))];
	let joints = '';
	for (let x = left + 28; x < right; x += 28) joints += `M${n(x)} ${n(top)}V${n(bottom)}`;
	for (let y = top + 29; y < bottom; y += 28) joints += `M${n(left)} ${n(y)}H${n(right)}`;
	const id = `slabs-${object.id}`;
	sheet.definitions.set(id, `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
	const line = stroke(v('joint'), 1, `stroke-opacity="${v('jointO')}" clip-path="url(#${id})"`);
	sheet.add('ground', path(d, v('apron')), path(joints, 'none', line));
});

export const pad = each((sheet, object) => {
	const tone = text(object, 'tone');
	const edge = tone === 'town' ? '' : stroke(v('roadEdge'), 0.8, 'stroke-opacity=".55"');
	sheet.add('paint', path(rounded(outline(object), number(object, 'corner', 3), true), toneOf(object, 'apron'), edge));
});

export const lawn = each((sheet, object) => {
	const { x, y, width, height } = object;
	const corner = Math.min(number(object, 'corner', 6), width / 2, height / 2);
	sheet.add('paint', rect(x, y, width, height, v('grass'), '', corner));
	if (width > 12 && height > 12)
		sheet.add(
			'paint',
			rect(x + 3, y + 3, width - 6, height - 6, v('grass2'), 'fill-opacity=".35"', Math.max(0, corner - 2)),
		);
});

/** A ball court: lines only, its ground is a pad. */
export const court = each((sheet, { x, y, width, height }: MapObject) => drawCourt(sheet, x, y, width, height));
function drawCourt(sheet: Sheet, x: number, y: number, width: number, height: number): void {
	const middle = x + width / 2;
	const third = height / 3;
	const lines =
		`M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}zM${n(middle)} ${n(y)}v${n(height)}` +
		`M${n(x)} ${n(y + third)}h${n(third)}v${n(third)}h${n(-third)}M${n(x + width)} ${n(y + third)}h${n(-third)}v${n(third)}h${n(third)}`;
	const line = stroke(v('paint'), 1, `stroke-opacity="${v('paintO')}"`);
	sheet.add('paint', path(lines, 'none', line));
	sheet.add('paint', `<circle cx="${n(middle)}" cy="${n(y + height / 2)}" r="${n(height / 6)}" fill="none" ${line}/>`);
}
