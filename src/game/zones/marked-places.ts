import type { Point } from '../../views/port-map';
import type { ZoneView } from '../../views/port-view';
import type { Text } from '../../words/text';
import { type ZoneMark, zoneMarks } from './paint';

/** A place with all that is marked there, whichever of the drill's things marks it. */
export interface MarkedPlace {
	readonly place: string;
	readonly label: Text;
	readonly area: readonly Point[];
	readonly marks: readonly ZoneMark[];
}

/** The outermost line first: who may not go in counts before what lies inside. */
const order: readonly ZoneMark[] = ['sealed', 'contaminated', 'treated', 'held'];

/** One marked place for each place, so that two things marked at one place don't draw their lines on each other. */
export function markedPlaces(zones: readonly ZoneView[]): MarkedPlace[] {
	const places = new Map<string, { label: Text; area: readonly Point[]; marks: Set<ZoneMark> }>();
	for (const zone of zones) {
		if (zone.area.length < 3) continue;
		const marks = zoneMarks(zone.marks);
		if (marks.length === 0) continue;
		const key = zone.place || zone.id;
		const known = places.get(key);
		if (known) for (const mark of marks) known.marks.add(mark);
		else places.set(key, { label: zone.label, area: zone.area, marks: new Set(marks) });
	}
	return [...places].map(([place, { label, area, marks }]) => ({
		place,
		label,
		area,
		marks: order.filter((mark) => marks.has(mark)),
	}));
}
