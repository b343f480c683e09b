import { useEffect, useState } from 'react';
import type { Hint } from '../../../live/live';
import { useDrill } from '../drill/drill-context';
import { same } from '../drill/same';

const every = 250;

/** What the plan wants next, in guided mode; asked a few times a second. */
export function useHints(): readonly Hint[] {
	const { live } = useDrill();
	const [hints, setHints] = useState<readonly Hint[]>([]);
	useEffect(() => {
		if (live.mode !== 'guided') return;
		let asked = Number.NEGATIVE_INFINITY;
		let logged = -1;
		const ask = () => {
			const happened = live.view().log.length;
			if (happened === logged && performance.now() - asked < every) return;
			asked = performance.now();
			logged = happened;
			const now = live.hints();
			setHints((before) => (same(before, now) ? before : now));
		};
		ask();
		return live.subscribe(ask);
	}, [live]);
	return hints;
}
