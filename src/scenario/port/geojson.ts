import { fail, ok, type Result } from '../../kernel/result';
import { type Features, joinFeatures } from './features';
import type { Point, Port } from './port';
import { type PortProblem, portProblem, told } from './problem';
import { parseJson } from './tiled';

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isMetres = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 100_000;

/**
 * A GeoJSON FeatureCollection as a port without a drawing. Coordinates are local metres, x east and y south, not
 * degrees: `class` is place, area, spot or route, and the properties are those of the Tiled map.
 */
export function parseGeoJson(id: string, content: string): Result<Port, PortProblem[]> {
	const parsed = parseJson(content);
	if (!parsed.ok) return parsed;
	const file = parsed.value;
	if (file.type !== 'FeatureCollection' || !Array.isArray(file.features))
		return fail([portProblem('not-a-map', told(file.type), 'a FeatureCollection with features')]);
	const problems: PortProblem[] = [];
	const features = {
		places: [] as Features['places'][number][],
		areas: [] as Features['areas'][number][],
		spots: [] as Features['spots'][number][],
		routes: [] as Features['routes'][number][],
	};
	file.features.forEach((feature: unknown, index: number) => {
		readFeature(feature, index + 1, features, problems);
	});
	const about = isRecord(file.properties) ? file.properties : {};
	const said = (name: string, kind: 'string' | 'number') => {
		const value = about[name];
		const fits = kind === 'string' ? typeof value === 'string' && value !== '' : isMetres(value) && value > 0;
		if (fits) return value;
		problems.push(portProblem('missing-property', `${name}: ${told(value)}`, `a ${kind} ${name} in "properties"`));
		return undefined;
	};
	const label = { zh: String(said('zh', 'string')), en: String(said('en', 'string')) };
	const [width, height] = [Number(said('width', 'number')), Number(said('height', 'number'))];
	const joined = joinFeatures(features);
	if (!joined.ok) problems.push(...joined.error);
	if (!joined.ok || problems.length > 0) return fail(problems);
	return ok({ id, label, width, height, ...joined.value, drawing: [] });
}

const shapes: Readonly<Record<string, string>> = {
	place: 'Point',
	spot: 'Point',
	area: 'Polygon',
	route: 'LineString',
};

function readFeature(
	feature: unknown,
	id: number,
	into: { [K in keyof Features]: Features[K][number][] },
	problems: PortProblem[],
): void {
	const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
	const name = typeof properties.name === 'string' ? properties.name : '';
	const source = { id, name, layer: 'features' };
	const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : undefined;
	if (!geometry) {
		problems.push(portProblem('bad-object', told(feature), 'a Feature with a geometry', source));
		return;
	}
	const kind = properties.class;
	const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
	if (shape === undefined) {
		problems.push(portProblem('unknown-class', told(kind), Object.keys(shapes).join(', '), source));
		return;
	}
	if (geometry.type !== shape) {
		problems.push(portProblem('wrong-shape', told(geometry.type), shape, source));
		return;
	}
	const points = readPoints(shape, geometry.coordinates);
	if (!points) problems.push(portProblem('bad-object', told(geometry.coordinates), '[x, y] in metres', source));
	else if (shape === 'Polygon' && points.length < 3)
		problems.push(portProblem('wrong-shape', `${points.length} corners`, 'a ring of three corners or more', source));
	else if (kind === 'area') into.areas.push({ ...source, points, properties });
	else if (kind === 'route') into.routes.push({ ...source, points });
	else into[kind === 'place' ? 'places' : 'spots'].push({ ...source, at: points[0]!, properties });
}

function readPoints(shape: string, coordinates: unknown): readonly Point[] | undefined {
	const list =
		shape === 'Point'
			? [coordinates]
			: shape === 'Polygon' && Array.isArray(coordinates)
				? coordinates[0]
				: coordinates;
	if (!Array.isArray(list)) return undefined;
	const points: Point[] = [];
	for (const pair of list) {
		if (!Array.isArray(pair) || !isMetres(pair[0]) || !isMetres(pair[1])) return undefined;
		points.push({ x: pair[0], y: pair[1] });
	}
	// A GeoJSON ring says its first corner twice.
	const [first, last] = [points[0], points[points.length - 1]];
	if (shape === 'Polygon' && points.length > 1 && first!.x === last!.x && first!.y === last!.y) points.pop();
	return points;
}
