/** The layers of the map, bottom up (visual language §4). Actors are drawn between `below` and `above`. */
export const sheetLayers = {
	below: [
		'water',
		'wake',
		'ground',
		'paint',
		'road-edge',
		'road',
		'road-paint',
		'quay',
		'shadow-low',
		'fence',
		'yard',
		'tree',
		'ship',
		'shadow-deck',
		'deck',
		'rope',
		'building',
		'roof',
		'vehicle',
	],
	above: ['shadow-high', 'high'],
	light: ['light'],
} as const;
export type SheetLayer = (typeof sheetLayers)[keyof typeof sheetLayers][number];

/** What has been drawn so far, by layer, and the clips and gradients it refers to. */
export class Sheet {
	private readonly drawn = new Map<SheetLayer, string[]>();
	readonly definitions = new Map<string, string>();

	add(layer: SheetLayer, ...svg: readonly string[]): void {
		const list = this.drawn.get(layer);
		if (list) list.push(...svg);
		else this.drawn.set(layer, [...svg]);
	}

	of(layer: SheetLayer): string {
		return (this.drawn.get(layer) ?? []).join('');
	}
}
