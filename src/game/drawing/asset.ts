/** One drawing of assets/drawings: its size in metres, and its layers in drawing order. */
export interface Asset {
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly layers: readonly AssetLayer[];
}
export interface AssetLayer {
	readonly name: string;
	/** Heights between which a shadow layer's shape stands; 0 for the others. */
	readonly from: number;
	readonly to: number;
	/** Metres of height from one copy of the shape to the next: small for what is small. */
	readonly step: number;
	readonly markup: string;
}

/** Reads a drawing. What its <style> says is only for looking at the file by itself. */
export function readAsset(file: string): Asset {
	const box = /viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"/.exec(file);
	if (!box) throw new Error('A drawing needs a viewBox in metres');
	const layers = [...file.matchAll(/^<g data-layer="([\w-]+)"([^>]*)>\n([\s\S]*?)\n^<\/g>$/gm)].map(
		([, name, attributes, markup]): AssetLayer => ({
			name: name!,
			from: Number(/data-from="([\d.]+)"/.exec(attributes!)?.[1] ?? 0),
			to: Number(/data-to="([\d.]+)"/.exec(attributes!)?.[1] ?? 0),
			step: Number(/data-step="([\d.]+)"/.exec(attributes!)?.[1] ?? 1.5),
			markup: markup!.replace(/\n?\t/g, ''),
		}),
	);
	if (layers.length === 0) throw new Error('A drawing needs layers: <g data-layer="…">');
	const [x, y, width, height] = box.slice(1).map(Number) as [number, number, number, number];
	return { box: { x, y, width, height }, layers };
}
