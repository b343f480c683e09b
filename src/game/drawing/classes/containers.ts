import type { MapObject } from '../../../views/port-map';
import { corners, n, path, polygon, rect, stroke, v } from '../ink';
import { hull } from '../light';
import { each } from '../painter';
import type { Token } from '../palette';
import { scatter } from '../random';
import { flag, number } from '../read';
import { relief } from '../relief';
import type { Sheet } from '../sheet';

const mix: readonly Token[] = ['c1', 'c1', 'c2', 'c3', 'c4', 'c5', 'c5', 'c7', 'c2', 'c6', 'c4', 'c1'];
const pale: readonly Token[] = ['house', 'house', 'c5', 'roofB', 'house2', 'c5', 'house'];
const long = 21;
const wide = 8;
const gapAlong = 1.4;
const gapAcross = 0.9;

interface Slot {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly levels: number;
	readonly colour: Token;
}

/** A block of containers, as many as fit the rectangle; lower levels are painted first and shaded by the higher. */
export const stack = each((sheet, object) => {
	const { x, y, width, height } = object;
	sheet.add('yard', rect(x - 3, y - 3, width + 6, height + 6, v('pad'), stroke(v('roadEdge'), 0.8), 2));
	pile(sheet, slotsOf(object, mix));
});

function slotsOf(object: MapObject, colours: readonly Token[]): readonly Slot[] {
	const random = scatter(number(object, 'seed', object.id));
	const most = number(object, 'levels', 4);
	const upright = flag(object, 'upright');
	const [ahead, aside] = upright ? [object.height, object.width] : [object.width, object.height];
	const bays = Math.max(1, Math.floor((ahead + gapAlong + 0.5) / (long + gapAlong)));
	const rows = Math.max(1, Math.floor((aside + gapAcross + 0.5) / (wide + gapAcross)));
	const slots: Slot[] = [];
	for (let bay = 0; bay < bays; bay++) {
		const base = 1 + Math.floor(random() * most);
		for (let row = 0; row < rows; row++) {
			const levels = Math.max(0, Math.min(most, base + Math.floor(random() * 3) - 1));
			const [u, w] = [bay * (long + gapAlong), row * (wide + gapAcross)];
			slots.push({
				x: object.x + (upright ? w : u),
				y: object.y + (upright ? u : w),
				width: upright ? wide : long,
				height: upright ? long : wide,
				levels: random() < 0.06 ? 0 : levels,
				colour: colours[Math.floor(random() * colours.length)] ?? 'c1',
			});
		}
	}
	return slots;
}

const castOf = ({ x, y, width, height }: Slot): string =>
	polygon(hull([...corners(x, y, width, height), ...corners(x + 2.5, y + 3.4, width, height)]));

