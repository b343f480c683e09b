import type { Look, Mark } from '../scenario/format/looks';
import type { Point } from '../scenario/port/port';
import type { Text } from '../words/text';

export { type Look, looks, type Mark, marks } from '../scenario/format/looks';

export interface Actor {
	readonly id: string;
	readonly label: Text;
	readonly look: Look;
	readonly suit: boolean;
	readonly mask: boolean;
	readonly x: number;
	readonly y: number;
	/** Degrees clockwise, 0 = facing north. */
	readonly heading: number;
	readonly moving: boolean;
	readonly marks: readonly Mark[];
	readonly place: string;
	/** Last seen, not seen now: drawn as an outline. */
	readonly stale: boolean;
}

export interface ZoneView {
	readonly id: string;
	readonly place: string;
	readonly label: Text;
	readonly area: readonly Point[];
	readonly marks: readonly Mark[];
}

/** A team or vehicle under way: the whole route, and how far along it is. */
export interface RouteView {
	readonly actor: string;
	readonly label: Text;
	readonly kind: 'team' | 'ambulance';
	readonly points: readonly Point[];
	/** 0–1 of the route's length. */
	readonly done: number;
	readonly leftMs: number;
}

/** Something that rang and waits for an answer, drawn as a balloon at its place. */
export interface CallView {
	readonly inject: string;
	readonly by: Channel;
	readonly x: number;
	readonly y: number;
	readonly count: number;
	/** 0–1 of the time that has run down; 1 where there is no deadline. */
	readonly left: number;
}

export const channels = ['phone', 'radio', 'camera', 'paper'] as const;
export type Channel = (typeof channels)[number];

/** Everything the drawn port shows at one instant. Pure data: the same for play, replay and the par run. */
export interface PortView {
	readonly at: number;
	readonly night: boolean;
	readonly actors: readonly Actor[];
	readonly zones: readonly ZoneView[];
	readonly routes: readonly RouteView[];
	readonly calls: readonly CallView[];
	/** Threads between an index case and its contacts, by actor id. */
	readonly links: readonly (readonly [string, string])[];
}

/** Entity or place selected on the map. */
export type Selection = { readonly kind: 'entity' | 'place'; readonly id: string } | undefined;
