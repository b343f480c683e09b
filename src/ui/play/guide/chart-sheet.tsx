import { SideSheet } from '../../parts/dialog/side-sheet';
import { useWords } from '../../parts/language/use-words';
import type { ChartStore } from '../../parts/statechart/chart-store';
import { LiveStatechart } from '../../parts/statechart/statechart';
import { useDrill } from '../drill/drill-context';

/** The procedure as a chart, lit as the drill goes. */
export function ChartSheet({ chart, onClose }: { readonly chart: ChartStore; onClose(): void }) {
	const t = useWords('play');
	const { live } = useDrill();
	return (
		<SideSheet title={t('statechart')} open onClose={onClose}>
			<LiveStatechart scenario={live.scenario} store={chart} />
		</SideSheet>
	);
}
