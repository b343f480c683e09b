import type { Point } from '../../scenario/port/port';
import type { Text } from '../../words/text';
import { areaOf, boxOf, middleOf } from './geometry';
import type { Outline, Outlined } from './outline';
import { netOf } from './ways';

type Value = string | number | boolean;
interface Drawn {
	readonly layer: string;
	readonly type: string;
	readonly name?: string;
	readonly at: Point;
	readonly shape: Readonly<Record<string, unknown>>;
	readonly rotation?: number;
	readonly properties?: Readonly<Record<string, Value>>;
}

/** Layers from the ground up; what a class is not named for goes on the ground. */
const layers: Readonly<Record<string, readonly string[]>> = {
	water: [
		'water',
		'buoy',
		'fairway',
		'sea-area',
		'anchor',
		'depth',
		'tug',
		'dolphin',
		'breakwater',
		'lighthouse',
		'jetty',
	],
	ground: ['land', 'ground', 'apron', 'pad', 'lawn', 'court', 'quay', 'seawall', 'rail', 'steps'],
	roads: ['road', 'path', 'turning'],
	buildings: ['flat', 'hall', 'house', 'tent', 'shelter', 'booth', 'canopy', 'silo', 'district', 'room'],
	fences: ['fence', 'barrier', 'camera'],
	greenery: ['tree', 'tree-row', 'wood'],
	lights: ['lamp'],
	places: ['place', 'area'],
	routes: ['route'],
};
const layerOf = (type: string) => Object.keys(layers).find((layer) => layers[layer]!.includes(type)) ?? 'ground';

const boxes = [
	'flat',
	'hall',
	'house',
	'tent',
	'shelter',
	'booth',
	'canopy',
	'lawn',
	'district',
	'room',
	'stack',
	'reefer',
];
const rounds = ['silo'];
const lines = [
	'road',
	'path',
	'quay',
	'seawall',
	'breakwater',
	'jetty',
	'rail',
	'fence',
	'tree-row',
	'fairway',
	'route',
];
const roadWidth = 12;
const tile = 4;

/** An outline as a Tiled map, and what it came to. */
export function mapOf(outline: Outline, title: Text) {
	const { features } = outline;
	const places = placesOf(features);
	const { routes, apart } = netOf(
		features
			.filter(({ kind, shape }) => shape === 'line' && ['road', 'path', 'route'].includes(kind))
			.map(({ points }) => points),
		places.map(({ at }) => at),
	);
	const objects: Drawn[] = [
		...base(outline),
		...features.flatMap(drawn),
		...places.flatMap(({ id, at, label, area }): readonly Drawn[] => [
			{ layer: 'places', type: 'place', name: id, at, shape: { point: true }, properties: { ...label, icon: 'pin' } },
			...(area === undefined ? [] : [{ ...polygon('area', area), properties: { place: id } }]),
		]),
		...routes.map((points, index): Drawn => ({ ...polyline('route', points), name: `way-${index + 1}` })),
	];
	return { tmj: tiled(objects, outline, title), places: places.length, routes: routes.length, apart };
}

/** Land as it is outlined with water round it; land everywhere where none is. */
function base({ width, height, features }: Outline): readonly Drawn[] {
	const reach = 400;
	const all = [
		{ x: -reach, y: -reach },
		{ x: width + reach, y: -reach },
		{ x: width + reach, y: height + reach },
		{ x: -reach, y: height + reach },
	];
	const water: Drawn = {
		layer: 'water',
		type: 'water',
		at: all[0]!,
		shape: { width: width + 2 * reach, height: height + 2 * reach },
	};
	return features.some(({ kind }) => kind === 'land') ? [water] : [water, polygon('land', all)];
}

