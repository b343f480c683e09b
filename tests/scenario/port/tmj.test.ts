import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Port } from '../../../src/scenario/port/port';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { area, lawn, map, place, route, spot } from './maps';

const parsed = (content: string): Port => {
	const result = parseTmj('small', content);
	if (!result.ok) throw new Error(result.error.map((problem) => problem.message.en).join('\n'));
	return result.value;
};
const codes = (content: string): string[] => {
	const result = parseTmj('small', content);
	return result.ok ? [] : result.error.map((problem) => problem.code);
};

describe('a Tiled map', () => {
	test('becomes a port: its size in metres, its name, places, routes and drawing', () => {
		const port = parsed(map());
		expect(port).toMatchObject({ id: 'small', label: { zh: '小港', en: 'Little Port' }, width: 400, height: 200 });
		expect(port.places.map(({ id }) => id)).toEqual(['quay', 'store']);
		expect(port.places[0]).toEqual({
			id: 'quay',
			label: { zh: '某处', en: 'Somewhere' },
			icon: 'pin',
			at: { x: 10, y: 10 },
			area: [],
			spots: [],
		});
		expect(port.routes).toEqual([
			{
				id: 'lane',
				points: [
					{ x: 10, y: 12 },
					{ x: 90, y: 12 },
				],
			},
		]);
		expect(port.drawing.map((object) => object.class)).toEqual(['lawn']);
	});

	test('gives each place its area and its spots in order', () => {
		const outline = {
			polygon: [
				{ x: 0, y: 0 },
				{ x: 9, y: 0 },
				{ x: 4, y: 7 },
			],
		};
		const places = [
			place('quay', 10, 10),
			place('store', 90, 10),
			area('quay', 5, 5, 20, 10),
			area('store', 80, 5, 0, 0, outline),
			spot('quay', 12, 9),
			spot('quay', 8, 9),
		];
		const [quay, store] = parsed(map({ places })).places;
		expect(quay!.area).toEqual([
			{ x: 5, y: 5 },
			{ x: 25, y: 5 },
			{ x: 25, y: 15 },
			{ x: 5, y: 15 },
		]);
		expect(quay!.spots).toEqual([
			{ x: 12, y: 9 },
			{ x: 8, y: 9 },
		]);
		expect(store!.area).toEqual([
			{ x: 80, y: 5 },
			{ x: 89, y: 5 },
			{ x: 84, y: 12 },
		]);
	});

	test('puts places and routes on whole metres, so that what is drawn a little off still joins', () => {
		const routes = [route('a', [10.2, 12], [50.4, 11.8]), route('b', [49.6, 12.3], [90, 12])];
		const port = parsed(map({ routes }));
		expect(port.routes[0]!.points[1]).toEqual({ x: 50, y: 12 });
		expect(port.routes[1]!.points[0]).toEqual({ x: 50, y: 12 });
	});

	test('moves a layer by its offset, reads groups of layers, and leaves out what is hidden', () => {
		const inner = { type: 'objectgroup', name: 'more', objects: [lawn(), lawn({ visible: false })], offsetx: 3 };
		const hidden = { type: 'tilelayer', name: 'sketch', visible: false };
		const port = parsed(map({ layers: [{ type: 'group', name: 'all', layers: [inner], offsetx: 100 }, hidden] }));
		expect(port.drawing.map(({ x }) => x)).toEqual([5, 108]);
	});

	test('takes the class from where Tiled 1.9 wrote it', () => {
		expect(parsed(map({ drawing: [lawn({ type: '', class: 'lawn' })] })).drawing[0]!.class).toBe('lawn');
	});
});

