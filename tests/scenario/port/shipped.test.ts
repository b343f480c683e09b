import { describe, expect, test } from 'vitest';
import { buildNetwork, Ways } from '../../../src/drill/world/network';
import type { MapObject, Point, Port } from '../../../src/scenario/port/port';
import { parseTmj } from '../../../src/scenario/port/tmj';
import { mapOf, type ShippedPort, shippedPorts } from './maps';

const needed: Readonly<Record<ShippedPort, string>> = {
	yangang:
		'berth-1 berth-2 berth-3 ship-1 ship-2 gangway-1 gangway-2 gangway-hut yard yard-east silos canteen dormitory isolation sampling command control-room ppe-store disinfectant-store doffing warehouse workshop parking hold-point gate-1 gate-2 guardroom patrol-station lab reserve-hostel fence-south fence-east road-inner south-road hospital town office-block anchorage bus-stop',
	yunwan:
		'berth-1 berth-2 ship-1 ship-2 gangway-1 gangway-2 gangway-hut yard-north yard-south reefer-yard hold-area inspection cold-store cold-dock cfs customs gate-auto gate-manual gate-hold truck-park truck-wash guardroom canteen dormitory reserve-hostel isolation sampling medical-post command control-room office-block ppe-store disinfectant-store doffing workshop lab waste-store fence-west fence-north road-inner harbour-road hospital town bus-stop',
	beiwan:
		'anchorage anchorage-outer channel turning-basin breakwater pilot-station pilot-jetty workboat-jetty tug-berth vts ship-anchor ladder berth-1 berth-2 ship-1 ship-2 gangway-1 gangway-2 gangway-hut mooring-hut crane-park silos warehouse substation pump-house lab dormitory reserve-hostel isolation sampling doffing disinfectant-store ppe-store command control-room canteen office-block gate-1 guardroom road-inner south-road hospital town bus-stop',
};
/** Where a boat is needed: there, nobody comes on foot but from the jetties. */
const atSea = ['anchorage', 'anchorage-outer', 'channel', 'turning-basin', 'ship-anchor', 'ladder', 'tug-berth'];

function portOf(id: ShippedPort): Port {
	const read = parseTmj(id, mapOf(id));
	if (!read.ok) throw new Error(read.error.map((problem) => problem.message.en).join('\n'));
	return read.value;
}
const solid = ['flat', 'hall', 'tent', 'stack', 'reefer', 'booth', 'silo'];
const gap = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const inside = (p: Point, one: MapObject) =>
	one.class === 'silo'
		? gap(p, one) < 16
		: p.x > one.x + 0.5 && p.x < one.x + one.width - 0.5 && p.y > one.y + 0.5 && p.y < one.y + one.height - 0.5;
/** Buildings that a straight walk would cut through. */
const cut = (buildings: readonly MapObject[], a: Point, b: Point) => {
	const steps = Math.ceil(gap(a, b)) || 1;
	const along = Array.from({ length: steps + 1 }, (_, i) => ({
		x: a.x + ((b.x - a.x) * i) / steps,
		y: a.y + ((b.y - a.y) * i) / steps,
	}));
	return buildings.filter((one) => along.some((p) => inside(p, one))).map((one) => `${one.class} ${one.name}`);
};

describe.each(shippedPorts)('the port of %s', (id) => {
	const port = portOf(id);
	const buildings = port.drawing.filter((one) => solid.includes(one.class));
	const names = needed[id].split(' ');

	test('has every place the scenarios name, with both names', () => {
		expect(port.places.map((place) => place.id).sort()).toEqual([...names].sort());
	});

	test('lets people stand apart: spots are at least 13 m from each other and not inside a building', () => {
		for (const place of port.places)
			place.spots.forEach((spot, i) => {
				for (const other of place.spots.slice(0, i)) expect(gap(spot, other), place.id).toBeGreaterThanOrEqual(13);
				expect(buildings.filter((one) => inside(spot, one)).map(({ name }) => `${place.id} in ${name}`)).toEqual([]);
			});
		expect(port.places.find((place) => place.id === 'canteen')!.spots.length).toBeGreaterThanOrEqual(12);
	});

	test('has a way to each place that does not lead through a building', () => {
		const vertices = port.routes.flatMap((route) => route.points);
		for (const place of port.places) {
			const door = vertices.reduce((best, vertex) => (gap(vertex, place.at) < gap(best, place.at) ? vertex : best));
			expect(gap(door, place.at), place.id).toBeLessThan(35);
			expect(cut(buildings, place.at, door), place.id).toEqual([]);
		}
		for (const route of port.routes)
			route.points.slice(1).forEach((to, i) => expect(cut(buildings, route.points[i]!, to), route.id).toEqual([]));
	});

	test('leads from every place to every other, and never over the sea between two places ashore', () => {
		const network = buildNetwork(port);
		const ways = new Ways(network);
		const swum: string[] = [];
		const sea = port.routes
			.filter((route) => route.id.startsWith('sea-'))
			.flatMap((route) => route.points.slice(1, -1));
		port.places.forEach((from, a) =>
			port.places.forEach((to, b) => {
				const way = a === b ? undefined : ways.between(a, b);
				expect(way, `${from.id} to ${to.id}`).not.toBeNull();
				if (atSea.includes(from.id) || atSea.includes(to.id)) return;
				const over = way?.nodes.some((node) => sea.some((point) => gap(point, network.points[node]!) < 1));
				if (over) swum.push(`${from.id} to ${to.id}`);
			}),
		);
		expect(swum).toEqual([]);
	});

	test('writes whole metres for its routes', () => {
		const raw = JSON.parse(mapOf(id)) as { layers: { name: string; objects: { x: number; polyline: Point[] }[] }[] };
		for (const route of raw.layers.find(({ name }) => name === 'routes')!.objects)
			for (const point of route.polyline) expect(Number.isInteger(route.x + point.x)).toBe(true);
	});

	test('names what its labels point to', () => {
		const labels = port.drawing.filter((one) => one.class === 'label');
		expect(labels.length).toBeGreaterThan(25);
		for (const { properties } of labels) {
			expect(properties.zh && properties.en).toBeTruthy();
			if (properties.place) expect(names).toContain(properties.place);
		}
	});
});
