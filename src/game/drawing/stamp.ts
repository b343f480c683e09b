import { asset } from './assets';
import { n } from './ink';
import { sun } from './light';
import { relief } from './relief';
import type { Sheet, SheetLayer } from './sheet';

export interface Stamp {
	readonly x: number;
	readonly y: number;
	/** Degrees clockwise, 0 = north, as the drawing was made. */
	readonly heading?: number;
	readonly scale?: number;
	/** The token that the drawing's `coat` takes. */
	readonly coat?: string;
	/** Where the drawing's layers go, when not to the sheet's layer of the same name; `undefined` leaves one out. */
	readonly to?: Readonly<Record<string, SheetLayer | undefined>>;
}

const usual: Readonly<Record<string, SheetLayer>> = {
	wake: 'wake',
	streak: 'shadow-low',
	'shadow-low': 'shadow-low',
	'shadow-deck': 'shadow-deck',
	'shadow-high': 'shadow-high',
	deck: 'deck',
	roof: 'roof',
	high: 'high',
	lights: 'light',
};

/** Places a drawing on the sheet, layer by layer, with its shadows cast and its edges lit for its heading. */
export function stamp(sheet: Sheet, name: string, where: Stamp): void {
	const { x, y, heading = 0, scale = 1 } = where;
	const turn = `${heading === 0 ? '' : ` rotate(${n(heading)})`}${scale === 1 ? '' : ` scale(${n(scale)})`}`;
	const at = (markup: string, dx = 0, dy = 0) =>
		`<g transform="translate(${n(x + dx)} ${n(y + dy)})${turn}">${markup}</g>`;
	for (const layer of asset(name).layers) {
		const target = where.to && layer.name in where.to ? where.to[layer.name] : usual[layer.name];
		if (target === undefined) continue;
		let markup = relief(layer.markup, heading);
		if (where.coat !== undefined) markup = markup.replaceAll('var(--coat)', `var(--${where.coat})`);
		if (layer.to === 0) {
			sheet.add(target, at(markup));
			continue;
		}
		// A tall shape throws a streak: its outline at steps so close that they melt into one.
		const steps = Math.max(1, Math.ceil(((layer.to - layer.from) * scale) / layer.step));
		for (let i = 0; i <= steps; i++) {
			const height = (layer.from + ((layer.to - layer.from) * i) / steps) * scale;
			sheet.add(target, at(markup, sun.x * height, sun.y * height));
		}
	}
}
