import type { Look } from '../scenario/format/looks';
import type { Place, Point, Port } from '../scenario/port/port';
import { Footing, inside } from './footing';

/** How much room a body takes to each side, in metres: people stand 15 apart. */
const rooms: Partial<Record<Look, number>> = {
	ambulance: 12,
	boat: 12,
	box: 10,
	bus: 14,
	car: 9,
	'patrol-car': 9,
	truck: 14,
};
const personRoom = 7.5;
/** Nearer than this, one body would stand on another. */
const onTop = 7;
const rings = 5;
const ringApart = 17;
const rowsApart = 16;

/** Laid once for each place: for whoever stands, and for boats. */
const laid = { ashore: new WeakMap<Place, readonly Point[]>(), afloat: new WeakMap<Place, readonly Point[]>() };

/** Where bodies that stand still are put, one after the other: on a place's own spots, then round its point. Deterministic. */
export class Standing {
	private readonly taken: { readonly at: Point; readonly room: number }[] = [];
	private readonly footing: Footing;

	constructor(port: Port) {
		this.footing = Footing.of(port);
	}

	/** A spot of the place where nobody stands yet. */
	put(place: Place, look: Look): Point {
		const room = rooms[look] ?? personRoom;
		const own = look === 'boat' ? undefined : place.spots.find((spot) => this.free(spot, onTop));
		const at =
			own ?? this.round(place, look === 'boat' ? 'afloat' : 'ashore').find((spot) => this.free(spot, room)) ?? place.at;
		this.taken.push({ at, room });
		return at;
	}

	/** Vehicles stand along the way; people look about, each another way. */
	heading(at: Point, look: Look, nth: number): number {
		return rooms[look] === undefined ? (180 + nth * 47) % 360 : this.footing.heading(at);
	}

	private free(spot: Point, room: number): boolean {
		return this.taken.every(({ at, room: other }) => {
			const least = room === onTop ? onTop : room + other - 1;
			const [dx, dy] = [at.x - spot.x, at.y - spot.y];
			return dx * dx + dy * dy >= least * least;
		});
	}

	/** Rows within its area, then rings round its point, as far as one can stand or lie there. */
	private round(place: Place, how: keyof typeof laid): readonly Point[] {
		let spots = laid[how].get(place);
		if (spots === undefined) {
			const { footing } = this;
			const fits = (spot: Point) => (how === 'afloat' ? footing.afloat(spot) : footing.clear(spot, place.at));
			spots = [...rowsIn(place), ...ringsRound(place.at)].filter(fits);
			laid[how].set(place, spots);
		}
		return spots;
	}
}

/** Rows through a place's point within its area, the nearest spots first. */
function rowsIn({ at, area }: Place): readonly Point[] {
	if (!inside(area, at)) return [];
	const steps = Array.from({ length: 2 * rings + 1 }, (_, nth) => (nth - rings) * rowsApart);
	const far = (spot: Point) => Math.hypot(spot.x - at.x, spot.y - at.y);
	return steps
		.flatMap((down) => steps.map((right) => ({ x: at.x + right, y: at.y + down })))
		.filter((spot) => inside(area, spot))
		.sort((a, b) => far(a) - far(b));
}

function ringsRound({ x, y }: Point): readonly Point[] {
	const spots = [{ x, y }];
	for (let ring = 1; ring <= rings; ring++)
		for (let nth = 0; nth < ring * 6; nth++) {
			const angle = (nth / (ring * 6)) * Math.PI * 2 + ring;
			spots.push({ x: x + Math.cos(angle) * ringApart * ring, y: y + Math.sin(angle) * ringApart * ring });
		}
	return spots;
}
