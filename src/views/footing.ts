import type { MapObject, Point, Port } from '../scenario/port/port';

/** What nobody can stand in. Halls and houses are drawn with their roofs on; a `room` is drawn open. */
const solid = new Set([
	'booth',
	'counter',
	'district',
	'flat',
	'hall',
	'house',
	'reefer',
	'silo',
	'stack',
	'table',
	'tent',
	'tower',
	'vehicle',
]);
/** Metres kept from walls; how far a parked vehicle reaches round its middle. */
const margin = 6;
const parked = 15;
/** Half a ship: where one can stand, and all of her with bow, house and a boat's breadth round her. */
const deck = { along: 150, across: 27 };
const hull = { along: 190, across: 38 };

/** On what somebody stands: one does not step from one kind to another. */
type Ground = 'land' | 'deck' | 'hull' | 'water';

/** Where in a port bodies can stand, read from what is drawn there. */
export class Footing {
	private static readonly known = new WeakMap<Port, Footing>();

	static of(port: Port): Footing {
		let footing = Footing.known.get(port);
		if (footing === undefined) {
			footing = new Footing(port);
			Footing.known.set(port, footing);
		}
		return footing;
	}

	private readonly solid: readonly MapObject[];
	private readonly land: readonly MapObject[];
	private readonly ships: readonly MapObject[];
	private readonly headings = new Map<string, number>();

	private constructor(private readonly port: Port) {
		const of = (...classes: readonly string[]) => port.drawing.filter((one) => classes.includes(one.class));
		this.solid = port.drawing.filter((one) => solid.has(one.class));
		this.land = of('land', 'jetty');
		this.ships = of('ship');
	}

	/** Nothing stands there, and it is the same ground as at `like`. */
	clear(at: Point, like: Point): boolean {
		return this.ground(at) === this.ground(like) && !this.solid.some((one) => within(one, at));
	}

	/** Open water, where a boat can lie. */
	afloat(at: Point): boolean {
		return this.ground(at) === 'water' && !this.solid.some((one) => within(one, at));
	}

	private ground(at: Point): Ground {
		if (this.ships.some((one) => aboard(one, at, deck))) return 'deck';
		if (this.land.some((one) => (one.closed ? inside(one.points, at) : onJetty(one, at)))) return 'land';
		return this.ships.some((one) => aboard(one, at, hull)) ? 'hull' : 'water';
	}

	/** The way on which a vehicle there stands, degrees clockwise from north. Spots are few, and asked for thirty times a second. */
	heading(at: Point): number {
		const key = `${at.x} ${at.y}`;
		let heading = this.headings.get(key);
		if (heading === undefined) {
			heading = this.alongWay(at);
			this.headings.set(key, heading);
		}
		return heading;
	}

	private alongWay(at: Point): number {
		let nearest = { metres: Number.POSITIVE_INFINITY, heading: 90 };
		for (const { points } of this.port.routes)
			for (let index = 1; index < points.length; index++) {
				const [a, b] = [points[index - 1]!, points[index]!];
				const metres = apart(at, a, b);
				if (metres < nearest.metres)
					nearest = { metres, heading: (Math.round((Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI) + 360) % 360 };
			}
		return nearest.heading;
	}
}

function within(one: MapObject, { x, y }: Point): boolean {
	if (one.class === 'vehicle') return Math.hypot(x - one.x, y - one.y) < parked;
	if (one.class === 'silo') return Math.hypot(x - one.x, y - one.y) < Number(one.properties.radius ?? 0) + margin;
	const turn = (-one.rotation * Math.PI) / 180;
	const [right, down] = [x - one.x, y - one.y];
	const along = right * Math.cos(turn) - down * Math.sin(turn);
	const across = right * Math.sin(turn) + down * Math.cos(turn);
	return along > -margin && along < one.width + margin && across > -margin && across < one.height + margin;
}

function aboard(ship: MapObject, { x, y }: Point, half: typeof hull): boolean {
	const heading = (Number(ship.properties.heading ?? 0) * Math.PI) / 180;
	const [right, down] = [x - ship.x, y - ship.y];
	const along = Math.abs(right * Math.sin(heading) - down * Math.cos(heading));
	const across = Math.abs(right * Math.cos(heading) + down * Math.sin(heading));
	const scale = Number(ship.properties.scale ?? 1);
	return along < half.along * scale && across < half.across * scale;
}

const onJetty = ({ points, properties }: MapObject, at: Point): boolean =>
	points.some((point, index) => index > 0 && apart(at, points[index - 1]!, point) <= Number(properties.width ?? 0) / 2);

/** Inside a closed outline. */
export function inside(area: readonly Point[], at: Point): boolean {
	let odd = false;
	for (let i = 0, j = area.length - 1; i < area.length; j = i++) {
		const [a, b] = [area[i]!, area[j]!];
		if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
	}
	return odd;
}

/** Metres from a point to a line between two others. */
function apart(at: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const long = dx * dx + dy * dy;
	const share = long === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - a.x) * dx + (at.y - a.y) * dy) / long));
	return Math.hypot(at.x - a.x - dx * share, at.y - a.y - dy * share);
}
