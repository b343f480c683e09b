import { useCallback } from 'react';
import type { LiveDrill } from '../../../live/live';
import type { Selection } from '../../../views/port-view';
import { type OpenForm, useDrill } from '../drill/drill-context';

/** Where the form of an order opens: at its target, at its place, on the desk, or in the list of all orders. */
function home(live: LiveDrill, order: OpenForm): { readonly at: Selection; readonly listed: boolean } {
	if (order.target !== null) return { at: { kind: 'entity', id: order.target }, listed: false };
	const has = (at: Selection) => live.commands(at).some((one) => one.id === order.command && one.target === null);
	if (has(undefined)) return { at: undefined, listed: false };
	const place = live.allCommands().find((one) => one.id === order.command)?.place;
	const there: Selection = place ? { kind: 'place', id: place } : undefined;
	if (there && has(there)) return { at: there, listed: false };
	return { at: undefined, listed: true };
}

/** Goes to where an order is given and opens its form. */
export function useGoToOrder(): (order: OpenForm) => void {
	const { live, select, openForm, showDesk } = useDrill();
	return useCallback(
		(order) => {
			const { at, listed } = home(live, order);
			select(at, true);
			if (!at) showDesk(listed ? 'orders' : 'desk');
			openForm(order);
		},
		[live, select, openForm, showDesk],
	);
}
