import { fail, ok, type Result } from '../../kernel/result';
import type { MapObject, Point } from './port';
import { type PortProblem, portProblem, told } from './problem';

/** A Tiled map reduced to what we use: its size in metres, its properties, its visible objects in drawing order. */
export interface TiledMap {
	readonly width: number;
	readonly height: number;
	readonly properties: Readonly<Record<string, string | number | boolean>>;
	readonly objects: readonly TiledObject[];
}
export interface TiledObject extends MapObject {
	readonly shape: 'rectangle' | 'point' | 'polygon' | 'polyline';
}

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
/** Farther than this is a slip of the unit, not a port. */
const farthest = 100_000;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= farthest;
const number = (value: unknown): number => (isNumber(value) ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export function parseJson(content: string): Result<Json, PortProblem[]> {
	try {
		const value: unknown = JSON.parse(content);
		if (isRecord(value)) return ok(value);
		return fail([portProblem('not-a-map', told(value), 'a JSON object')]);
	} catch (error) {
		return fail([portProblem('not-json', error instanceof Error ? told(error.message) : 'an error', 'JSON')]);
	}
}

export function readTiled(content: string): Result<TiledMap, PortProblem[]> {
	const parsed = parseJson(content);
	if (!parsed.ok) return parsed;
	const map = parsed.value;
	const refuse = (found: string, expected: string) => fail([portProblem('unsupported', found, expected)]);
	if (map.type !== 'map' || !Array.isArray(map.layers))
		return fail([portProblem('not-a-map', told(map.type), 'a Tiled map: "type": "map" with "layers"')]);
	if (map.orientation !== 'orthogonal') return refuse(`orientation ${told(map.orientation)}`, 'orthogonal');
	if (map.infinite === true) return refuse('an infinite map', 'a fixed size (Map > Map Properties > Infinite off)');
	const width = number(map.width) * number(map.tilewidth);
	const height = number(map.height) * number(map.tileheight);
	if (!(width > 0 && height > 0 && width <= farthest && height <= farthest))
		return fail([portProblem('not-a-map', `${width} × ${height}`, 'width and height in metres, above 0')]);
	const problems: PortProblem[] = [];
	const objects: TiledObject[] = [];
	readLayers(map.layers, objects, problems);
	if (problems.length > 0) return fail(problems);
	return ok({ width, height, properties: readProperties(map.properties), objects });
}

function readLayers(layers: readonly unknown[], objects: TiledObject[], problems: PortProblem[]): void {
	const waiting = layers.map((layer) => ({ layer, dx: 0, dy: 0, name: '' }));
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const { layer } = next;
		if (!isRecord(layer)) {
			problems.push(portProblem('not-a-map', told(layer), 'a layer'));
			continue;
		}
		if (layer.visible === false) continue;
		const dx = next.dx + number(layer.offsetx);
		const dy = next.dy + number(layer.offsety);
		const name = next.name || text(layer.name);
		if (layer.type === 'group' && Array.isArray(layer.layers)) {
			const inside = next.name ? name : ['places', 'routes'].includes(name) ? name : '';
			waiting.unshift(...layer.layers.map((child: unknown) => ({ layer: child, dx, dy, name: inside })));
		} else if (layer.type === 'objectgroup' && Array.isArray(layer.objects)) {
			for (const object of layer.objects) readObject(object, name, dx, dy, objects, problems);
		} else {
			const packed = layer.compression ? `, compressed with ${told(layer.compression)}` : '';
			const found = `layer ${told(name)} of type ${told(layer.type)}${packed}`;
			problems.push(portProblem('unsupported', found, 'object layers only (or hide this layer)'));
		}
	}
}

function readObject(
	value: unknown,
	layer: string,
	dx: number,
	dy: number,
	objects: TiledObject[],
	problems: PortProblem[],
): void {
	if (!isRecord(value)) {
		problems.push(portProblem('bad-object', told(value), `an object in layer ${told(layer)}`));
		return;
	}
	if (value.visible === false) return;
	const who = { id: number(value.id), name: text(value.name), layer };
	if (!isNumber(value.x) || !isNumber(value.y)) {
		problems.push(portProblem('bad-object', `x ${told(value.x)}, y ${told(value.y)}`, 'x and y in metres', who));
		return;
	}
	if ('gid' in value || 'template' in value) {
		problems.push(portProblem('unsupported', 'gid' in value ? 'a tile' : 'a template', 'a shape with a class', who));
		return;
	}
	const at = { x: value.x + dx, y: value.y + dy };
	const outline = value.polygon ?? value.polyline;
	const shape = value.polygon ? 'polygon' : value.polyline ? 'polyline' : value.point ? 'point' : 'rectangle';
	const points = outline === undefined ? [] : readPoints(outline, at);
	if (points === undefined) {
		problems.push(portProblem('bad-object', told(outline), 'a list of { x, y } in metres', who));
		return;
	}
	objects.push({
		...who,
		// Tiled 1.9 calls it `class`, every other version `type`.
		class: text(value.type) || text(value.class),
		...at,
		width: number(value.width),
		height: number(value.height),
		rotation: number(value.rotation),
		points,
		closed: shape === 'polygon',
		properties: readProperties(value.properties),
		shape,
	});
}

function readPoints(outline: unknown, at: Point): readonly Point[] | undefined {
	if (!Array.isArray(outline)) return undefined;
	const points: Point[] = [];
	for (const point of outline) {
		if (!isRecord(point) || !isNumber(point.x) || !isNumber(point.y)) return undefined;
		points.push({ x: point.x + at.x, y: point.y + at.y });
	}
	return points;
}

function readProperties(list: unknown): Readonly<Record<string, string | number | boolean>> {
	if (!Array.isArray(list)) return {};
	const pairs: [string, string | number | boolean][] = [];
	for (const property of list) {
		if (!isRecord(property) || typeof property.name !== 'string') continue;
		const value = property.value;
		if (
			typeof value === 'string' ||
			typeof value === 'boolean' ||
			(typeof value === 'number' && Number.isFinite(value))
		)
			pairs.push([property.name, value]);
	}
	return Object.fromEntries(pairs);
}
