import { useCallback, useSyncExternalStore } from 'react';
import { useDrill } from './drill-context';

/** Whether the clock runs. */
export function useRunning(): boolean {
	const { live } = useDrill();
	const subscribe = useCallback((changed: () => void) => live.subscribe(changed), [live]);
	return useSyncExternalStore(subscribe, () => live.running());
}

/** How many times the scenario's own scale the clock runs. */
export function useSpeed(): 1 | 2 | 4 {
	const { live } = useDrill();
	const subscribe = useCallback((changed: () => void) => live.subscribe(changed), [live]);
	return useSyncExternalStore(subscribe, () => live.speed());
}
