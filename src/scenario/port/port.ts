import type { Text } from '../../words/text';

/** Metres east and south of the map's north-west corner. One metre is one drawing unit at zoom 1. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Somewhere a person, team or thing can be. `at` is where a visitor stands; `area` is what a zone there covers. */
export interface Place {
	readonly id: string;
	readonly label: Text;
	readonly icon: string;
	readonly at: Point;
	readonly area: readonly Point[];
	/** Standing spots inside, used in order; where there are none, spots are laid round `at`. */
	readonly spots: readonly Point[];
}

/** A way along which people and vehicles move. Routes join where they share a vertex exactly. */
export interface Route {
	readonly id: string;
	readonly points: readonly Point[];
}

/** One object of the Tiled map as it stands there: what is drawn is told by `class` and `properties`. */
export interface MapObject {
	readonly id: number;
	readonly layer: string;
	readonly class: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Degrees clockwise about (x, y), as Tiled stores it. */
	readonly rotation: number;
	/** Absolute vertices of a polygon or polyline; empty for rectangles and points. */
	readonly points: readonly Point[];
	readonly closed: boolean;
	readonly properties: Readonly<Record<string, string | number | boolean>>;
}

export interface Port {
	readonly id: string;
	readonly label: Text;
	readonly width: number;
	readonly height: number;
	readonly places: readonly Place[];
	readonly routes: readonly Route[];
	readonly drawing: readonly MapObject[];
}
