/**
 * What a port's map can be drawn from: the `class` of an object in Tiled. A map with another class is refused,
 * because a misspelt class would silently leave a hole in the picture.
 */
export const drawnClasses = [
	// water and ground
	'water',
	'buoy',
	'tug',
	'land',
	'ground',
	'apron',
	'rail',
	'quay',
	'seawall',
	'pad',
	'lawn',
	'court',
	// roads and paint
	'road',
	'path',
	'turning',
	'number',
	'limit',
	'lane',
	'zebra',
	'stop',
	'arrow',
	'bays',
	// ships and cargo
	'ship',
	'mooring',
	'gangway',
	'steps',
	'stack',
	'rtg',
	'sts',
	'grab',
	'conveyor',
	'tower',
	'silo',
	// buildings and what stands on them
	'flat',
	'hall',
	'house',
	'tent',
	'shelter',
	'booth',
	'canopy',
	'porch',
	'upper',
	'plant',
	'fan',
	'skylight',
	'solar',
	'sign',
	'district',
	'dish',
	'mast',
	// a room whose roof is lifted
	'room',
	'counter',
	'table',
	'door',
	// fences, plants, lamps, vehicles
	'fence',
	'barrier',
	'camera',
	'tree',
	'tree-row',
	'lamp',
	'vehicle',
	// names, drawn by the game at one size whatever the zoom
	'label',
] as const;
export type DrawnClass = (typeof drawnClasses)[number];

/** What the drill engine reads, in the layers `places` and `routes`. */
export const placeClasses = ['place', 'area', 'spot'] as const;
export const routeClasses = ['route'] as const;