function drawn({ kind, tags, shape, points }: Outlined): readonly Drawn[] {
	if (kind === 'place') return [];
	if (kind === 'route') return [];
	if (shape === 'line') {
		if (!lines.includes(kind)) return [];
		const width = kind === 'road' ? { width: widthOf(tags) } : undefined;
		return [{ ...polyline(kind, points), ...(width ? { properties: width } : {}) }];
	}
	if (shape === 'point') return [{ layer: layerOf(kind), type: kind, at: points[0]!, shape: { point: true } }];
	if (boxes.includes(kind)) {
		const { rotation, x, y, width, height } = boxOf(points);
		return [{ layer: layerOf(kind), type: kind, at: { x, y }, shape: { width, height }, rotation }];
	}
	if (rounds.includes(kind)) {
		const radius = Math.round(Math.sqrt(areaOf(points) / Math.PI) * 10) / 10;
		return [{ layer: layerOf(kind), type: kind, at: middleOf(points), shape: { point: true }, properties: { radius } }];
	}
	return [polygon(kind, points)];
}

/** Metres: as tagged, else by lanes. */
function widthOf(tags: Outlined['tags']): number {
	const said = Number.parseFloat(String(tags['width']));
	if (said > 2 && said < 80) return Math.round(said);
	const lanes = Number.parseInt(String(tags['lanes']), 10);
	return lanes > 0 && lanes < 12 ? lanes * 4 : roadWidth;
}

function placesOf(features: readonly Outlined[]) {
	const used = new Set<string>();
	return features
		.filter(({ kind, named, shape }) => named && (kind === 'place' || (shape === 'area' && kind !== 'land')))
		.map(({ label, shape, points, tags }, index) => {
			const id = idOf(String(tags['id'] ?? label.en), index, used);
			return { id, label, at: middleOf(points), area: shape === 'area' ? points : undefined };
		});
}

/** A name that a scenario can use: lower-case Latin letters, digits and hyphens. */
function idOf(from: string, index: number, used: Set<string>): string {
	const plain = from
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+|-+$/g, '');
	const base = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plain) ? plain : `place-${index + 1}`;
	let id = base;
	for (let again = 2; used.has(id) || id === 'none'; again++) id = `${base}-${again}`;
	used.add(id);
	return id;
}

const relative = (points: readonly Point[]) =>
	points.map(({ x, y }) => ({ x: metres(x - points[0]!.x), y: metres(y - points[0]!.y) }));
const metres = (value: number) => Math.round(value * 10) / 10 || 0;
const polygon = (type: string, points: readonly Point[]): Drawn => ({
	layer: layerOf(type),
	type,
	at: points[0]!,
	shape: { polygon: relative(points) },
});
const polyline = (type: string, points: readonly Point[]): Drawn => ({
	layer: layerOf(type),
	type,
	at: points[0]!,
	shape: { polyline: relative(points) },
});

function tiled(objects: readonly Drawn[], { width, height }: Outline, title: Text): string {
	const property = (name: string, value: Value) => ({
		name,
		type: typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'bool' : 'float',
		value,
	});
	let nextId = 1;
	const made = Object.keys(layers).map((name, index) => ({
		name,
		id: index + 1,
		type: 'objectgroup',
		draworder: 'index',
		opacity: 1,
		visible: true,
		x: 0,
		y: 0,
		objects: objects
			.filter(({ layer }) => layer === name)
			.map(({ type, name: called = '', at, shape, rotation = 0, properties }) => ({
				width: 0,
				height: 0,
				id: nextId++,
				name: called,
				type,
				visible: true,
				rotation: metres(rotation),
				x: metres(at.x),
				y: metres(at.y),
				...Object.fromEntries(
					Object.entries(shape).map(([key, value]) => [key, typeof value === 'number' ? metres(value) : value]),
				),
				...(properties ? { properties: Object.entries(properties).map(([key, value]) => property(key, value)) } : {}),
			})),
	}));
	const map = {
		type: 'map',
		version: '1.10',
		tiledversion: '1.11.2',
		orientation: 'orthogonal',
		renderorder: 'right-down',
		infinite: false,
		width: Math.ceil(width / tile),
		height: Math.ceil(height / tile),
		tilewidth: tile,
		tileheight: tile,
		nextlayerid: made.length + 1,
		nextobjectid: nextId,
		compressionlevel: -1,
		tilesets: [],
		properties: [property('zh', title.zh), property('en', title.en)],
		layers: made,
	};
	return `${JSON.stringify(map, null, '\t')}\n`;
}
