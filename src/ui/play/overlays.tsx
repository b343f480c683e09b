import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DrillRecord } from '../../drill/record/record';
import { SideSheet } from '../parts/dialog/side-sheet';
import { useWords } from '../parts/language/use-words';
import { useSettings } from '../parts/settings/use-settings';
import type { ChartStore } from '../parts/statechart/chart-store';
import { LiveStatechart } from '../parts/statechart/statechart';
import { useDrill } from './drill/drill-context';
import { EndCard } from './guide/end-card';
import { EndDialog } from './guide/end-dialog';
import { Help } from './guide/help';
import { Herald } from './guide/herald';
import { Keys } from './guide/keys';
import { Tour } from './guide/tour';
import { Palette } from './palette/palette';

export type Overlay = 'palette' | 'statechart' | 'help' | 'end' | 'tour';

export interface OverlayState {
	readonly open: Overlay | null;
	show(overlay: Overlay): void;
	close(): void;
}

/** Which sheet lies over the screen, if any. */
export function useOverlays(): OverlayState {
	const [open, setOpen] = useState<Overlay | null>(null);
	const show = useCallback((overlay: Overlay) => setOpen(overlay), []);
	const close = useCallback(() => setOpen(null), []);
	return useMemo(() => ({ open, show, close }), [open, show, close]);
}

/** Everything that comes over the play screen, its keys and its voice. */
export function Overlays({
	state,
	chart,
	onFinished,
	onLeave,
}: {
	readonly state: OverlayState;
	readonly chart: ChartStore;
	onFinished(record: DrillRecord): void;
	onLeave(): void;
}) {
	const t = useWords('play');
	const { live } = useDrill();
	const [{ toured }, set] = useSettings();
	const { open, show, close } = state;
	const begun = useRef(false);
	// The first drill begins with the tour, its clock standing; every other one begins at once.
	useEffect(() => {
		if (begun.current) return;
		begun.current = true;
		if (toured || live.mode === 'exam') live.go();
		else show('tour');
	}, [live, toured, show]);
	return (
		<>
			<Herald />
			{open === null && <Keys onPalette={() => show('palette')} onHelp={() => show('help')} />}
			<Palette open={open === 'palette'} onClose={close} />
			<SideSheet title={t('statechart')} open={open === 'statechart'} onClose={close}>
				<LiveStatechart scenario={live.scenario} store={chart} />
			</SideSheet>
			<Help open={open === 'help'} onClose={close} onTour={() => show('tour')} />
			<EndDialog open={open === 'end'} onClose={close} onLeave={onLeave} />
			<Tour
				open={open === 'tour'}
				onClose={() => {
					set({ toured: true });
					close();
					live.go();
				}}
			/>
			<EndCard onFinished={onFinished} />
		</>
	);
}
