import { fail, ok, type Result } from '../../kernel/result';
import { drawnClasses, placeClasses, routeClasses } from './classes';
import { type Features, joinFeatures } from './features';
import type { MapObject, Point, Port } from './port';
import { type PortProblem, portProblem, told } from './problem';
import { readTiled, type TiledObject } from './tiled';

const byLayer: Readonly<Record<string, readonly string[]>> = { places: placeClasses, routes: routeClasses };

/** A Tiled map (.tmj, object layers) as a port. Problems are told all at once, each with its object. */
export function parseTmj(id: string, content: string): Result<Port, PortProblem[]> {
	const map = readTiled(content);
	if (!map.ok) return map;
	const problems: PortProblem[] = [];
	const label = { zh: map.value.properties.zh, en: map.value.properties.en };
	for (const language of ['zh', 'en'] as const)
		if (typeof label[language] !== 'string' || label[language] === '')
			problems.push(
				portProblem('missing-property', `${language}: nothing`, `a map property ${language}: the port's name`),
			);
	const drawing: MapObject[] = [];
	const places: Features['places'][number][] = [];
	const areas: Features['areas'][number][] = [];
	const spots: Features['spots'][number][] = [];
	const routes: Features['routes'][number][] = [];
	for (const object of map.value.objects) {
		if (!isKnown(object, problems)) continue;
		const { shape, ...drawn } = object;
		if (!(object.layer in byLayer)) {
			drawing.push(drawn);
			continue;
		}
		const wrong = (expected: string) => problems.push(portProblem('wrong-shape', shape, expected, who(object)));
		if (object.rotation !== 0)
			problems.push(portProblem('rotated', `${object.rotation}°`, 'no rotation: draw it as a polygon', who(object)));
		else if (object.class === 'area') {
			const points = shape === 'rectangle' ? corners(object) : object.points;
			if (shape === 'point' || shape === 'polyline' || points.length < 3) wrong('a rectangle or polygon');
			else areas.push({ ...object, points });
		} else if (object.class === 'route') {
			if (shape === 'polyline') routes.push(object);
			else wrong('a polyline');
		} else if (shape !== 'point') wrong('a point');
		else (object.class === 'place' ? places : spots).push({ ...object, at: { x: object.x, y: object.y } });
	}
	const joined = joinFeatures({ places, areas, spots, routes });
	if (!joined.ok) problems.push(...joined.error);
	if (!joined.ok || problems.length > 0) return fail(problems);
	const { width, height } = map.value;
	return ok({ id, label: { zh: String(label.zh), en: String(label.en) }, width, height, ...joined.value, drawing });
}

const who = ({ id, name, layer }: TiledObject) => ({ id, name, layer });

function isKnown(object: TiledObject, problems: PortProblem[]): boolean {
	const allowed = byLayer[object.layer] ?? (drawnClasses as readonly string[]);
	if (allowed.includes(object.class)) return true;
	const elsewhere = [...drawnClasses, ...placeClasses, ...routeClasses] as readonly string[];
	const code = elsewhere.includes(object.class) ? 'misplaced-class' : 'unknown-class';
	const found = object.class === '' ? 'no class' : told(object.class);
	const expected = object.layer in byLayer ? allowed.join(', ') : `one of the ${allowed.length} classes that are drawn`;
	problems.push(portProblem(code, found, expected, who(object)));
	return false;
}

function corners({ x, y, width, height }: MapObject): readonly Point[] {
	if (!(width > 0 && height > 0)) return [];
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}
