import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useWords } from '../language/use-words';
import type { ChartStore } from './chart-store';
import type { ChartViewProps } from './chart-view';

// React Flow and elkjs are large: they come when a chart is first asked for.
const ChartView = lazy(() => import('./chart-view'));

/** The procedure with its active states lit, for any instant. */
export function Statechart(props: ChartViewProps) {
	const t = useWords('statechart');
	return (
		<Suspense
			fallback={
				<p className="card" role="status">
					{t('laying')}
				</p>
			}
		>
			<ChartView {...props} />
		</Suspense>
	);
}

/** The same, following a running drill through the inspector's store. */
export function LiveStatechart({ store, ...rest }: Omit<ChartViewProps, 'state'> & { readonly store: ChartStore }) {
	const state = useSyncExternalStore(store.subscribe, store.state);
	return <Statechart {...rest} state={state} />;
}
