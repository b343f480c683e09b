import { describe, expect, test } from 'vitest';
import type { MapObject, Point } from '../../../src/scenario/port/port';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { yangang } from './maps';

const read = parseTmj('yangang', yangang());
if (!read.ok) throw new Error(read.error.map((problem) => problem.message.en).join('\n'));
const port = read.value;

const needed =
	'berth-1 berth-2 berth-3 ship-1 ship-2 gangway-1 gangway-2 gangway-hut yard yard-east silos canteen dormitory isolation sampling command control-room ppe-store disinfectant-store doffing warehouse workshop parking hold-point gate-1 gate-2 guardroom patrol-station lab reserve-hostel fence-south fence-east road-inner south-road hospital town office-block anchorage bus-stop'.split(
		' ',
	);
const buildings = port.drawing.filter((one) => ['flat', 'hall', 'tent', 'stack', 'booth', 'silo'].includes(one.class));
const gap = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const inside = (p: Point, one: MapObject) =>
	one.class === 'silo'
		? gap(p, one) < 16
		: p.x > one.x + 0.5 && p.x < one.x + one.width - 0.5 && p.y > one.y + 0.5 && p.y < one.y + one.height - 0.5;
/** Buildings that a straight walk would cut through. */
const cut = (a: Point, b: Point) => {
	const steps = Math.ceil(gap(a, b)) || 1;
	const along = Array.from({ length: steps + 1 }, (_, i) => ({
		x: a.x + ((b.x - a.x) * i) / steps,
		y: a.y + ((b.y - a.y) * i) / steps,
	}));
	return buildings.filter((one) => along.some((p) => inside(p, one))).map((one) => `${one.class} ${one.name}`);
};

describe('the port of Yangang', () => {
	test('has every place the scenarios name, with both names', () => {
		expect(port.places.map(({ id }) => id).sort()).toEqual([...needed].sort());
	});

	test('lets people stand apart: spots are at least 13 m from each other and not inside a building', () => {
		for (const place of port.places)
			place.spots.forEach((spot, i) => {
				for (const other of place.spots.slice(0, i)) expect(gap(spot, other), place.id).toBeGreaterThanOrEqual(13);
				expect(buildings.filter((one) => inside(spot, one)).map(({ name }) => `${place.id} in ${name}`)).toEqual([]);
			});
		expect(port.places.find(({ id }) => id === 'canteen')!.spots).toHaveLength(16);
	});

	test('has a way to each place that does not lead through a building', () => {
		const vertices = port.routes.flatMap((route) => route.points);
		for (const { id, at } of port.places) {
			const door = vertices.reduce((best, vertex) => (gap(vertex, at) < gap(best, at) ? vertex : best));
			expect(gap(door, at), id).toBeLessThan(35);
			expect(cut(at, door), id).toEqual([]);
		}
		for (const route of port.routes)
			route.points.slice(1).forEach((to, i) => expect(cut(route.points[i]!, to), route.id).toEqual([]));
	});

	test('writes whole metres for its routes', () => {
		const raw = JSON.parse(yangang()) as { layers: { name: string; objects: { x: number; polyline: Point[] }[] }[] };
		for (const route of raw.layers.find(({ name }) => name === 'routes')!.objects)
			for (const point of route.polyline) expect(Number.isInteger(route.x + point.x)).toBe(true);
	});

	test('names what its labels point to', () => {
		const labels = port.drawing.filter((one) => one.class === 'label');
		expect(labels.length).toBeGreaterThan(25);
		for (const { properties } of labels) {
			expect(properties.zh && properties.en).toBeTruthy();
			if (properties.place) expect(needed).toContain(properties.place);
		}
	});
});
