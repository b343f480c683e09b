/** The order of everything on the map, bottom up (visual language §4). */
export const depths = {
	below: 0,
	zoneBand: 10,
	vehicles: 20,
	people: 21,
	above: 30,
	light: 40,
	zoneLine: 50,
	routes: 60,
	links: 70,
	selection: 80,
	raised: 82,
	rings: 90,
	badges: 91,
} as const;
