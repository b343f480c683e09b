import { circle, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { angleOf, distance } from '../lines';
import { each } from '../painter';
import { flag, number, text } from '../read';
import { stamp } from '../stamp';

/** A ship by its middle; `heading` is where its bow points. */
export const ship = each((sheet, object) => {
	const said = text(object, 'kind');
	const open = said === 'bulk' || said === 'general' ? said : 'box';
	const kind = open === 'bulk' && flag(object, 'shut') ? 'bulk-shut' : open;
	const heading = number(object, 'heading', 0);
	const scale = number(object, 'scale', 1);
	stamp(sheet, `ships/${kind}`, { x: object.x, y: object.y, heading, scale, to: { body: 'ship' } });
});

/** A line from the ship to a bollard; long lines sag. */
export const mooring = each((sheet, object) => {
	const [a, b] = object.points;
	if (!a || !b) return;
	const sag = Math.min(10, distance(a, b) * 0.09);
	const d = `M${n(a.x)} ${n(a.y)}Q${n((a.x + b.x) / 2 + sag * 0.4)} ${n((a.y + b.y) / 2 + sag)} ${n(b.x)} ${n(b.y)}`;
	const cast = 'stroke-opacity=".25" transform="translate(1.5 2.2)"';
	sheet.add('rope', path(d, 'none', stroke(v('shadow'), 1.2, cast)), path(d, 'none', stroke(v('rope'), 1.15)));
});

/** From the ship down to the quay, with treads and coloured hand-rails. */
export const gangway = each((sheet, object) => {
	const [a, b] = object.points;
	if (!a || !b) return;
	const length = distance(a, b);
	let treads = '';
	for (let i = 3; i < length - 1; i += 3) treads += `M${n(i)}-2.6V2.6`;
	sheet.add(
		'shadow-high',
		shadowOf(
			[
				[a.x, a.y - 2],
				[b.x, b.y - 2],
				[b.x, b.y + 2],
				[a.x, a.y + 2],
			],
			6,
			2,
		),
	);
	const deck = rect(-2, -3.8, length + 3, 7.6, v('roofA'), stroke(v('slateC'), 1), 1);
	const rails = rect(-2, -3.8, length + 3, 1.3, v('amb')) + rect(-2, 2.5, length + 3, 1.3, v('amb'));
	const posts = [0, length / 2, length].map(
		(at) => circle(at, -3.2, 0.9, v('roofA')) + circle(at, 3.2, 0.9, v('roofA')),
	);
	const body = deck + path(treads, 'none', stroke(v('slateC'), 0.9)) + rails + posts.join('');
	sheet.add('high', `<g transform="translate(${n(a.x)} ${n(a.y)}) rotate(${n(angleOf(a, b))})">${body}</g>`);
	sheet.add('light', circle(b.x, b.y, 22, 'url(#pool)'));
});
