import { describe, expect, test } from 'vitest';
import { asset, assetNames } from '../../../src/game/drawing/assets';
import { iconNames, iconPath } from '../../../src/game/drawing/icons';
import { palettes } from '../../../src/game/drawing/palette';
import { relief } from '../../../src/game/drawing/relief';
import { symbol } from '../../../src/game/drawing/symbol';
import { looks } from '../../../src/views/port-view';
import { port } from './port';

const bodies = looks.filter((look) => look !== 'none');
const vehicles = ['ambulance', 'truck', 'car', 'patrol-car', 'boat', 'bus', 'box'];
const people = bodies.filter((look) => !vehicles.includes(look));

describe('a body that moves', () => {
	test.each(bodies)('%s has a drawing, centred on its origin, by day and by night', (look) => {
		for (const palette of [palettes.day, palettes.night]) {
			const { svg, width, height } = symbol(look, palette);
			expect(svg).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
			expect(svg).not.toMatch(/var\(|class=|data-cast|NaN|undefined/);
			expect(svg).toContain(`viewBox="${-width / 2} ${-height / 2} ${width} ${height}"`);
		}
	});

	test('no two looks are drawn alike', () => {
		const drawn = bodies.map((look) => symbol(look, palettes.day).svg);
		expect(new Set(drawn).size).toBe(bodies.length);
	});

	test.each(people)('%s changes with a mask and with a suit, and the suit still tells the post', (look) => {
		const [plain, mask, suit] = [look, `${look}+mask`, `${look}+suit`].map((name) => symbol(name, palettes.day).svg);
		expect(new Set([plain, mask, suit]).size).toBe(3);
		expect(symbol(`${look}+mask+suit`, palettes.day).svg).toBe(suit);
		const others = people.filter((other) => other !== look).map((other) => symbol(`${other}+suit`, palettes.day).svg);
		if (look !== 'cook') expect(others).not.toContain(suit);
	});

	test('boxes and cars are painted, trucks loaded', () => {
		const paints = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
		for (const body of ['box', 'car', 'truck'])
			expect(new Set(paints.map((paint) => symbol(`${body}+${paint}`, palettes.day).svg)).size).toBe(7);
		expect(symbol('truck+c2', palettes.day).svg.length).toBeGreaterThan(symbol('truck', palettes.day).svg.length);
	});

	test('a look that nobody drew is a mistake that is told', () => {
		expect(() => symbol('mermaid', palettes.day)).toThrow('mermaid');
	});
});

describe('the drawings', () => {
	test.each(assetNames)('%s can be read, and uses only tokens of both palettes', (name) => {
		const { layers, box } = asset(name);
		expect(box.width).toBeGreaterThan(0);
		for (const { markup } of layers)
			for (const [, token] of markup.matchAll(/var\(--(\w+)\)/g))
				expect(token === 'coat' || (token! in palettes.day && token! in palettes.night), token).toBe(true);
		expect(
			(
				layers
					.map(({ markup }) => markup)
					.join('')
					.match(/<g\b/g) ?? []
			).length,
		).toBe(
			(
				layers
					.map(({ markup }) => markup)
					.join('')
					.match(/<\/g>/g) ?? []
			).length,
		);
	});

	test('light stays in the north-west when a drawing is turned', () => {
		const edge = '<rect class="n" x="0" y="0" width="9" height="1"/>';
		expect(relief(edge, 0)).toContain('fill="#fff" fill-opacity=".28"');
		expect(relief(edge, 90)).toContain('var(--boxLine)');
		expect(relief(edge, 270)).toContain('fill="#fff" fill-opacity=".16"');
		const hole = '<rect class="in-n" x="0" y="0" width="9" height="3"/>';
		expect(relief(hole, 0)).toContain('<rect');
		expect(relief(hole, 180)).toBe('');
		const cast = '<g data-cast="10" transform="translate(5.5 7.4)"></g>';
		expect(relief(cast, 0)).toContain('translate(5.5 7.4)');
		expect(relief(cast, 180)).toContain('translate(-5.5 -7.4)');
	});
});

describe('icons', () => {
	test('there is one for every place and name of the map, and for each is drawn a path', () => {
		const used = [...port.places.map(({ icon }) => icon), ...port.drawing.map(({ properties }) => properties.icon)];
		for (const name of used.filter((icon) => icon !== undefined)) expect(iconNames).toContain(name);
		for (const name of iconNames) expect(iconPath(name)).toMatch(/^M[\d\s.,a-zA-Z-]+$/);
		expect(iconNames.length).toBeGreaterThanOrEqual(60);
	});

	test('one that does not exist is a dot', () => expect(iconPath('unicorn')).toBe(iconPath('dot')));
});
