import type { MapObject } from '../../../views/port-map';
import { circle, corners, n, path, rect, stroke, v } from '../ink';
import { shadowOf } from '../light';
import { each } from '../painter';
import { flag, number, text } from '../read';
import type { Sheet } from '../sheet';
import { stamp } from '../stamp';

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

/** A stacking crane on rails: its bridge lies from west to east where it heads north. */
export const armg = each((sheet, object) => crane(sheet, object, 'cranes/armg'));

/** A crane whose jib turns on a portal; `swing` is how far the jib is turned from straight over the water. */
export const jib = each((sheet, object) => {
	const heading = number(object, 'heading', 0);
	crane(sheet, object, 'cranes/jib-portal');
	const angle = (heading * Math.PI) / 180;
	const pivot = { x: object.x - pivotInland * Math.sin(angle), y: object.y + pivotInland * Math.cos(angle) };
	stamp(sheet, 'cranes/jib', { ...pivot, heading: heading + number(object, 'swing', 0) });
});
/** Metres from the quay line to the middle between the rails. */
const pivotInland = 29;

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
