import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PlayView } from '../../../views/play-view';
import { useDrill } from './drill-context';

/** Calls `draw` now and whenever the drill moved on. Writes to the page directly: React need not know of every second. */
export function useTick(draw: (view: PlayView) => void): void {
	const { live } = useDrill();
	const latest = useRef(draw);
	latest.current = draw;
	useLayoutEffect(() => draw(live.view()));
	useEffect(() => live.subscribe(() => latest.current(live.view())), [live]);
}

/** A text that runs with the clock. */
export function Ticking({ text, className = '' }: { text(view: PlayView): string; readonly className?: string }) {
	const span = useRef<HTMLSpanElement>(null);
	const shown = useRef('');
	useTick((view) => {
		const now = text(view);
		if (now === shown.current || !span.current) return;
		shown.current = now;
		span.current.textContent = now;
	});
	return <span ref={span} className={`num ${className}`} />;
}

/** A bar that fills with the clock: 0 to 1. */
export function TickingBar({ done, className = '' }: { done(view: PlayView): number; readonly className?: string }) {
	const bar = useRef<HTMLElement>(null);
	useTick((view) => {
		if (bar.current) bar.current.style.transform = `scaleX(${Math.max(0, Math.min(1, done(view))).toFixed(3)})`;
	});
	return (
		<span className={`bar ${className}`}>
			<i ref={bar} />
		</span>
	);
}
