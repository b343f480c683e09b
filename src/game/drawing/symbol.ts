import { asset } from './assets';
import { n } from './ink';
import { type Palette, resolve } from './palette';
import { relief } from './relief';

export interface SymbolSvg {
	readonly svg: string;
	/** Metres. */
	readonly width: number;
	readonly height: number;
}

const folders: Readonly<Record<string, string>> = {
	ambulance: 'vehicles/ambulance',
	truck: 'vehicles/truck',
	car: 'vehicles/car',
	'patrol-car': 'vehicles/patrol-car',
	boat: 'vehicles/boat',
	bus: 'vehicles/bus',
	box: 'yard/container',
};
const coats: Readonly<Record<string, string>> = { truck: 'house', car: 'c1', bus: 'c3', box: 'c1' };

/**
 * A body that moves, facing north and centred on its origin, without its shadow. `+mask` and `+suit` dress a person
 * (a suit hides the mask and the dress but for the post's colour on the sleeves); `+c1` … `+c7` paint a car or a box,
 * or load a truck. A path under assets/drawings is a symbol as well.
 */
export function symbol(name: string, palette: Palette): SymbolSvg {
	const [look = '', ...extras] = name.split('+');
	const path = folders[look] ?? (look.includes('/') ? look : `people/${look}`);
	const { box, layers } = asset(path);
	const part = (from: string, layer: string) =>
		asset(from)
			.layers.filter((one) => one.name === layer)
			.map((one) => one.markup)
			.join('');
	const paint = extras.find((extra) => /^c\d$/.test(extra));
	let markup: string;
	if (path.startsWith('people/') && extras.includes('suit'))
		markup = part('people/suit', 'body') + part(path, 'band') + part('people/suit', 'head') + part(path, 'tool');
	else {
		const worn = extras.includes('mask') ? part('people/mask', 'body') : '';
		markup =
			shown.flatMap((layer) => layers.filter((one) => one.name === layer).map((one) => one.markup)).join('') + worn;
		if (look === 'truck' && paint) markup += load(paint);
	}
	const coat = look === 'truck' ? 'house' : (paint ?? coats[look] ?? 'c1');
	const lit = relief(markup.replaceAll('var(--coat)', `var(--${coat})`), 0);
	const size = `viewBox="${n(box.x)} ${n(box.y)} ${n(box.width)} ${n(box.height)}" width="${n(box.width)}" height="${n(box.height)}"`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${resolve(lit, palette)}</svg>`;
	return { svg, width: box.width, height: box.height };
}

const shown = ['wake', 'body', 'deck', 'high', 'head', 'tool', 'roof'];

/** A container on a truck's chassis, which begins behind the cab. */
export const loadOffset = 5.6;
function load(colour: string): string {
	const container = asset('yard/container').layers.find((layer) => layer.name === 'body')!.markup;
	return `<g transform="translate(0 ${loadOffset})">${container.replaceAll('var(--coat)', `var(--${colour})`)}</g>`;
}
