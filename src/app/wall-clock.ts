import type { WallClock } from '../live/live';

const thirtieth = 33;

/** The browser's own time. A timer rather than frames: it goes on, if slowly, where the tab is not seen. */
export const wallClock: WallClock = {
	now: () => performance.now(),
	date: () => new Date().toISOString(),
	every(tick) {
		const timer = setInterval(tick, thirtieth);
		return () => clearInterval(timer);
	},
};