const block = (x: number, y: number, width: number, height: number): string =>
	`M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;

/** Boxes of one level never overlap, so each colour, each edge and all ribs are one path: there are hundreds of them. */
function pile(sheet: Sheet, slots: readonly Slot[]): void {
	const outline = ({ x, y, width, height }: Slot) => block(x, y, width, height);
	sheet.add('yard', path(slots.map(outline).join(''), 'none', stroke(v('paint'), 0.7, 'stroke-opacity=".5"')));
	for (let level = 1; level <= 4; level++) {
		const casts = slots.filter((slot) => slot.levels >= level).map(castOf);
		sheet.add('yard', `<g fill="${v('shadow')}" opacity="${v('shadowO')}">${casts.join('')}</g>`);
		const tops = slots.filter((one) => one.levels === level);
		if (tops.length > 0) sheet.add('yard', ...lids(tops, level));
	}
}

function lids(slots: readonly Slot[], level: number): string[] {
	const drawn = (part: (slot: Slot) => string) => slots.map(part).join('');
	const colours = [...new Set(slots.map(({ colour }) => colour))];
	const bodies = colours.map((colour) =>
		path(
			drawn((slot) => (slot.colour === colour ? block(slot.x, slot.y, slot.width, slot.height) : '')),
			v(colour),
		),
	);
	const edge = (side: string, part: (slot: Slot) => string) => `<path class="${side}" d="${drawn(part)}"/>`;
	const edges = relief(
		edge('n', ({ x, y, width }) => block(x, y, width, 1)) +
			edge('w', ({ x, y, height }) => block(x, y, 1, height)) +
			edge('s', ({ x, y, width, height }) => block(x, y + height - 1, width, 1)) +
			edge('e', ({ x, y, width, height }) => block(x + width - 1, y, 1, height)),
		0,
	);
	// The lower it lies, the less sky it sees.
	const whole = drawn(({ x, y, width, height }) => block(x, y, width, height));
	const dim = level < 3 ? path(whole, v('boxLine'), `fill-opacity="${level === 1 ? 0.16 : 0.08}"`) : '';
	return [...bodies, edges, path(drawn(ribsOf), 'none', stroke(v('boxLine'), 0.9, 'stroke-opacity=".13"')), dim];
}

function ribsOf({ x, y, width, height }: Slot): string {
	let ribs = '';
	if (width > height) for (let i = 3; i < width - 1.5; i += 3) ribs += `M${n(x + i)} ${n(y + 1)}v${height - 2}`;
	else for (let i = 3; i < height - 1.5; i += 3) ribs += `M${n(x + 1)} ${n(y + i)}h${width - 2}`;
	return ribs;
}

const rackWidth = 6;
const aisle = 11;
const pairWidth = 2 * long + rackWidth;

/** Refrigerated containers in pairs of columns, their cooling units to the rack between, where they are plugged in. */
export const reefer = each((sheet, object) => {
	const { x, y, width, height } = object;
	sheet.add('yard', rect(x - 3, y - 3, width + 6, height + 6, v('pad'), stroke(v('roadEdge'), 0.8), 2));
	const pairs = Math.max(1, Math.floor((width + aisle + 0.5) / (pairWidth + aisle)));
	for (let pair = 0; pair < pairs; pair++) {
		const left = x + pair * (pairWidth + aisle);
		const column = (dx: number, part: number): MapObject => ({
			...object,
			x: left + dx,
			width: long,
			properties: {
				seed: number(object, 'seed', object.id) * 7 + pair * 2 + part,
				levels: number(object, 'levels', 3),
			},
		});
		const columns = [column(0, 0), column(long + rackWidth, 1)].map((one) => slotsOf(one, pale));
		pile(sheet, columns.flat());
		columns.forEach((slots, side) => {
			for (const slot of slots) if (slot.levels > 0) sheet.add('yard', unit(slot, side === 0));
		});
		rack(sheet, left + long, y, height);
	}
});

/** The cooling unit at a container's end. */
function unit({ x, y, height }: Slot, east: boolean): string {
	const left = east ? x + long - 2.8 : x + 0.4;
	const fan = `M${n(left + 1.2)} ${n(y + height / 2 - 1.5)}v3M${n(left - 0.3)} ${n(y + height / 2)}h3`;
	return rect(left, y + 0.9, 2.4, height - 1.8, v('slateC'), '', 0.5) + path(fan, 'none', stroke(v('roofA'), 0.6));
}

/** A frame with gangways, seen from above: gratings, posts and a rail on either side. */
function rack(sheet: Sheet, x: number, y: number, height: number): void {
	sheet.add(
		'shadow-low',
		polygon(hull([...corners(x, y, rackWidth, height), ...corners(x + 5.5, y + 7.4, rackWidth, height)])),
	);
	let treads = '';
	for (let i = 2; i < height - 1; i += 2.4) treads += `M${n(x + 1.2)} ${n(y + i)}h${rackWidth - 2.4}`;
	let posts = '';
	for (let i = 0; i <= height; i += (wide + gapAcross) * 2) posts += `M${n(x)} ${n(y + i)}h${rackWidth}`;
	sheet.add(
		'building',
		rect(x + 0.4, y - 1, rackWidth - 0.8, height + 2, v('slateA'), stroke(v('slateC'), 0.8), 0.8),
		path(treads, 'none', stroke(v('slateC'), 0.6, 'stroke-opacity=".7"')),
		path(posts, 'none', stroke(v('craneLo'), 1)),
		rect(x + 0.4, y - 1, 0.8, height + 2, '#fff', 'fill-opacity=".35"'),
	);
	sheet.add('light', `<circle cx="${n(x + rackWidth / 2)}" cy="${n(y + height / 2)}" r="34" fill="url(#pool)"/>`);
}
