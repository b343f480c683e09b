import { advance, type Drill, nextDue, scaleOf } from '../drill/index';

/** A wait longer than this between two ticks is no play: the machine slept or the page was frozen. Real ms. */
export const longestTick = 10_000;

/**
 * Lets real time pass in a drill at the scenario's scale, which may change on the way. Returns the real milliseconds left over
 * (less than one of drill time), to be added to the next tick.
 */
export function passReal(drill: Drill, realMs: number, speed: number): number {
	let left = realMs;
	while (left > 0 && drill.state.ended === null) {
		const scale = scaleOf(drill) * speed;
		const { at } = drill.state;
		const span = Math.floor(left * scale);
		if (span < 1) return left;
		const due = nextDue(drill);
		const to = due !== undefined && due < at + span ? due : at + span;
		advance(drill, to);
		left -= (to - at) / scale;
		// An instant may be due at once: it has been run, and takes no real time.
	}
	return 0;
}
