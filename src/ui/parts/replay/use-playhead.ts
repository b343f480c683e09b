import { useCallback, useEffect, useReducer } from 'react';
import { type Move, moved, type Playhead } from './playhead';

/** The playhead, moved on with the screen while it runs. */
export function usePlayhead(durationMs: number, startAt: number): readonly [Playhead, (move: Move) => void] {
	const [head, move] = useReducer((now: Playhead, one: Move) => moved(now, one, durationMs), {
		at: Math.min(durationMs, Math.max(0, startAt)),
		running: false,
		speed: 30,
	});
	useEffect(() => {
		if (!head.running) return;
		let frame = 0;
		let before = performance.now();
		const tick = (now: number) => {
			// Thirty times a second is as smooth as the drill's own screen.
			if (now - before >= 30) {
				move({ kind: 'tick', realMs: now - before });
				before = now;
			}
			frame = requestAnimationFrame(tick);
		};
		frame = requestAnimationFrame(tick);
		return () => cancelAnimationFrame(frame);
	}, [head.running]);
	return [head, useCallback((one: Move) => move(one), [])];
}
