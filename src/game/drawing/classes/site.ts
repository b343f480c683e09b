import { n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { along, angleOf, distance, segmentsOf, straight } from '../lines';
import { each } from '../painter';
import { scatter } from '../random';
import { flag, number, text } from '../read';
import type { Sheet } from '../sheet';
import { stamp } from '../stamp';
import { loadOffset } from '../symbol';

export const fence = each((sheet, object) => {
	const d = straight(object.points);
	const every = number(object, 'step', 24);
	const cast = 'stroke-opacity=".22" transform="translate(1.8 2.4)"';
	sheet.add('fence', path(d, 'none', stroke(v('shadow'), 2.2, cast)), path(d, 'none', stroke(v('fence'), 1.5)));
	for (const { a, b } of segmentsOf(object.points)) {
		const count = Math.max(1, Math.round(distance(a, b) / every));
		for (let i = 0; i <= count; i++) {
			const at = along(a, b, (distance(a, b) * i) / count);
			sheet.add(
				'fence',
				rect(at.x - 1.7, at.y - 1.7, 3.4, 3.4, v('fence'), '', 0.8),
				rect(at.x - 1, at.y - 1.2, 1, 1, '#fff', 'fill-opacity=".5"'),
			);
		}
	}
});

/** A gate's bar from its post (the first point) to its tip. */
export const barrier = each((sheet, object) => {
	const [a, b] = object.points;
	if (!a || !b) return;
	const length = distance(a, b);
	let stripes = '';
	for (let i = 0; i < length - 2; i += 6) stripes += rect(i, -1.3, 3, 2.6, '#D4432F');
	const edge = stroke(v('shadow'), 0.6, 'stroke-opacity=".5"');
	sheet.add(
		'shadow-high',
		shadowOf(
			[
				[a.x, a.y - 1],
				[b.x, b.y - 1],
				[b.x + 1, b.y + 1],
				[a.x + 1, a.y + 1],
			],
			4,
		),
	);
	const bar = rect(0, -1.3, length, 2.6, '#fff', edge, 1.2) + stripes + rect(-2.5, -2.5, 5, 5, v('safety'), edge, 1);
	sheet.add('high', `<g transform="translate(${n(a.x)} ${n(a.y)}) rotate(${n(angleOf(a, b))})">${bar}</g>`);
});

export const camera = each((sheet, object) => {
	const heading = number(object, 'heading', 0);
	stamp(sheet, 'site/camera', { x: object.x, y: object.y, heading, to: { body: 'high' } });
});

const plantTree = (sheet: Sheet, x: number, y: number, radius: number) =>
	stamp(sheet, 'site/tree', { x, y, scale: radius / 10, to: { body: 'tree' } });

export const tree = each((sheet, object) => plantTree(sheet, object.x, object.y, number(object, 'radius', 7)));

/** Trees along a line, not quite regular. */
export const treeRow = each((sheet, object) => {
	const random = scatter(number(object, 'seed', object.id));
	const every = number(object, 'spacing', 26);
	for (const { a, b } of segmentsOf(object.points))
		for (let metres = 6; metres < distance(a, b); metres += every + random() * every * 0.5) {
			const at = along(a, b, metres);
			plantTree(sheet, at.x + (random() - 0.5) * 8, at.y + (random() - 0.5) * 8, 6 + random() * 4);
		}
});

export const lamp = each((sheet, object) =>
	stamp(sheet, 'site/lamp', { x: object.x, y: object.y, to: { body: 'fence' } }),
);

/** A vehicle that belongs to the picture. Parked ones have their lights off. */
export const vehicle = each((sheet, object) => {
	const look = text(object, 'look', 'car');
	const heading = number(object, 'heading', 0);
	const lit = flag(object, 'parked') ? undefined : 'light';
	const to = { body: 'vehicle', beam: lit, lamps: lit } as const;
	const coat = text(object, 'colour', look === 'bus' ? 'c3' : 'house');
	stamp(sheet, `vehicles/${look}`, { x: object.x, y: object.y, heading, coat, to });
	const load = text(object, 'load');
	if (!load) return;
	const angle = (heading * Math.PI) / 180;
	// Behind a lorry's cab; in the middle of a carrier that has none.
	const back = look === 'truck' ? loadOffset : 0;
	const at = { x: object.x - back * Math.sin(angle), y: object.y + back * Math.cos(angle) };
	stamp(sheet, 'yard/container', { ...at, heading, coat: load, to: { body: 'vehicle', 'shadow-low': undefined } });
});
