import { readFileSync } from 'node:fs';

export const shippedPorts = ['yangang', 'yunwan', 'beiwan'] as const;
export type ShippedPort = (typeof shippedPorts)[number];

export const mapOf = (id: ShippedPort): string => readFileSync(`assets/ports/${id}/port.tmj`, 'utf8');

interface Drawn {
	type?: string;
	name?: string;
	[key: string]: unknown;
}
let id = 0;
const object = (type: string, name: string, more: object): Drawn => ({
	id: ++id,
	type,
	name,
	x: 0,
	y: 0,
	width: 0,
	height: 0,
	rotation: 0,
	visible: true,
	...more,
});
const properties = (values: Record<string, unknown>) => ({
	properties: Object.entries(values).map(([name, value]) => ({ name, type: 'string', value })),
});

export const place = (name: string, x: number, y: number, more: object = {}): Drawn =>
	object('place', name, { x, y, point: true, ...properties({ zh: '某处', en: 'Somewhere', icon: 'pin' }), ...more });
export const spot = (of: string, x: number, y: number): Drawn =>
	object('spot', '', { x, y, point: true, ...properties({ place: of }) });
export const area = (of: string, x: number, y: number, width: number, height: number, more: object = {}): Drawn =>
	object('area', '', { x, y, width, height, ...properties({ place: of }), ...more });
export const route = (name: string, ...points: readonly (readonly [number, number])[]): Drawn => {
	const [x, y] = points[0] ?? [0, 0];
	return object('route', name, { x, y, polyline: points.map(([px, py]) => ({ x: px - x, y: py - y })) });
};
export const lawn = (more: object = {}): Drawn => object('lawn', '', { x: 5, y: 5, width: 10, height: 10, ...more });

/** A small map that is sound, with what a test wants to be wrong with it. */
export function map(
	changed: { drawing?: Drawn[]; places?: Drawn[]; routes?: Drawn[]; more?: object; layers?: object[] } = {},
): string {
	const layer = (name: string, objects: Drawn[]) => ({ type: 'objectgroup', name, objects, visible: true });
	return JSON.stringify({
		type: 'map',
		orientation: 'orthogonal',
		infinite: false,
		width: 100,
		height: 50,
		tilewidth: 4,
		tileheight: 4,
		...properties({ zh: '小港', en: 'Little Port' }),
		layers: [
			layer('ground', changed.drawing ?? [lawn()]),
			layer('places', changed.places ?? [place('quay', 10, 10), place('store', 90, 10)]),
			layer('routes', changed.routes ?? [route('lane', [10, 12], [90, 12])]),
			...(changed.layers ?? []),
		],
		...changed.more,
	});
}
