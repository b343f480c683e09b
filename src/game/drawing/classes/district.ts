import type { MapObject } from '../../../views/port-map';
import { circle } from '../ink';
import { each } from '../painter';
import { scatter } from '../random';
import { number, text } from '../read';
import type { Sheet } from '../sheet';
import { silo } from './cargo';
import { flat, hall, house } from './roofs';
import { tree } from './site';

type Kind = 'houses' | 'slabs' | 'sheds' | 'tanks';
/** Plot and building of each kind of neighbourhood, in metres. */
const plots: Readonly<Record<Kind, { across: number; down: number; width: number; height: number }>> = {
	houses: { across: 31, down: 29, width: 19, height: 15 },
	slabs: { across: 88, down: 46, width: 72, height: 20 },
	sheds: { across: 98, down: 62, width: 82, height: 40 },
	tanks: { across: 52, down: 50, width: 36, height: 36 },
};

/** A neighbourhood beyond the fence, filled with its kind of building: there to be looked past, not at. */
export const district = each((sheet, object) => {
	const named = text(object, 'kind');
	const kind: Kind = named in plots ? (named as Kind) : 'houses';
	const random = scatter(number(object, 'seed', object.id) * 7919);
	const plot = plots[kind];
	for (let y = object.y; y + plot.height <= object.y + object.height; y += plot.down)
		for (let x = object.x; x + plot.width <= object.x + object.width; x += plot.across) {
			const drawn = [random(), random(), random(), random(), random()] as const;
			if (kind === 'houses' && drawn[0] > 0.88) green(sheet, object, x + 10, y + 8, drawn);
			else build(sheet, object, kind, x, y, drawn);
		}
});

type Draws = readonly [number, number, number, number, number];

function build(sheet: Sheet, from: MapObject, kind: Kind, x: number, y: number, draws: Draws): void {
	const [a, b, c, d, e] = draws;
	const slate = a < 0.32;
	const one = (width: number, height: number, properties: MapObject['properties'], dx = 0, dy = 0): MapObject => ({
		...from,
		x: x + dx,
		y: y + dy,
		width,
		height,
		properties,
	});
	if (kind === 'houses') {
		const size = one(18 + b * 5, 14 + c * 4, { height: 7, slate }, d * 4, e * 4);
		draw(sheet, house, size);
		if (b > 0.45) window(sheet, size.x + size.width * c, size.y + size.height + 0.6);
	} else if (kind === 'slabs') {
		draw(sheet, flat, one(plots.slabs.width, plots.slabs.height, { height: 20, slate, ridge: true }));
		for (const part of [b, c, d, e]) if (part > 0.25) window(sheet, x + 4 + part * 64, y + 21);
	} else if (kind === 'sheds') {
		draw(sheet, hall, one(82, 40, { height: 13, slate, skylights: b > 0.4, vents: c > 0.4 }));
		window(sheet, x + 20 + d * 44, y + 41);
	} else draw(sheet, silo, { ...one(0, 0, { radius: 15 + Math.round(b * 3) }), x: x + 18, y: y + 18 });
}

function green(sheet: Sheet, from: MapObject, x: number, y: number, draws: Draws): void {
	draw(sheet, tree, { ...from, x, y, properties: { radius: 5 + draws[1] * 3 } });
}

const draw = (sheet: Sheet, painter: typeof flat, object: MapObject): void =>
	painter(sheet, [object], { frame: { x: 0, y: 0, width: 0, height: 0 }, drawing: [] });

/** Light that falls out of a window at night. */
function window(sheet: Sheet, x: number, y: number): void {
	sheet.add('light', circle(x, y, 7, 'url(#pool)'), circle(x, y, 0.9, '#FFDF9E', 'fill-opacity=".8"'));
}
