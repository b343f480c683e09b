import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGeoJson } from '../../../src/scenario/port/geojson';

const feature = (kind: string, type: string, coordinates: unknown, more: object = {}) => ({
	type: 'Feature',
	geometry: { type, coordinates },
	properties: { class: kind, ...more },
});
const words = { zh: '泊位', en: 'Berth', icon: 'ship' };
const about = { zh: '小港', en: 'Little Port', width: 400, height: 200 };
const sound = [
	feature('place', 'Point', [10, 10], { name: 'berth', ...words }),
	feature('place', 'Point', [90, 10], { name: 'store', ...words }),
	feature(
		'area',
		'Polygon',
		[
			[
				[0, 0],
				[20, 0],
				[20, 20],
				[0, 0],
			],
		],
		{ place: 'berth' },
	),
	feature('spot', 'Point', [11, 12], { place: 'berth' }),
	feature(
		'route',
		'LineString',
		[
			[10, 12],
			[90, 12],
		],
		{ name: 'lane' },
	),
];
const file = (features: unknown, properties: unknown = about) =>
	JSON.stringify({ type: 'FeatureCollection', properties, features });
const codes = (content: string) => {
	const result = parseGeoJson('small', content);
	return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('GeoJSON in local metres', () => {
	test('is the same port as a map, without a drawing', () => {
		expect(parseGeoJson('small', file(sound))).toEqual({
			ok: true,
			value: {
				id: 'small',
				label: { zh: '小港', en: 'Little Port' },
				width: 400,
				height: 200,
				places: [
					{
						id: 'berth',
						label: { zh: '泊位', en: 'Berth' },
						icon: 'ship',
						at: { x: 10, y: 10 },
						area: [
							{ x: 0, y: 0 },
							{ x: 20, y: 0 },
							{ x: 20, y: 20 },
						],
						spots: [{ x: 11, y: 12 }],
					},
					{ id: 'store', label: { zh: '泊位', en: 'Berth' }, icon: 'ship', at: { x: 90, y: 10 }, area: [], spots: [] },
				],
				routes: [
					{
						id: 'lane',
						points: [
							{ x: 10, y: 12 },
							{ x: 90, y: 12 },
						],
					},
				],
				drawing: [],
			},
		});
	});

	const cases: readonly [string, string, string][] = [
		['not JSON', '{', 'not-json'],
		['a single feature', JSON.stringify(sound[0]), 'not-a-map'],
		['no name of the port', file(sound, { width: 1, height: 1 }), 'missing-property'],
		['no size', file(sound, { zh: '港', en: 'Port' }), 'missing-property'],
		['an unknown class', file([...sound, feature('crane', 'Point', [1, 1])]), 'unknown-class'],
		[
			'a class that is a word of the language',
			file([...sound, feature('constructor', 'Point', [1, 1])]),
			'unknown-class',
		],
		[
			'a place that is a line',
			file([
				...sound,
				feature('place', 'LineString', [
					[1, 1],
					[2, 2],
				]),
			]),
			'wrong-shape',
		],
		['no geometry', file([...sound, { type: 'Feature' }]), 'bad-object'],
		[
			'words for numbers',
			file([
				...sound,
				feature('route', 'LineString', [
					['a', 'b'],
					[1, 1],
				]),
			]),
			'bad-object',
		],
		['degrees of a planet', file([feature('place', 'Point', [1e9, 10], { name: 'a', ...words })]), 'bad-object'],
		[
			'an area of two corners',
			file([
				...sound,
				feature(
					'area',
					'Polygon',
					[
						[
							[0, 0],
							[1, 1],
						],
					],
					{ place: 'store' },
				),
			]),
			'wrong-shape',
		],
		[
			'two networks',
			file([
				...sound,
				feature('route', 'LineString', [
					[1, 1],
					[2, 2],
				]),
			]),
			'unconnected-route',
		],
	];
	test.each(cases)('is refused: %s', (_, content, code) => expect(codes(content)).toContain(code));

	test('never throws', () => {
		const some = fc.constantFrom(...sound);
		const strange = fc.record({ geometry: fc.jsonValue({ maxDepth: 4 }), properties: fc.jsonValue({ maxDepth: 2 }) });
		fc.assert(
			fc.property(
				fc.oneof(
					fc.json(),
					fc.array(fc.oneof(some, strange)).map((features) => file(features)),
				),
				(content) => {
					const result = parseGeoJson('any', content);
					expect(result.ok || result.error.length > 0).toBe(true);
				},
			),
			{ seed: 5, numRuns: 500 },
		);
	});
});
