import type { Point } from '../views/port-map';
import type { Selection } from '../views/port-view';
import { entityOf } from './bodies/entity-of';
import { areaOf, holds } from './zones/outline';

export interface Bodied extends Point {
	readonly id: string;
	/** Metres from its middle to its side. */
	readonly radius: number;
}

export interface Placed {
	readonly id: string;
	readonly at: Point;
	readonly area: readonly Point[];
}

/** The body nearest a point among those it touches. `reach` is how far, in metres, a press may miss. */
export function bodyAt(bodies: Iterable<Bodied>, at: Point, reach: number): string | undefined {
	let nearest: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const body of bodies) {
		const far = Math.hypot(body.x - at.x, body.y - at.y);
		if (far <= Math.max(reach, body.radius) && far < least) {
			nearest = body.id;
			least = far;
		}
	}
	return nearest;
}

/** The smallest area a point lies in, so that a room is found inside its yard; else a place that is only a point. */
export function placeAt(places: readonly Placed[], at: Point, reach: number): string | undefined {
	let found: Placed | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const place of places) {
		if (place.area.length < 3 || !holds(place.area, at)) continue;
		const area = areaOf(place.area);
		if (area < least) {
			found = place;
			least = area;
		}
	}
	if (found) return found.id;
	return bodyAt(
		places.filter((place) => place.area.length < 3).map((place) => ({ id: place.id, ...place.at, radius: 0 })),
		at,
		reach,
	);
}

/** What a press on the map means: somebody first, then somewhere, else nothing. */
export function selectionAt(bodies: Iterable<Bodied>, places: readonly Placed[], at: Point, reach: number): Selection {
	const body = bodyAt(bodies, at, reach);
	if (body !== undefined) return { kind: 'entity', id: entityOf(body) };
	const place = placeAt(places, at, reach);
	return place === undefined ? undefined : { kind: 'place', id: place };
}
