import { fail, ok, type Result } from '../../kernel/result';
import { unconnectedRoutes } from './network';
import type { Place, Point, Port, Route } from './port';
import { type PortProblem, portProblem, told } from './problem';

export interface Source {
	readonly id: number;
	readonly name: string;
	readonly layer: string;
}
/** What a map file says of places and routes, before it is known to hang together. */
export interface Features {
	readonly places: readonly (Source & { readonly at: Point; readonly properties: Properties })[];
	readonly areas: readonly (Source & { readonly points: readonly Point[]; readonly properties: Properties })[];
	readonly spots: readonly (Source & { readonly at: Point; readonly properties: Properties })[];
	readonly routes: readonly (Source & { readonly points: readonly Point[] })[];
}
type Properties = Readonly<Record<string, unknown>>;

/** Whole metres: vertices drawn a hand's breadth apart still join, and lengths are the same everywhere. */
export const whole = ({ x, y }: Point): Point => ({ x: Math.round(x) || 0, y: Math.round(y) || 0 });
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Puts places and routes together and tells everything that does not fit, not only the first. */
export function joinFeatures(features: Features): Result<Pick<Port, 'places' | 'routes'>, PortProblem[]> {
	const problems: PortProblem[] = [];
	const places = new Map<string, { place: Place; area: Point[]; spots: Point[] }>();
	for (const found of features.places) {
		const said = (name: 'zh' | 'en' | 'icon') => {
			const value = found.properties[name];
			if (typeof value === 'string' && value.trim() !== '') return value.trim();
			problems.push(portProblem('missing-property', `${name}: ${told(value)}`, `a text property ${name}`, found));
			return '';
		};
		const label = { zh: said('zh'), en: said('en') };
		const icon = said('icon');
		if (!idPattern.test(found.name))
			problems.push(portProblem('bad-id', told(found.name), 'lower-case letters, digits and hyphens', found));
		else if (places.has(found.name))
			problems.push(portProblem('duplicate-place', found.name, 'one place of each name', found));
		else {
			const area: Point[] = [];
			const spots: Point[] = [];
			const place = { id: found.name, label, icon, at: whole(found.at), area, spots };
			places.set(found.name, { place, area, spots });
		}
	}
	const owner = (part: Source & { readonly properties: Properties }) => {
		const id = part.properties.place;
		const known = typeof id === 'string' ? places.get(id) : undefined;
		if (!known)
			problems.push(portProblem('unknown-place', told(id), 'a property place with the name of a place', part));
		return known;
	};
	for (const area of features.areas) {
		const entry = owner(area);
		if (!entry) continue;
		if (entry.area.length > 0) problems.push(portProblem('duplicate-area', entry.place.id, 'one area a place', area));
		else entry.area.push(...area.points.map(whole));
	}
	for (const spot of features.spots) owner(spot)?.spots.push(whole(spot.at));
	const routes = joinRoutes(features, problems);
	if (features.places.length === 0) problems.push(portProblem('no-places', '0', 'at least one place'));
	if (problems.length > 0) return fail(problems);
	return ok({ places: [...places.values()].map(({ place }) => place), routes });
}

function joinRoutes(features: Features, problems: PortProblem[]): readonly Route[] {
	const sources = new Map<Route, Source>();
	for (const found of features.routes) {
		const points = found.points.map(whole).filter((point, i, all) => {
			const before = all[i - 1];
			return before === undefined || before.x !== point.x || before.y !== point.y;
		});
		if (points.length < 2) problems.push(portProblem('short-route', `${points.length}`, 'two points or more', found));
		else sources.set({ id: found.name || `route-${found.id}`, points }, found);
	}
	const routes = [...sources.keys()];
	for (const route of unconnectedRoutes(routes)) {
		const expected = 'a vertex shared exactly with another route of the network';
		problems.push(portProblem('unconnected-route', route.id, expected, sources.get(route)!));
	}
	if (features.routes.length === 0 && features.places.length > 1)
		problems.push(portProblem('no-routes', '0', 'routes between the places'));
	return routes;
}
