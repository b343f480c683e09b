import { fail, ok, type Result } from '../../kernel/result';
import type { Point } from '../../scenario/port/port';
import type { Text } from '../../words/text';
import { type Kind, kindOf, labelOf, nameOf, type Tags } from './classify';
import { areaOf } from './geometry';
import { type Position, planeAt } from './projection';

/** A feature on the plane, in metres from the outline's north-west corner. */
export interface Outlined {
	readonly kind: Kind;
	readonly tags: Tags;
	readonly label: Text;
	readonly named: boolean;
	readonly shape: 'point' | 'line' | 'area';
	readonly points: readonly Point[];
}

export interface Outline {
	readonly width: number;
	readonly height: number;
	readonly features: readonly Outlined[];
	/** What could not be carried, by its number in the file. */
	readonly left: readonly { readonly feature: number; readonly name: string; readonly why: Text }[];
}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) &&
	typeof value[0] === 'number' &&
	typeof value[1] === 'number' &&
	Math.abs(value[0]) <= 180 &&
	Math.abs(value[1]) <= 85;

interface Part {
	readonly shape: Outlined['shape'];
	readonly positions: readonly Position[];
}

const rim = 60;
/** A port is some kilometres long: what spreads further is another file, or not degrees. */
const widest = 40_000;
const mostFeatures = 20_000;

/** Reads a GeoJSON FeatureCollection in WGS84. */
export function readOutline(text: string): Result<Outline, Text> {
	const file = parsed(text);
	if (!isRecord(file) || file['type'] !== 'FeatureCollection' || !Array.isArray(file['features']))
		return fail({ zh: '不是 GeoJSON 的 FeatureCollection', en: 'This is no GeoJSON FeatureCollection' });
	const features: readonly unknown[] = file['features'];
	if (features.length > mostFeatures)
		return fail({
			zh: `有 ${features.length} 个要素，最多 ${mostFeatures} 个：请先裁剪到港区范围`,
			en: `There are ${features.length} features, at most ${mostFeatures}: cut the file to the port first`,
		});
	const left: Outline['left'][number][] = [];
	const parts: { readonly tags: Tags; readonly part: Part; readonly feature: number }[] = [];
	features.forEach((feature, index) => {
		const tags = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
		const found = isRecord(feature) ? partsOf(feature['geometry']) : undefined;
		if (found === undefined)
			left.push({
				feature: index + 1,
				name: nameOf(tags) ?? '',
				why: {
					zh: '几何无法读取（应为经纬度的点、线、面）',
					en: 'its geometry cannot be read (points, lines and areas in degrees)',
				},
			});
		else for (const part of found) parts.push({ tags, part, feature: index + 1 });
	});
	const positions = parts.flatMap(({ part }) => part.positions);
	if (positions.length === 0) return fail({ zh: '没有可读的要素', en: 'It holds no feature that can be read' });
	const [west, east] = extent(positions.map(([longitude]) => longitude));
	const [south, north] = extent(positions.map(([, latitude]) => latitude));
	const plane = planeAt([(west + east) / 2, (south + north) / 2]);
	const [corner, opposite] = [plane([west, north]), plane([east, south])];
	const [width, height] = [opposite.x - corner.x + 2 * rim, opposite.y - corner.y + 2 * rim];
	if (Math.max(width, height) > widest)
		return fail({
			zh: `范围有 ${Math.round(Math.max(width, height) / 1000)} 公里，一个港区不超过 ${widest / 1000} 公里`,
			en: `It spreads over ${Math.round(Math.max(width, height) / 1000)} km; a port is at most ${widest / 1000} km`,
		});
	const outlined = parts.flatMap(({ tags, part: { shape, positions: own }, feature }): readonly Outlined[] => {
		const points = own.map((position) => {
			const { x, y } = plane(position);
			return { x: x - corner.x + rim, y: y - corner.y + rim };
		});
		const kind = kindOf(tags, shape, areaOf(points));
		if (kind !== undefined)
			return [{ kind, tags, label: labelOf(tags), named: nameOf(tags) !== undefined, shape, points }];
		left.push({
			feature,
			name: nameOf(tags) ?? '',
			why: { zh: '标签里没有可画的种类', en: 'its tags name nothing that is drawn' },
		});
		return [];
	});
	left.sort((a, b) => a.feature - b.feature);
	return ok({ width, height, features: outlined, left });
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The parts of a geometry; holes are left out. Undefined where it is not one. */
function partsOf(geometry: unknown): readonly Part[] | undefined {
	if (!isRecord(geometry)) return undefined;
	const { type, coordinates } = geometry;
	if (type === 'GeometryCollection' && Array.isArray(geometry['geometries'])) {
		const inner = geometry['geometries'].map(partsOf);
		return inner.every((part) => part !== undefined) ? inner.flat() : undefined;
	}
	if (!Array.isArray(coordinates)) return undefined;
	switch (type) {
		case 'Point':
			return all('point', [[coordinates]]);
		case 'MultiPoint':
			return all(
				'point',
				coordinates.map((one) => [one]),
			);
		case 'LineString':
			return all('line', [coordinates]);
		case 'MultiLineString':
			return all('line', coordinates);
		case 'Polygon':
			return all('area', [coordinates[0]]);
		case 'MultiPolygon':
			return all(
				'area',
				coordinates.map((one) => (Array.isArray(one) ? one[0] : undefined)),
			);
		default:
			return undefined;
	}
}

const fewest = { point: 1, line: 2, area: 4 } as const;

function all(shape: Part['shape'], lists: readonly unknown[]): readonly Part[] | undefined {
	const parts = lists.map((positions): Part | undefined => {
		if (!Array.isArray(positions) || positions.length < fewest[shape] || !positions.every(isPosition)) return undefined;
		// A ring says its first point twice.
		return { shape, positions: shape === 'area' ? positions.slice(0, -1) : positions };
	});
	return parts.every((part) => part !== undefined) ? parts : undefined;
}

const extent = (values: readonly number[]): readonly [number, number] => [
	values.reduce((a, b) => Math.min(a, b)),
	values.reduce((a, b) => Math.max(a, b)),
];
