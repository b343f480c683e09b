import type { MapObject } from '../../views/port-map';
import { painters } from './classes';
import { n } from './ink';
import { type Palette, resolve } from './palette';
import { Sheet, type SheetLayer, sheetLayers } from './sheet';

export interface StillLayer {
	readonly name: 'below' | 'above' | 'light';
	/** A whole SVG document of the frame: no variables, no references to anything outside it, no text. */
	readonly svg: string;
}
export interface StillLayers {
	/** What is drawn, in metres: the map and as much round it as its water reaches. */
	readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly layers: readonly StillLayer[];
}

/** What stands still on the map, from its objects alone, in the three sheets between which the drill is drawn. */
export function drawStill(drawing: readonly MapObject[], palette: Palette): StillLayers {
	const sheet = new Sheet();
	for (const [id, svg] of Object.entries(gradients)) sheet.definitions.set(id, svg);
	const frame = frameOf(drawing);
	for (const [name, painter] of Object.entries(painters)) {
		const objects = drawing.filter((object) => object.class === name);
		if (objects.length > 0) painter(sheet, objects, { frame, drawing });
	}
	const box = `viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}"`;
	const names = Object.keys(sheetLayers) as (keyof typeof sheetLayers)[];
	const layers = names.map((name): StillLayer => {
		const lit = name !== 'light' || Number(palette.lamps) > 0;
		const body = lit ? sheetLayers[name].map((layer) => shaded(layer, sheet.of(layer))).join('') : '';
		const used = [...sheet.definitions].filter(([id]) => body.includes(`#${id})`)).map(([, svg]) => svg);
		const defs = used.length > 0 ? `<defs>${used.join('')}</defs>` : '';
		return { name, svg: resolve(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${defs}${body}</svg>`, palette) };
	});
	return { frame, layers };
}

const stops = (...list: readonly (readonly [number, string, number])[]) =>
	list
		.map(([at, colour, opacity]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
		.join('');
/** The light of a lamp on the ground, and of a pair of headlights. */
const gradients = {
	pool: `<radialGradient id="pool">${stops([0, '#FFD58A', 0.42], [0.35, '#FFCF7D', 0.15], [1, '#FFC766', 0])}</radialGradient>`,
	beam: `<linearGradient id="beam" x1="0" x2="0" y1="1" y2="0">${stops([0, '#FFF0C4', 0.4], [1, '#FFF0C4', 0])}</linearGradient>`,
};

/** All shadows of a layer are one group with one opacity, so that they never double. */
function shaded(layer: SheetLayer, svg: string): string {
	if (!layer.startsWith('shadow') || svg === '') return svg;
	const opacity = layer === 'shadow-high' ? 'var(--shadowHiO)' : 'var(--shadowO)';
	return `<g fill="var(--shadow)" opacity="${opacity}">${svg}</g>`;
}

function frameOf(drawing: readonly MapObject[]): StillLayers['frame'] {
	const waters = drawing.filter((object) => object.class === 'water' && object.width > 0);
	const shown = waters.length > 0 ? waters : drawing;
	const xs = shown.flatMap((object) => [object.x, object.x + object.width]);
	const ys = shown.flatMap((object) => [object.y, object.y + object.height]);
	if (xs.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x: n(x), y: n(y), width: n(Math.max(...xs) - x || 1), height: n(Math.max(...ys) - y || 1) };
}
