import type { Point, Route } from './port';

const key = ({ x, y }: Point) => `${x},${y}`;

/** Routes that cannot be reached from the network's largest part: movers there would never get out. */
export function unconnectedRoutes(routes: readonly Route[]): readonly Route[] {
	const groups: { readonly vertices: Set<string>; readonly routes: Route[] }[] = [];
	for (const route of routes) {
		const vertices = new Set(route.points.map(key));
		const joined = { vertices, routes: [route] };
		for (let i = groups.length - 1; i >= 0; i--) {
			const group = groups[i]!;
			if (![...group.vertices].some((vertex) => vertices.has(vertex))) continue;
			for (const vertex of group.vertices) vertices.add(vertex);
			joined.routes.push(...group.routes);
			groups.splice(i, 1);
		}
		groups.push(joined);
	}
	const main = groups.reduce<number>((most, group) => Math.max(most, group.vertices.size), 0);
	const kept = groups.find((group) => group.vertices.size === main);
	return routes.filter((route) => kept !== undefined && !kept.routes.includes(route));
}
