import { useCallback, useRef } from 'react';

export interface Announcer {
	announce(sentence: string, urgent?: boolean): void;
	/** The two live regions; they must stand on the page before anything is said. */
	readonly regions: React.ReactNode;
}

/** Tells screen readers what happens: politely, or at once. */
export function useAnnouncer(): Announcer {
	const polite = useRef<HTMLDivElement>(null);
	const assertive = useRef<HTMLDivElement>(null);
	const announce = useCallback((sentence: string, urgent = false) => {
		const region = (urgent ? assertive : polite).current;
		if (!region) return;
		// A line of its own each time, so that the same sentence twice is heard twice; old lines go.
		const line = document.createElement('p');
		line.textContent = sentence;
		region.append(line);
		while (region.childElementCount > 4) region.firstElementChild?.remove();
	}, []);
	return {
		announce,
		regions: (
			<>
				<div ref={polite} className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions" />
				<div ref={assertive} className="visually-hidden" role="alert" aria-live="assertive" aria-relevant="additions" />
			</>
		),
	};
}
