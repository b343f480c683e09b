import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importOutline } from '../../../src/exchange/port-outline/index';
import { planeAt } from '../../../src/exchange/port-outline/projection';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { harbour } from './small-harbour';

const title = { zh: '北港', en: 'North harbour' };
const imported = (outline: unknown) => {
	const found = importOutline('north', JSON.stringify(outline), title);
	if (!found.ok) throw new Error(found.error.en);
	return found.value;
};
const portOf = (tmj: string) => {
	const port = parseTmj('north', tmj);
	if (!port.ok) throw new Error(port.error.map(({ message }) => message.en).join('\n'));
	return port.value;
};

describe('the outline of a port, from WGS84', () => {
	const found = imported(harbour);
	const port = portOf(found.tmj);

	test('becomes a map that a scenario can play on', () => {
		expect(found.toMend).toEqual([]);
		expect(port.label).toEqual(title);
		expect(port.places.map(({ id, label }) => [id, label.zh])).toEqual([
			['canteen', '食堂'],
			['place-2', '仓库'],
			['gate-1', '一号闸口'],
		]);
	});

	test('keeps what is how far from what, in metres', () => {
		const [canteen, warehouse] = port.places.map((place) => place.at);
		// 60 and −37 from the middle against −160 and 20: 227 m apart.
		expect(Math.hypot(canteen!.x - warehouse!.x, canteen!.y - warehouse!.y)).toBeCloseTo(227, -1);
		// North is up: the warehouse lies further north.
		expect(warehouse!.y).toBeLessThan(canteen!.y);
	});

	test('has every class where it belongs, turned buildings as turned boxes', () => {
		const count = (cls: string) => port.drawing.filter((object) => object.class === cls).length;
		expect(
			Object.fromEntries(
				['land', 'water', 'quay', 'road', 'path', 'hall', 'flat', 'silo', 'fence', 'tree'].map((cls) => [
					cls,
					count(cls),
				]),
			),
		).toEqual({
			land: 1,
			water: 1,
			quay: 1,
			road: 3,
			path: 1,
			hall: 2,
			flat: 0,
			silo: 1,
			fence: 1,
			tree: 1,
		});
		const canteen = port.drawing.find((object) => object.class === 'hall' && object.rotation !== 0)!;
		expect(Math.abs(canteen.rotation)).toBeCloseTo(31, 0);
		expect(canteen.width).toBeCloseTo(58.3, 0);
	});

	test('joins ways that cross or stop just short of each other, so that people can walk', () => {
		expect(found.apart).toBe(1);
		expect(port.routes.length).toBe(3);
		const vertices = (index: number) => new Set(port.routes[index]!.points.map(({ x, y }) => `${x} ${y}`));
		const shared = (a: number, b: number) => [...vertices(a)].some((vertex) => vertices(b).has(vertex));
		expect([shared(0, 1), shared(0, 2)]).toEqual([true, true]);
	});

	test('says what it could not carry', () => {
		expect(found.left.map(({ feature, name }) => [feature, name])).toEqual([
			[13, ''],
			[14, 'nowhere'],
		]);
	});
});

describe('the plane of a port', () => {
	test('is true to the ground', () => {
		// Vincenty's inverse on WGS84, from 33.25° N 120.8° E: 0.05° east is 4,659.438 m, 0.05° north 5,545.468 m.
		const plane = planeAt([120.8, 33.25]);
		expect(plane([120.85, 33.25]).x).toBeCloseTo(4659.438, 1);
		// Meridians lengthen northward: the plane's own scale holds at its middle, within a metre five kilometres off.
		expect(Math.abs(plane([120.8, 33.3]).y + 5545.468)).toBeLessThan(1.5);
		expect(plane([120.8, 33.26]).y).toBeCloseTo(-1109.09, 0);
	});
});

describe('a file that is no outline', () => {
	test.each([
		['{', /no GeoJSON/],
		['[]', /no GeoJSON/],
		['{"type":"FeatureCollection","features":[]}', /no feature that can be read/],
		[
			JSON.stringify({
				type: 'FeatureCollection',
				features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [500_000, 3_600_000] } }],
			}),
			/no feature that can be read/,
		],
		[
			JSON.stringify({
				type: 'FeatureCollection',
				features: [
					[0, 0],
					[20, 20],
				].map((coordinates) => ({
					type: 'Feature',
					properties: { name: 'x' },
					geometry: { type: 'Point', coordinates },
				})),
			}),
			/spreads over/,
		],
	])('is told so: %s', (text, why) => {
		const found = importOutline('north', text, title);
		expect(!found.ok && found.error.en).toMatch(why);
	});

	test('whatever stands in it, is answered and never thrown at', () => {
		const position = fc.oneof(
			fc.tuple(fc.double({ min: 120.7, max: 120.9, noNaN: true }), fc.double({ min: 33.2, max: 33.3, noNaN: true })),
			fc.anything(),
		);
		const geometry = fc.record({
			type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'Nothing'),
			coordinates: fc.oneof(
				position,
				fc.array(position, { maxLength: 6 }),
				fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }),
			),
		});
		const tags = fc.dictionary(
			fc.constantFrom('class', 'highway', 'building', 'name', 'natural', 'id'),
			fc.constantFrom('place', 'road', 'yes', '甲', 'water', 'hall', 'silo', 'ship'),
		);
		fc.assert(
			fc.property(
				fc.array(fc.record({ type: fc.constant('Feature'), properties: tags, geometry }), { maxLength: 12 }),
				(features) => {
					const found = importOutline('north', JSON.stringify({ type: 'FeatureCollection', features }), title);
					if (found.ok)
						expect(found.value.toMend.every(({ code }) => ['no-places', 'no-routes'].includes(code))).toBe(true);
				},
			),
			{ seed: 7, numRuns: 400 },
		);
	});
});
