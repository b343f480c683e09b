import type { ActivityView } from '../../../views/play-view';
import { lanes } from './lanes';

/** Where an order's bar lies, and where the next one in its row begins: its name must end before that. */
export interface Row {
	readonly top: number;
	readonly until: number;
}

export const barHeight = 16;
const gap = 1.5;
const most = 3;

/** Orders that run at the same time lie under one another; beyond three rows, the last one is shared. */
export function rows(activities: readonly ActivityView[]): ReadonlyMap<number, Row> {
	const freeFrom: number[] = [];
	const rowOf = new Map<number, number>();
	const sorted = [...activities].sort((a, b) => a.orderedAt - b.orderedAt || a.id - b.id);
	for (const one of sorted) {
		let row = freeFrom.findIndex((free) => free <= one.orderedAt);
		if (row < 0) row = freeFrom.length;
		freeFrom[row] = one.endedAt < 0 ? Number.POSITIVE_INFINITY : one.endedAt;
		rowOf.set(one.id, Math.min(row, most - 1));
	}
	const count = Math.min(most, Math.max(1, freeFrom.length));
	const first = lanes.orders - (count * barHeight + (count - 1) * gap) / 2;
	const shown = new Map<number, Row>();
	const nextIn: number[] = [];
	for (const one of sorted.reverse()) {
		const row = rowOf.get(one.id)!;
		shown.set(one.id, { top: first + row * (barHeight + gap), until: nextIn[row] ?? Number.POSITIVE_INFINITY });
		nextIn[row] = one.orderedAt;
	}
	return shown;
}
