import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { PlayView } from '../../../views/play-view';
import { useDrill } from './drill-context';
import { same } from './same';

/**
 * A part of the view. The view changes thirty times a second; whoever reads a part of it is drawn anew only when that part
 * says something else.
 */
export function useView<T>(select: (view: PlayView) => T): T {
	const { live } = useDrill();
	const last = useRef<{ readonly value: T } | null>(null);
	const subscribe = useCallback((changed: () => void) => live.subscribe(changed), [live]);
	return useSyncExternalStore(subscribe, () => {
		const value = select(live.view());
		if (last.current !== null && same(last.current.value, value)) return last.current.value;
		last.current = { value };
		return value;
	});
}
