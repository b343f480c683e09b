import { type DrawnClass, drawnClasses } from '../../scenario/port/classes';

export type Tags = Readonly<Record<string, unknown>>;

/** What a feature becomes. A road is also a way to go; a named point or outline is also a place. */
export type Kind = DrawnClass | 'route' | 'place';

const is = (tags: Tags, key: string, ...values: readonly string[]) =>
	typeof tags[key] === 'string' && (values.length === 0 || values.includes(tags[key] as string));

/** By its own `class`, or by the tags that OpenStreetMap uses; undefined where neither says anything that is drawn. */
export function kindOf(tags: Tags, shape: 'point' | 'line' | 'area', squareMetres: number): Kind | undefined {
	const own = tags['class'];
	if (own === 'route' || own === 'place' || (drawnClasses as readonly unknown[]).includes(own)) return own as Kind;
	if (shape === 'line') return ofLine(tags);
	if (shape === 'area') return ofArea(tags, squareMetres);
	if (is(tags, 'natural', 'tree')) return 'tree';
	if (is(tags, 'highway', 'street_lamp')) return 'lamp';
	if (is(tags, 'man_made', 'lighthouse')) return 'lighthouse';
	return nameOf(tags) === undefined ? undefined : 'place';
}

function ofLine(tags: Tags): Kind | undefined {
	if (is(tags, 'highway', 'footway', 'path', 'steps', 'pedestrian', 'cycleway')) return 'path';
	if (is(tags, 'highway')) return 'road';
	if (is(tags, 'railway')) return 'rail';
	if (is(tags, 'barrier', 'fence', 'wall', 'retaining_wall')) return 'fence';
	if (is(tags, 'man_made', 'breakwater', 'groyne')) return 'breakwater';
	if (is(tags, 'man_made', 'pier')) return 'jetty';
	if (is(tags, 'man_made', 'quay')) return 'quay';
	if (is(tags, 'natural', 'coastline')) return 'seawall';
	if (is(tags, 'natural', 'tree_row')) return 'tree-row';
	return undefined;
}

/** Above this a roof has two slopes. */
const hallFrom = 900;
const houseTo = 150;

function ofArea(tags: Tags, squareMetres: number): Kind | undefined {
	if (is(tags, 'building')) return squareMetres > hallFrom ? 'hall' : squareMetres < houseTo ? 'house' : 'flat';
	if (is(tags, 'man_made', 'storage_tank', 'silo')) return 'silo';
	if (is(tags, 'man_made', 'pier', 'quay') || is(tags, 'amenity', 'parking')) return 'pad';
	if (is(tags, 'natural', 'wood') || is(tags, 'landuse', 'forest')) return 'wood';
	if (is(tags, 'landuse', 'grass', 'meadow') || is(tags, 'leisure', 'park', 'garden')) return 'ground';
	if (
		is(tags, 'place', 'island', 'islet') ||
		is(tags, 'landuse', 'port', 'industrial', 'harbour') ||
		is(tags, 'industrial')
	)
		return 'land';
	return nameOf(tags) === undefined ? undefined : 'place';
}

export const nameOf = (tags: Tags): string | undefined =>
	['name:zh', 'name', 'zh', 'name:en', 'en', 'ref']
		.map((key) => tags[key])
		.find((name): name is string => typeof name === 'string' && name.trim() !== '');

export function labelOf(tags: Tags): { readonly zh: string; readonly en: string } {
	const first = nameOf(tags) ?? '';
	const said = (...keys: readonly string[]) =>
		keys.map((key) => tags[key]).find((name): name is string => typeof name === 'string' && name.trim() !== '') ??
		first;
	return { zh: said('zh', 'name:zh', 'name').trim(), en: said('en', 'name:en', 'name').trim() };
}
