/** A time axis whose beginning is stretched: places go with the square root of the time. */
export interface TimeAxis {
	readonly end: number;
	/** Share of the axis, 0–1; what lies beyond stands at its end. */
	at(ms: number): number;
	readonly ticks: readonly number[];
}

const minute = 60_000;
const steps = [0, 1, 2, 5, 10, 20, 30, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720].map((one) => one * minute);

/** `gap`: how close two ticks may come, as a share of the axis. */
export function timeAxis(end: number, gap = 0.07): TimeAxis {
	const whole = Math.max(end, minute);
	const at = (ms: number) => Math.sqrt(Math.min(1, Math.max(0, ms / whole)));
	const ticks: number[] = [];
	// The coarse ones first: a fine tick stands only where it leaves them room.
	for (const step of [...steps].sort((a, b) => roundness(b) - roundness(a) || a - b)) {
		if (step > whole || ticks.some((other) => Math.abs(at(other) - at(step)) < gap)) continue;
		ticks.push(step);
	}
	return { end: whole, at, ticks: ticks.sort((a, b) => a - b) };
}

/** Hours before half hours before tens before fives. */
function roundness(ms: number): number {
	if (ms === 0) return 9;
	const unit = [60, 30, 10, 5].findIndex((one) => (ms / minute) % one === 0);
	return unit === -1 ? 0 : 5 - unit;
}

/** `5`, `30`, then `1:00`, `1:30`. */
export function tickLabel(ms: number): string {
	const minutes = Math.round(ms / minute);
	return minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
