import { useSyncExternalStore } from 'react';
import { type Settings, set, settings, subscribe } from './settings';

/** The settings of this browser, and the way to change them. */
export function useSettings(): readonly [Settings, typeof set] {
	return [useSyncExternalStore(subscribe, settings), set];
}
