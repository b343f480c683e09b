import { useSyncExternalStore } from 'react';

const wide = '(min-width: 1241px)';

const subscribe = (changed: () => void) => {
	const query = matchMedia(wide);
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
};

/** Room for two maps, or for a panel on either side of one. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches);
