import { describe, expect, it } from 'vitest';
import { begin, playPar, replay } from '../../src/drill/index';
import { Footing } from '../../src/views/footing';
import { viewerOf } from '../../src/views/index';
import { Standing } from '../../src/views/standing';
import { programOf, shipped } from '../support/shipped';

const ports = [...new Map(shipped().map(({ port }) => [port.id, port])).values()];

describe.each(ports.map((port) => [port.id, port] as const))('%s', (_, port) => {
	it('thirty people at any place: each has ground to stand on, and nobody stands on another', () => {
		const footing = Footing.of(port);
		for (const place of port.places) {
			const standing = new Standing(port);
			const spots = Array.from({ length: 30 }, () => standing.put(place, 'worker'));
			const laid = spots.slice(place.spots.length).filter((spot) => spot !== place.at);
			for (const spot of laid) expect(footing.clear(spot, place.at)).toBe(true);
			laid.forEach((spot, nth) => {
				for (const other of laid.slice(nth + 1))
					expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThanOrEqual(13.9);
			});
		}
	});

	it('a bus stands along the way and takes the room of two', () => {
		const place = port.places.find(({ spots }) => spots.length === 0) ?? port.places[0]!;
		const standing = new Standing(port);
		const bus = standing.put({ ...place, spots: [] }, 'bus');
		const person = standing.put({ ...place, spots: [] }, 'worker');
		expect(Math.hypot(bus.x - person.x, bus.y - person.y)).toBeGreaterThan(20);
		expect(standing.heading(bus, 'bus', 1)).toBe(standing.heading(bus, 'bus', 2));
	});
});

it('boats lie on the water beside a jetty or a ship, not on them', () => {
	const port = ports.find(({ id }) => id === 'beiwan')!;
	const standing = new Standing(port);
	for (const id of ['pilot-jetty', 'workboat-jetty', 'tug-berth', 'ship-2', 'ladder', 'ship-anchor']) {
		const boat = standing.put(port.places.find((place) => place.id === id)!, 'boat');
		expect({ id, afloat: Footing.of(port).afloat(boat) }).toEqual({ id, afloat: true });
	}
});

it('on the ports as drawn: walls, a ship’s deck and open water are told apart', () => {
	const footing = Footing.of(ports.find(({ id }) => id === 'yangang')!);
	const [quay, ship, sea, hall] = [
		{ x: 468, y: 470 },
		{ x: 402, y: 494 },
		{ x: 300, y: 494 },
		{ x: 960, y: 360 },
	];
	expect(footing.clear(quay, quay)).toBe(true);
	expect(footing.clear(sea, quay)).toBe(false);
	expect(footing.clear(ship, quay)).toBe(false);
	expect(footing.clear(ship, { x: 402, y: 540 })).toBe(true);
	expect(footing.clear(hall, quay)).toBe(false);
});

it('nobody turns round because somebody else leaves', () => {
	const program = programOf('positive-case-at-a-berth');
	const { inputs } = playPar(program, { seed: 1 });
	const run = replay(program, { seed: 1 }, inputs, 20 * 60_000);
	if (!run.ok) throw new Error('the plan does not run');
	const before = new Map(
		viewerOf(begin(program, { seed: 1 }))
			.view()
			.port.actors.map((one) => [one.id, one]),
	);
	const still = viewerOf(run.value)
		.view()
		.port.actors.filter(({ id, moving, place }) => !moving && before.get(id)?.place === place);
	expect(still.length).toBeGreaterThan(5);
	for (const one of still) expect(one.heading).toBe(before.get(one.id)!.heading);
});
