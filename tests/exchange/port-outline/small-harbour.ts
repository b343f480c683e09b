/** A made-up harbour on the Yellow Sea coast, as OpenStreetMap would export it. */
const [east, north] = [120.8, 33.25];
/** Metres east and north of the harbour's middle, roughly, as degrees. */
const at = (x: number, y: number) => [east + x / 93_200, north + y / 110_900];
const ring = (...corners: readonly (readonly [number, number])[]) =>
	[...corners, corners[0]!].map(([x, y]) => at(x, y));
const feature = (properties: object, type: string, coordinates: unknown) => ({
	type: 'Feature',
	properties,
	geometry: { type, coordinates },
});

export const harbour = {
	type: 'FeatureCollection',
	features: [
		feature({ landuse: 'port', name: '北港' }, 'Polygon', [ring([-400, -300], [400, -300], [400, 100], [-400, 100])]),
		feature({ man_made: 'quay' }, 'LineString', [at(-400, 100), at(400, 100)]),
		feature({ highway: 'service', lanes: '2', name: 'Harbour road' }, 'LineString', [at(-380, -100), at(380, -100)]),
		feature({ highway: 'service' }, 'LineString', [at(0, -280), at(0, 90)]),
		feature({ highway: 'service' }, 'LineString', [at(200, -95), at(200, 60)]),
		feature({ highway: 'footway' }, 'LineString', [at(-300, 300), at(-350, 320)]),
		feature({ building: 'yes', name: '食堂', 'name:en': 'Canteen' }, 'Polygon', [
			ring([40, -60], [90, -30], [80, -14], [30, -44]),
		]),
		feature({ building: 'warehouse', name: '仓库' }, 'Polygon', [ring([-200, 0], [-120, 0], [-120, 40], [-200, 40])]),
		feature({ man_made: 'storage_tank' }, 'Polygon', [ring([-320, -220], [-300, -200], [-320, -180], [-340, -200])]),
		feature({ barrier: 'fence' }, 'LineString', [at(-400, -300), at(400, -300)]),
		feature({ class: 'place', id: 'gate-1', zh: '一号闸口', en: 'Gate 1' }, 'Point', at(3, -285)),
		feature({ natural: 'tree' }, 'Point', at(120, -150)),
		feature({ power: 'line' }, 'LineString', [at(0, 0), at(10, 10)]),
		{ type: 'Feature', properties: { name: 'nowhere' }, geometry: null },
	],
};