describe('a map that cannot be a port is refused with the reason', () => {
	const cases: readonly [string, string, string][] = [
		['not JSON', '{ "type": "map"', 'not-json'],
		['not a map', '{ "type": "tileset" }', 'not-a-map'],
		['an array', '[]', 'not-a-map'],
		['infinite', map({ more: { infinite: true } }), 'unsupported'],
		['isometric', map({ more: { orientation: 'isometric' } }), 'unsupported'],
		['no size', map({ more: { width: 0 } }), 'not-a-map'],
		[
			'a tile layer',
			map({ layers: [{ type: 'tilelayer', name: 't', compression: 'zlib', data: 'eJw=' }] }),
			'unsupported',
		],
		['a tile object', map({ drawing: [lawn({ gid: 7 })] }), 'unsupported'],
		['no x', map({ drawing: [lawn({ x: 'left' })] }), 'bad-object'],
		['a place nobody can read', map({ places: [place('quay', 1, 1, { properties: [] })] }), 'missing-property'],
		['a map without a name', map({ more: { properties: [] } }), 'missing-property'],
		['a misspelt class', map({ drawing: [lawn({ type: 'lwan' })] }), 'unknown-class'],
		['no class', map({ drawing: [lawn({ type: '' })] }), 'unknown-class'],
		['a lawn among the places', map({ places: [place('a', 1, 1), lawn()] }), 'misplaced-class'],
		['a place twice', map({ places: [place('a', 1, 1), place('a', 2, 2)] }), 'duplicate-place'],
		['an id that is none', map({ places: [place('Berth 1', 1, 1)] }), 'bad-id'],
		['a place that is a rectangle', map({ places: [place('a', 1, 1, { point: false, width: 4 })] }), 'wrong-shape'],
		['an area of nowhere', map({ places: [place('a', 1, 1), area('b', 0, 0, 5, 5)] }), 'unknown-place'],
		['two areas', map({ places: [place('a', 1, 1), area('a', 0, 0, 5, 5), area('a', 0, 0, 4, 4)] }), 'duplicate-area'],
		['a turned area', map({ places: [place('a', 1, 1), area('a', 0, 0, 5, 5, { rotation: 30 })] }), 'rotated'],
		['a spot of nowhere', map({ places: [place('a', 1, 1), spot('b', 1, 1)] }), 'unknown-place'],
		['no places', map({ places: [] }), 'no-places'],
		['no routes', map({ routes: [] }), 'no-routes'],
		['a route of one point', map({ routes: [route('a', [1, 1]), route('b', [1, 1], [9, 1])] }), 'short-route'],
		['a route that stays where it is', map({ routes: [route('a', [1, 1], [1.2, 1])] }), 'short-route'],
		['two networks', map({ routes: [route('a', [1, 1], [5, 1]), route('b', [5, 2], [9, 1])] }), 'unconnected-route'],
	];
	test.each(cases)('%s', (_, content, code) => expect(codes(content)).toContain(code));

	test('with the object, what was found and what was expected, in both languages', () => {
		const result = parseTmj('small', map({ drawing: [lawn({ id: 41, name: 'green', type: 'lwan' })] }));
		if (result.ok) throw new Error('it was taken');
		expect(result.error).toHaveLength(1);
		expect(result.error[0]).toMatchObject({ object: { id: 41, name: 'green', layer: 'ground' }, found: 'lwan' });
		expect(result.error[0]!.message.en).toContain('object 41 "green"');
		expect(result.error[0]!.message.zh).toContain('没有这种类别');
	});

	test('all at once', () => {
		const places = [place('a', 1, 1, { properties: [] }), place('a', 1, 1), spot('b', 1, 1)];
		expect(codes(map({ places, drawing: [lawn({ type: 'x' })] }))).toEqual([
			'unknown-class',
			'missing-property',
			'missing-property',
			'missing-property',
			'duplicate-place',
			'unknown-place',
		]);
	});

	test('without repeating a value of any length', () => {
		const result = parseTmj('small', map({ drawing: [lawn({ type: 'x'.repeat(1_000_000) })] }));
		expect(!result.ok && result.error[0]!.message.en.length).toBeLessThan(300);
	});
});

describe('whatever it is given', () => {
	test('it never throws', () => {
		const anything = fc.json({ maxDepth: 6 });
		fc.assert(
			fc.property(anything, (content) => {
				const result = parseTmj('any', content);
				expect(result.ok || result.error.length > 0).toBe(true);
			}),
			{ seed: 11, numRuns: 500 },
		);
	});

	test('nor where one value of a sound map is something else', () => {
		const sound = JSON.parse(map({ places: [place('a', 1, 1), area('a', 0, 0, 9, 9), spot('a', 2, 2)] })) as object;
		const paths: string[][] = [];
		const walk = (value: unknown, path: string[]) => {
			paths.push(path);
			if (typeof value === 'object' && value !== null)
				for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
		};
		walk(sound, []);
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
				const copy = { root: structuredClone(sound) } as Record<string, unknown>;
				let target = copy;
				for (const key of ['root', ...path].slice(0, -1)) target = target[key] as Record<string, unknown>;
				target[['root', ...path].at(-1)!] = value;
				const result = parseTmj('any', JSON.stringify(copy.root));
				expect(result.ok || result.error.length > 0).toBe(true);
			}),
			{ seed: 12, numRuns: 1500 },
		);
	});

	test('nesting without end is refused', () => {
		expect(codes('['.repeat(200_000))).toEqual(['not-json']);
		const deep = `${'{"type":"group","layers":['.repeat(2000)}${']}'.repeat(2000)}`;
		expect(parseTmj('deep', map({ layers: [JSON.parse(deep) as object] })).ok).toBe(true);
	});
});
