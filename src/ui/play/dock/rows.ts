import type { ActivityView } from '../../../views/play-view';
import { lanes } from './lanes';

/** Where an order's bar lies: its top edge and height; too low a bar carries no name. */
export interface Row {
	readonly top: number;
	readonly height: number;
	readonly named: boolean;
}

const layouts: readonly (readonly Row[])[] = [
	[{ top: lanes.orders - 8.5, height: 17, named: true }],
	[
		{ top: lanes.orders - 16, height: 15, named: true },
		{ top: lanes.orders + 1, height: 15, named: true },
	],
	[-15, -4.5, 6].map((off) => ({ top: lanes.orders + off, height: 9, named: false })),
];

/** Orders that run at the same time lie under one another; beyond three, the last row is shared. */
export function rows(activities: readonly ActivityView[]): ReadonlyMap<number, Row> {
	const freeFrom: number[] = [];
	const rowOf = new Map<number, number>();
	for (const one of [...activities].sort((a, b) => a.orderedAt - b.orderedAt || a.id - b.id)) {
		let row = freeFrom.findIndex((free) => free <= one.orderedAt);
		if (row < 0) row = freeFrom.length;
		freeFrom[row] = one.endedAt < 0 ? Number.POSITIVE_INFINITY : one.endedAt;
		rowOf.set(one.id, row);
	}
	const layout = layouts[Math.min(layouts.length, Math.max(1, freeFrom.length)) - 1]!;
	return new Map([...rowOf].map(([id, row]) => [id, layout[Math.min(row, layout.length - 1)]!]));
}
