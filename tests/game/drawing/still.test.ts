import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/game/drawing/palette';
import { drawStill } from '../../../src/game/drawing/still';
import { type DrawnClass, drawnClasses } from '../../../src/scenario/port/classes';
import type { MapObject } from '../../../src/scenario/port/port';
import { port, ports } from './port';

const day = drawStill(port.drawing, palettes.day);
const night = drawStill(port.drawing, palettes.night);
const svgOf = (still: typeof day, name: string) => still.layers.find((layer) => layer.name === name)!.svg;
const stills = ports.flatMap(({ drawing }) => [drawStill(drawing, palettes.day), drawStill(drawing, palettes.night)]);
const all = (still: typeof day) => still.layers.map((layer) => layer.svg).join('');

describe('the still map', () => {
	test('comes in three sheets, bottom up, of one frame that reaches beyond the map', () => {
		expect(day.layers.map(({ name }) => name)).toEqual(['below', 'above', 'light']);
		const { x, y, width, height } = day.frame;
		expect(x).toBeLessThanOrEqual(-600);
		expect(x + width).toBeGreaterThanOrEqual(port.width + 600);
		expect(y + height).toBeGreaterThanOrEqual(port.height + 400);
		for (const { svg } of day.layers) expect(svg).toContain(`viewBox="${x} ${y} ${width} ${height}"`);
	});

	test('uses every class there is, in one port or another', () => {
		const used = ports.flatMap(({ drawing }) => drawing.map((object) => object.class));
		expect([...new Set(used)].sort()).toEqual([...drawnClasses].sort());
	});

	test.each(drawnClasses.filter((name) => name !== 'label'))('shows each %s that is added', (name: DrawnClass) => {
		const { drawing } = ports.find((one) => one.drawing.some((object) => object.class === name))!;
		const one = drawing.find((object) => object.class === name)!;
		const others = drawing.filter((object) => object !== one && Math.abs(object.x - one.x) < 40);
		expect(all(drawStill(others, palettes.day))).not.toBe(all(drawStill([...others, one], palettes.day)));
		expect(all(drawStill([one], palettes.day)).length).toBeGreaterThan(all(drawStill([], palettes.day)).length);
	});

	test('moves with its object', () => {
		const moved = port.drawing.map((object) => (object.class === 'booth' ? { ...object, x: object.x + 7 } : object));
		expect(all(drawStill(moved, palettes.day))).not.toBe(all(day));
	});

	test('stands by itself: no variables, no text, no styles, nothing from outside', () => {
		const foreign = [
			/var\(|NaN|undefined|Infinity/,
			/<(text|style|image|use|foreignObject|filter)\b/,
			/(href|src)=|url\((?!#)|class=|data-/,
		];
		// A document of a megabyte is not worth printing: what was found in it is.
		const found = stills.flatMap((still) => foreign.map((sign) => sign.exec(all(still))?.[0]));
		expect(found.filter((each) => each !== undefined)).toEqual([]);
	});

	test('is well formed, each reference defined once', () => {
		for (const { svg } of stills.flatMap(({ layers }) => layers)) {
			const open: string[] = [];
			let crossed = 0;
			for (const [, close, tag, self] of svg.matchAll(/<(\/?)([\w]+)(?:[^<>]*?)(\/?)>/g)) {
				if (close) crossed += open.pop() === tag ? 0 : 1;
				else if (!self) open.push(tag!);
			}
			expect(crossed).toBe(0);
			expect(open).toEqual([]);
			const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
			const references = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!));
			expect(new Set(ids).size).toBe(ids.length);
			expect([...references].sort()).toEqual([...ids].sort());
		}
	});

	test('is the same each time', () => expect(all(drawStill(port.drawing, palettes.day))).toBe(all(day)));

	test('is another by night, and only then lit', () => {
		expect(svgOf(night, 'below')).not.toBe(svgOf(day, 'below'));
		expect(svgOf(day, 'light')).not.toContain('<circle');
		expect(svgOf(night, 'light').match(/url\(#pool\)/g)!.length).toBeGreaterThan(50);
		expect(svgOf(night, 'light')).toContain('url(#beam)');
	});

	test('puts cranes, gangways and galleries over those who walk there, ships and roofs under', () => {
		const where = (name: string) => {
			const one = drawStill(
				ports.flatMap(({ drawing }) => drawing.filter((object) => object.class === name)),
				palettes.day,
			);
			return one.layers.filter(({ svg }) => svg.includes('<g ') || svg.includes('<rect')).map((layer) => layer.name);
		};
		for (const name of ['conveyor', 'rtg', 'armg', 'canopy', 'gangway']) expect(where(name)).toEqual(['above']);
		for (const name of ['ship', 'hall', 'stack', 'reefer', 'dock', 'jetty', 'lighthouse', 'vehicle', 'tree'])
			expect(where(name)).toEqual(['below']);
	});

	test('casts every shadow to the south-east, also of a ship that heads another way', () => {
		const ship = port.drawing.find((object) => object.class === 'ship')!;
		for (const heading of [0, 90, 180, 270]) {
			const turned: MapObject = { ...ship, x: 0, y: 0, properties: { kind: 'box', heading } };
			const svg = svgOf(drawStill([turned], palettes.day), 'below');
			const shadow = /<g fill="#22364A" opacity="\.24">((?:<g transform="[^"]*"><path[^>]*\/><\/g>)+)/.exec(svg)![1]!;
			const shifts = [...shadow.matchAll(/translate\(([-\d.]+) ([-\d.]+)\)/g)].map(([, x, y]) => [
				Number(x),
				Number(y),
			]);
			const [x, y] = shifts.at(-1)!;
			expect(x).toBeCloseTo(17 * 0.55, 1);
			expect(y).toBeCloseTo(17 * 0.74, 1);
		}
	});

	test('takes a map of which it knows nothing', () => {
		expect(drawStill([], palettes.day).layers).toHaveLength(3);
		const bare = drawnClasses.map((name, id): MapObject => {
			const nothing = { layer: '', name: '', x: 0, y: 0, width: 0, height: 0, rotation: 0, points: [], closed: false };
			return { ...nothing, id, class: name, properties: {} };
		});
		expect(all(drawStill(bare, palettes.day))).not.toMatch(/NaN|undefined|Infinity/);
	});
});
