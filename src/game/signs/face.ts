import type { Channel } from '../../views/port-view';
import type { Token } from '../drawing/palette';
import type { ZoneMark } from '../zones/paint';

/** What a sign says. Its time left, its ring that runs down, change without it being painted again. */
export type Face =
	| { readonly kind: 'pin'; readonly text: string }
	| { readonly kind: 'route'; readonly route: 'team' | 'ambulance'; readonly icon: string; readonly text: string }
	| { readonly kind: 'tag'; readonly marks: readonly ZoneMark[]; readonly text: string }
	| { readonly kind: 'call'; readonly by: Channel; readonly count: number }
	| { readonly kind: 'place'; readonly icon: string; readonly text: string; readonly ground: Token }
	| {
			readonly kind: 'name';
			readonly text: string;
			readonly ground: Token;
			readonly ink: Token;
			readonly align: 'start' | 'middle' | 'end';
			readonly wide: number;
	  }
	| { readonly kind: 'person'; readonly text: string; readonly ground: Token };

export const routeSign = (actor: string): string => `route-${actor}`;
export const callSign = (inject: string): string => `call-${inject}`;

export const faceKey = (face: Face): string => JSON.stringify(face);

/** What pressing a sign does. */
export type Target =
	| { readonly kind: 'entity' | 'place'; readonly id: string }
	| { readonly kind: 'call'; readonly id: string };

/** A sign that the map wants, before anyone knows where it finds room. */
export interface Wanted {
	readonly id: string;
	readonly face: Face;
	readonly key: string;
	/** Metres; a sign that belongs to a body goes where the body goes. */
	readonly x: number;
	readonly y: number;
	readonly body: string | undefined;
	/** Half the size of what it names, in metres, for signs that stand round an area. */
	readonly half: { readonly x: number; readonly y: number } | undefined;
	readonly rank: number;
	readonly must: boolean;
	readonly target: Target | undefined;
	/** Milliseconds left, for chips that tell a time; below 0 for none. */
	left: number;
	/** 0–1 of a call's time. */
	share: number;
}
