import type { MapObject } from '../../../views/port-map';
import { circle, corners, n, path, polygon, rect, stroke, v } from '../ink';
import { hull, shadowOf } from '../light';
import { each } from '../painter';
import type { Token } from '../palette';
import { scatter } from '../random';
import { flag, number, text } from '../read';
import { relief } from '../relief';
import type { Sheet } from '../sheet';
import { stamp } from '../stamp';

const mix: readonly Token[] = ['c1', 'c1', 'c2', 'c3', 'c4', 'c5', 'c5', 'c7', 'c2', 'c6', 'c4', 'c1'];
const size = { along: 21, across: 8, gapAlong: 1.4, gapAcross: 0.9 };

interface Slot {
	readonly x: number;
	readonly y: number;
	readonly levels: number;
	readonly colour: Token;
}

/** A block of containers, as many as fit the rectangle; lower levels are painted first and shaded by the higher. */
export const stack = each((sheet, object) => {
	const slots = slotsOf(object);
	const { x, y, width, height } = object;
	sheet.add('yard', rect(x - 3, y - 3, width + 6, height + 6, v('pad'), stroke(v('roadEdge'), 0.8), 2));
	const lines = slots.map((slot) => `M${n(slot.x)} ${n(slot.y)}h21v8h-21z`).join('');
	sheet.add('yard', path(lines, 'none', stroke(v('paint'), 0.7, 'stroke-opacity=".5"')));
	for (let level = 1; level <= 4; level++) {
		const casts = slots.filter((slot) => slot.levels >= level).map(castOf);
		sheet.add('yard', `<g fill="${v('shadow')}" opacity="${v('shadowO')}">${casts.join('')}</g>`);
		for (const slot of slots.filter((one) => one.levels === level)) sheet.add('yard', container(slot));
	}
});

function slotsOf(object: MapObject): readonly Slot[] {
	const random = scatter(number(object, 'seed', object.id));
	const most = number(object, 'levels', 4);
	const columns = Math.max(1, Math.floor((object.width + size.gapAlong + 0.5) / (size.along + size.gapAlong)));
	const rows = Math.max(1, Math.floor((object.height + size.gapAcross + 0.5) / (size.across + size.gapAcross)));
	const slots: Slot[] = [];
	for (let column = 0; column < columns; column++) {
		const base = 1 + Math.floor(random() * most);
		for (let row = 0; row < rows; row++) {
			const levels = Math.max(0, Math.min(most, base + Math.floor(random() * 3) - 1));
			slots.push({
				x: object.x + column * (size.along + size.gapAlong),
				y: object.y + row * (size.across + size.gapAcross),
				levels: random() < 0.06 ? 0 : levels,
				colour: mix[Math.floor(random() * mix.length)] ?? 'c1',
			});
		}
	}
	return slots;
}

const castOf = ({ x, y }: Slot): string =>
	polygon(hull([...corners(x, y, size.along, size.across), ...corners(x + 2.5, y + 3.4, size.along, size.across)]));

function container({ x, y, levels, colour }: Slot): string {
	const { along, across } = size;
	const edge = (side: string, ex: number, ey: number, width: number, height: number) =>
		`<rect class="${side}" x="${n(ex)}" y="${n(ey)}" width="${n(width)}" height="${n(height)}"/>`;
	let ribs = '';
	for (let i = 3; i < along - 1.5; i += 3) ribs += `M${n(x + i)} ${n(y + 1)}v${across - 2}`;
	const edges = relief(
		edge('n', x, y, along, 1) +
			edge('w', x, y, 1, across) +
			edge('s', x, y + across - 1, along, 1) +
			edge('e', x + along - 1, y, 1, across),
		0,
	);
	// The lower it lies, the less sky it sees.
	const dim = levels < 3 ? rect(x, y, along, across, v('boxLine'), `fill-opacity="${levels === 1 ? 0.16 : 0.08}"`) : '';
	const lines = path(ribs, 'none', stroke(v('boxLine'), 0.9, 'stroke-opacity=".13"'));
	return rect(x, y, along, across, v(colour), '', 0.6) + edges + lines + dim;
}

/** A shore crane, by the point of the quay line under its boom; `reach` is how far over the water its trolley stands. */
export const sts = each((sheet, object) => {
	const raised = flag(object, 'raised');
	crane(sheet, object, raised ? 'cranes/sts-raised' : 'cranes/sts');
	if (raised) return;
	const load = text(object, 'load');
	if (load) hung(sheet, object, 'yard/container', load);
	hung(sheet, object, 'cranes/trolley');
});

export const grab = each((sheet, object) => {
	crane(sheet, object, 'cranes/grab');
	hung(sheet, object, 'cranes/bucket');
});

export const rtg = each((sheet, object) => crane(sheet, object, 'cranes/rtg'));

function crane(sheet: Sheet, object: MapObject, name: string): void {
	stamp(sheet, name, { x: object.x, y: object.y, heading: number(object, 'heading', 0) });
}
function hung(sheet: Sheet, object: MapObject, name: string, coat = 'c1'): void {
	const heading = number(object, 'heading', 0);
	const reach = number(object, 'reach', 40);
	const angle = (heading * Math.PI) / 180;
	const at = { x: object.x + reach * Math.sin(angle), y: object.y - reach * Math.cos(angle) };
	// A container hangs across the boom, as it lies in the ship.
	const turned = name === 'yard/container' ? heading + 90 : heading;
	stamp(sheet, name, { ...at, heading: turned, coat, to: { body: 'high', 'shadow-low': undefined } });
}

/** A gallery in the air. */
export const conveyor = each((sheet, { x, y, width, height }) => {
	sheet.add('shadow-high', shadowOf(corners(x, y, width, height), 22, 16));
	const level = width > height;
	let ribs = '';
	if (level) for (let i = 6; i < width; i += 8) ribs += `M${n(x + i)} ${n(y)}v${n(height)}`;
	else for (let i = 6; i < height; i += 8) ribs += `M${n(x)} ${n(y + i)}h${n(width)}`;
	const shine = level
		? rect(x, y + 0.8, width, 1.6, '#fff', 'fill-opacity=".4"')
		: rect(x + 0.8, y, 1.6, height, '#fff', 'fill-opacity=".4"');
	const body = rect(x, y, width, height, v('slateA'), stroke(v('slateC'), 0.8), 1);
	sheet.add('high', body + shine + path(ribs, 'none', stroke(v('slateC'), 0.7, 'stroke-opacity=".5"')));
});

/** Where galleries meet. */
export const tower = each((sheet, { x, y, width, height }) => {
	sheet.add('shadow-high', shadowOf(corners(x, y, width, height), 26, 0));
	const shine = rect(x + 2, y + 2, width - 4, 3, '#fff', 'fill-opacity=".3"', 1);
	const vent = circle(
		x + width / 2,
		y + height * 0.64,
		Math.min(width, height) * 0.16,
		v('slateA'),
		stroke(v('slateC'), 0.7),
	);
	sheet.add('high', rect(x, y, width, height, v('slateB'), stroke(v('slateC'), 0.9), 2) + shine + vent);
});

export const silo = each((sheet, object) => {
	const scale = number(object, 'radius', 16.5) / 16.5;
	stamp(sheet, 'site/silo', { x: object.x, y: object.y, scale, to: { body: 'building' } });
});
