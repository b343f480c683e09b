import type { MapObject } from '../../../views/port-map';
import { circle } from '../ink';
import { each, type Painter } from '../painter';
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
	const homes: MapObject[] = [];
	for (let y = object.y; y + plot.height <= object.y + object.height; y += plot.down)
		for (let x = object.x; x + plot.width <= object.x + object.width; x += plot.across) {
			const drawn = [random(), random(), random(), random(), random()] as const;
			if (kind !== 'houses') build(sheet, object, kind, x, y, drawn);
			else if (drawn[0] > 0.88) green(sheet, object, x + 10, y + 8, drawn);
			else homes.push(home(sheet, object, x, y, drawn));
		}
	if (homes.length > 0) draw(sheet, house, ...homes);
});

type Draws = readonly [number, number, number, number, number];

function home(sheet: Sheet, from: MapObject, x: number, y: number, [a, b, c, d, e]: Draws): MapObject {
	const size = { x: x + d * 4, y: y + e * 4, width: 18 + b * 5, height: 14 + c * 4 };
	if (b > 0.45) window(sheet, size.x + size.width * c, size.y + size.height + 0.6);
	return { ...from, ...size, properties: { height: 7, slate: a < 0.32 } };
}

function build(sheet: Sheet, from: MapObject, kind: Exclude<Kind, 'houses'>, x: number, y: number, draws: Draws): void {
	const [a, b, c, d, e] = draws;
	const slate = a < 0.32;
	const one = (width: number, height: number, properties: MapObject['properties']): MapObject => ({
		...from,
		x,
		y,
		width,
		height,
		properties,
	});
	if (kind === 'slabs') {
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

const draw = (sheet: Sheet, painter: Painter, ...objects: readonly MapObject[]): void =>
	painter(sheet, objects, { frame: { x: 0, y: 0, width: 0, height: 0 }, drawing: [] });

/** Light that falls out of a window at night. */
function window(sheet: Sheet, x: number, y: number): void {
	sheet.add('light', circle(x, y, 7, 'url(#pool)'), circle(x, y, 0.9, '#FFDF9E', 'fill-opacity=".8"'));
}
