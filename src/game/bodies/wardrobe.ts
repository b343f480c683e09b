import type Phaser from 'phaser';
import type { Actor } from '../../views/port-view';
import type { Palette } from '../drawing/palette';
import { symbol } from '../drawing/symbol';
import { loadSvg } from '../still/svg-image';
import { bake, dropSheet, type Sheet } from './sheet';

/** How tall bodies stand, in the light's own units. */
const tall: Readonly<Record<string, number>> = {
	ambulance: 6,
	truck: 6,
	bus: 7,
	car: 4,
	'patrol-car': 4,
	boat: 9,
	box: 8,
};
const personTall = 4.3;

const coats = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;

/** Which drawing an actor wears. Trucks and cars differ by who they are, and stay so. */
export function outfitOf(actor: Actor): string {
	const stale = actor.stale ? '?' : '';
	if (actor.look === 'truck' || actor.look === 'car' || actor.look === 'box') {
		let sum = 0;
		for (let i = 0; i < actor.id.length; i++) sum = (sum * 31 + actor.id.charCodeAt(i)) % 9973;
		return `${actor.look}+${coats[sum % coats.length]}${stale}`;
	}
	if (actor.look in tall) return actor.look + stale;
	return actor.look + (actor.suit ? '+suit' : actor.mask ? '+mask' : '') + stale;
}

interface Outfit {
	readonly name: string;
	sheet: Sheet | undefined;
	image: HTMLImageElement | undefined;
	/** What `sheet` and `image` were made for. */
	made: number;
	loading: number;
}

/** The sheets of everyone on the map, made when first worn and made again for another scale or another light. */
export class Wardrobe {
	private readonly outfits = new Map<string, Outfit>();
	private generation = 0;
	private scale = 1;
	private palette: Palette;
	private lightsChanged = 0;

	constructor(
		private readonly textures: Phaser.Textures.TextureManager,
		palette: Palette,
		private readonly changed: (name: string, sheet: Sheet) => void,
	) {
		this.palette = palette;
	}

	renew(scale: number, palette: Palette): void {
		if (scale === this.scale && palette === this.palette) return;
		this.generation++;
		if (palette !== this.palette) this.lightsChanged = this.generation;
		this.scale = scale;
		this.palette = palette;
	}

	/** The sheet as it is now, perhaps made for another scale; nothing until its drawing has been read. */
	sheet(name: string): Sheet | undefined {
		const known = this.outfits.get(name);
		if (known) return known.sheet;
		const outfit: Outfit = { name, sheet: undefined, image: undefined, made: -1, loading: -1 };
		this.outfits.set(name, outfit);
		return undefined;
	}

	/** Does one piece of what is still to do; false when all is done. */
	work(): boolean {
		for (const outfit of this.outfits.values()) {
			if (outfit.made === this.generation) continue;
			if (!outfit.image || outfit.loading < this.lightsChanged) {
				this.load(outfit);
				continue;
			}
			this.make(outfit, outfit.image);
			return true;
		}
		return false;
	}

	/** A drawing is being read; there will be work when it has come. */
	get loading(): boolean {
		for (const outfit of this.outfits.values()) if (outfit.made !== this.generation) return true;
		return false;
	}

	destroy(): void {
		for (const outfit of this.outfits.values()) dropSheet(outfit.sheet);
		this.outfits.clear();
	}

	private load(outfit: Outfit): void {
		if (outfit.loading >= this.lightsChanged && outfit.loading >= 0) return;
		const generation = this.generation;
		outfit.loading = generation;
		outfit.image = undefined;
		loadSvg(symbol(this.drawing(outfit.name), this.palette).svg).then(
			(image) => {
				if (outfit.loading === generation) outfit.image = image;
			},
			() => undefined,
		);
	}

	private drawing(name: string): string {
		return name.replace('?', '');
	}

	private make(outfit: Outfit, image: HTMLImageElement): void {
		const { width, height } = symbol(this.drawing(outfit.name), this.palette);
		const old = outfit.sheet;
		const look = outfit.name.replace(/[+?].*/, '');
		const stale = outfit.name.endsWith('?');
		outfit.sheet = bake(
			this.textures,
			{ image, width, height, tall: tall[look] ?? personTall, stale },
			this.scale,
			this.palette,
		);
		outfit.made = this.generation;
		this.changed(outfit.name, outfit.sheet);
		dropSheet(old);
	}
}
