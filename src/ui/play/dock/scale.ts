/** Lengths of drill time the timeline may show at once, ms. */
export const spans = [40, 120, 360].map((minutes) => minutes * 60_000);

export interface TimeWindow {
	readonly from: number;
	readonly to: number;
	/** Between two figures on the scale. */
	readonly tick: number;
}

/** What the timeline shows: the past to the left, now at two fifths, and always whole ticks so that it does not crawl. */
export function windowAt(at: number, span: number): TimeWindow {
	const tick = span / 8;
	const from = Math.max(0, Math.floor((at - span * 0.4) / tick) * tick);
	return { from, to: from + span, tick };
}
