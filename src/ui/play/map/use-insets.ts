import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Insets } from '../../parts/port-surface';

/** What stands at the head of the free window when anything does: one row of chips, and the gap below it. */
const headHeight = 34 + 12;

/**
 * How far what can be seen freely lies from each edge of the map (of the screen, where none is drawn): what the cards cover, and
 * at the head the chips, whether there are any now or not, so that the map keeps still when one comes. The map's own small
 * cards stand inside.
 */
export function useInsets(screen: RefObject<HTMLElement | null>, window: RefObject<HTMLElement | null>): Insets {
	const [insets, setInsets] = useState<Insets>({ top: 0, right: 0, bottom: 0, left: 0 });
	useLayoutEffect(() => {
		if (!screen.current || !window.current) return;
		const measure = () => {
			const map = screen.current?.querySelector('.port-map') ?? screen.current;
			const outer = map?.getBoundingClientRect();
			const inner = window.current?.getBoundingClientRect();
			if (!outer || !inner) return;
			const inside = [...(screen.current?.querySelectorAll('.map-controls, .scale-bar') ?? [])].map((card) => {
				const { left, top, width, height } = card.getBoundingClientRect();
				return {
					x: Math.round(left - outer.left),
					y: Math.round(top - outer.top),
					width: Math.round(width),
					height: Math.round(height),
				};
			});
			const next = {
				inside,
				top: Math.round(inner.top - outer.top) + headHeight,
				right: Math.round(outer.right - inner.right),
				bottom: Math.round(outer.bottom - inner.bottom),
				left: Math.round(inner.left - outer.left),
			};
			setInsets((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
		};
		measure();
		const watch = new ResizeObserver(measure);
		watch.observe(screen.current);
		watch.observe(window.current);
		return () => watch.disconnect();
	}, [screen, window]);
	return insets;
}
