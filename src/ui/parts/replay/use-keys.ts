import { useEffect, useRef } from 'react';
import { useSettings } from '../settings/use-settings';
import type { ReplayFrames } from './frames';
import { type Move, nextMark, type Playhead } from './playhead';

const busy = 'button, a, input, [role=radiogroup], [role=tablist], [role=menu], [role=dialog]';

/** Keys of the whole screen; each is a button or the slider as well. Single letters and stops can be switched off. */
export function useReplayKeys(
	frames: ReplayFrames,
	head: Playhead,
	durationMs: number,
	move: (move: Move) => void,
): void {
	const [{ keys }] = useSettings();
	const at = useRef(head.at);
	at.current = head.at;
	useEffect(() => {
		const jump = (step: 1 | -1) => {
			const mark = nextMark(frames.marks, at.current, step);
			if (mark) move({ kind: 'to', at: mark.at });
		};
		const anywhere: Readonly<Record<string, () => void>> = keys ? { ',': () => jump(-1), '.': () => jump(1) } : {};
		const free: Readonly<Record<string, () => void>> = {
			' ': () => move({ kind: 'toggle' }),
			ArrowLeft: () => move({ kind: 'by', ms: -10_000 }),
			ArrowRight: () => move({ kind: 'by', ms: 10_000 }),
			Home: () => move({ kind: 'to', at: 0 }),
			End: () => move({ kind: 'to', at: durationMs }),
		};
		const pressed = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			const within = event.target instanceof Element && event.target.closest(busy) !== null;
			if (within && event.target instanceof Element && event.target.closest('[role=dialog]')) return;
			const act = anywhere[event.key] ?? (within ? undefined : free[event.key]);
			if (!act) return;
			event.preventDefault();
			act();
		};
		window.addEventListener('keydown', pressed);
		return () => window.removeEventListener('keydown', pressed);
	}, [frames, durationMs, keys, move]);
}
