import type { Point } from '../../../views/port-map';
import { circle, n, path, rect, stroke, v } from '../ink';
import { along, angleOf, beside, distance, flattened, rounded, segmentsOf } from '../lines';
import { each } from '../painter';
import { scatter } from '../random';
import { flag, number, text } from '../read';
import { stamp } from '../stamp';
import { rock } from './quay';

const bend = 60;

/** A wall of rubble in the sea, with a way along its crest. */
export const breakwater = each((sheet, object) => {
	if (object.points.length < 2) return;
	const width = number(object, 'width', 30);
	const d = rounded(object.points, bend);
	const band = (colour: string, wide: number, more = '') =>
		path(d, 'none', stroke(colour, wide, `stroke-linejoin="round" stroke-linecap="round"${more && ` ${more}`}`));
	sheet.add(
		'wake',
		band(v('wave'), width + 15, 'stroke-opacity=".2"'),
		band(v('wave'), width + 7, 'stroke-opacity=".28"'),
	);
	sheet.add('wake', band(v('shadow'), width - 2, 'stroke-opacity=".28" transform="translate(4 5.4)"'));
	sheet.add('ground', band(v('rock'), width - 3));
	sheet.add('ground', stones(flattened(object.points, bend), width, object.id));
	const crest = Math.max(5, width * 0.36);
	sheet.add('paint', band(v('copeDk'), crest + 2.4), band(v('cope'), crest), band(v('apron'), crest - 2.6));
	// The parapet stands on the left of the line, towards the sea.
	const parapet = rounded(beside(object.points, -crest / 2), bend);
	sheet.add(
		'paint',
		path(parapet, 'none', stroke(v('shadow'), 2.6, 'stroke-opacity=".25" transform="translate(1 1.3)"')),
		path(parapet, 'none', stroke(v('copeDk'), 2.8)),
		path(parapet, 'none', stroke(v('cope'), 1.5)),
	);
});

/** Stones of three tones, each tone one path: there are thousands of them. */
function stones(points: readonly Point[], width: number, seed: number): string {
	const random = scatter(seed * 31 + 7);
	const heaps = ['', '', ''];
	const lay = (x: number, y: number) => {
		const size = 2 + random() * 2.2;
		const tone = Math.floor(random() * 3);
		heaps[tone] += rock(x, y, size, random());
	};
	const rows = [0.27, 0.36, 0.45];
	for (const { a, b } of segmentsOf(points))
		for (let metres = random() * 3; metres < distance(a, b); metres += 4.6) {
			const at = along(a, b, metres);
			for (const side of [-1, 1])
				for (const row of rows) {
					const [stone] = beside([at, along(at, b, 1)], side * width * (row + random() * 0.06));
					if (stone) lay(stone.x + random() * 2.4, stone.y + random() * 2.4);
				}
		}
	const [first, last] = [points[0], points[points.length - 1]];
	for (const end of [first, last])
		if (end)
			for (let i = 0; i < 34; i++) {
				const angle = (i / 17) * Math.PI;
				const reach = width * (i < 17 ? 0.46 : 0.34);
				lay(end.x + reach * Math.cos(angle), end.y + reach * Math.sin(angle));
			}
	const tones = ['rock', 'rockHi', 'roofEdge'] as const;
	const edge = stroke(v('copeDk'), 0.5, 'stroke-opacity=".6"');
	return heaps.map((d, i) => (d ? path(d, v(tones[i] ?? 'rock'), edge) : '')).join('');
}

/** A deck on piles into the water, or a pontoon where it floats: boats lie along both sides. */
export const jetty = each((sheet, object) => {
	if (object.points.length < 2) return;
	const width = number(object, 'width', 14);
	const floats = flag(object, 'floating');
	const d = rounded(object.points, 4);
	const band = (colour: string, wide: number, more = '') =>
		path(d, 'none', stroke(colour, wide, `stroke-linejoin="round"${more && ` ${more}`}`));
	sheet.add('wake', band(v('wave'), width + 9, 'stroke-opacity=".28"'));
	sheet.add(
		'wake',
		band(v('shadow'), width, `stroke-opacity=".3" transform="translate(${floats ? '2 2.7' : '4 5.4'})"`),
	);
	sheet.add('quay', band(v(floats ? 'slateC' : 'copeDk'), width), band(v(floats ? 'slateA' : 'cope'), width - 2.4));
	for (const { a, b } of segmentsOf(object.points)) {
		const length = distance(a, b);
		const half = width / 2;
		let planks = '';
		for (let i = 5; i < length - 2; i += floats ? 14 : 5) planks += `M${n(i)} ${n(-half + 2.4)}V${n(half - 2.4)}`;
		let edge = '';
		for (let i = 9; i < length - 4; i += 18)
			edge +=
				rect(i - 4, -half - 2.2, 8, 2.8, v('fender'), '', 1.3) +
				rect(i - 4, half - 0.6, 8, 2.8, v('fender'), '', 1.3) +
				circle(i + 8, -half + 2.6, 1.5, v('bollard')) +
				circle(i + 8, half - 2.6, 1.5, v('bollard'));
		const deck = path(planks, 'none', stroke(v('joint'), 0.8, `stroke-opacity="${floats ? '.3' : '.16'}"`));
		const turn = `transform="translate(${n(a.x)} ${n(a.y)}) rotate(${n(angleOf(a, b))})"`;
		sheet.add('quay', `<g ${turn}>${deck}${edge}</g>`);
	}
	const end = object.points[object.points.length - 1];
	if (end) sheet.add('light', circle(end.x, end.y, 34, 'url(#pool)'));
});

/** A light at the head of a breakwater: red and green as the side of the way in, or white. */
export const lighthouse = each((sheet, object) => {
	const said = text(object, 'side');
	const side = said === 'port' || said === 'starboard' ? said : 'white';
	stamp(sheet, `water/lighthouse-${side}`, { x: object.x, y: object.y, to: { body: 'building' } });
});

export const dolphin = each((sheet, object) =>
	stamp(sheet, 'water/dolphin', { x: object.x, y: object.y, to: { body: 'fence' } }),
);

/** A tower with glass all round, from which traffic is watched. */
export const lookout = each((sheet, object) =>
	stamp(sheet, 'site/lookout', { x: object.x, y: object.y, to: { body: 'roof' } }),
);
