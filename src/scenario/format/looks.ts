/** How a body on the map is drawn. Post is the dress; `suit` is level-2 protection over it. */
export const looks = [
	'stevedore',
	'guard',
	'worker',
	'clerk',
	'commander',
	'crew',
	'cook',
	'driver',
	'intruder',
	'sampler',
	'disinfector',
	'medic',
	'escort',
	'ambulance',
	'truck',
	'car',
	'patrol-car',
	'boat',
	'bus',
	'box',
	'none',
] as const;
export type Look = (typeof looks)[number];

/** What is told of a person or a place by line, pattern, icon and word, then colour. */
export const marks = ['index', 'contact', 'sealed', 'contaminated', 'treated', 'held'] as const;
export type Mark = (typeof marks)[number];

/** What an entity may show: marks, and what its bodies wear. */
export const shown = [...marks, 'mask', 'suit'] as const;
