import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DrillRecord } from '../../drill/record/record';
import { useSettings } from '../parts/settings/use-settings';
import type { ChartStore } from '../parts/statechart/chart-store';
import { useDrill } from './drill/drill-context';
import { useView } from './drill/use-view';
import { Herald } from './guide/herald';
import { Keys } from './guide/keys';

// None of these is needed to begin: they come while the drill already runs.
const load = {
	palette: () => import('./palette/palette'),
	help: () => import('./guide/help'),
	end: () => import('./guide/end-dialog'),
	endCard: () => import('./guide/end-card'),
	tour: () => import('./guide/tour'),
	chart: () => import('./guide/chart-sheet'),
	rules: () => import('./rules/rules-sheet'),
};
const Palette = lazy(() => load.palette().then((part) => ({ default: part.Palette })));
const Help = lazy(() => load.help().then((part) => ({ default: part.Help })));
const EndDialog = lazy(() => load.end().then((part) => ({ default: part.EndDialog })));
const EndCard = lazy(() => load.endCard().then((part) => ({ default: part.EndCard })));
const Tour = lazy(() => load.tour().then((part) => ({ default: part.Tour })));
const ChartSheet = lazy(() => load.chart().then((part) => ({ default: part.ChartSheet })));
const RulesSheet = lazy(() => load.rules().then((part) => ({ default: part.RulesSheet })));

export type Overlay = 'palette' | 'statechart' | 'rules' | 'help' | 'end' | 'tour';

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
	const { live } = useDrill();
	const ended = useView((view) => view.ended !== null);
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
	// Before they are asked for, so that they come at once, and come though the network should fail.
	useEffect(() => {
		const timer = setTimeout(() => {
			for (const part of Object.values(load)) part().catch(() => undefined);
		}, 4000);
		return () => clearTimeout(timer);
	}, []);
	return (
		<>
			<Herald />
			{open === null && (
				<Keys onPalette={() => show('palette')} onRules={() => show('rules')} onHelp={() => show('help')} />
			)}
			<Suspense>
				{open === 'palette' && <Palette open onClose={close} onSheet={show} />}
				{open === 'statechart' && <ChartSheet chart={chart} onClose={close} />}
				{open === 'rules' && <RulesSheet onClose={close} />}
				{open === 'help' && <Help open onClose={close} onTour={() => show('tour')} />}
				{open === 'end' && <EndDialog open onClose={close} onLeave={onLeave} />}
				{open === 'tour' && (
					<Tour
						open
						onClose={() => {
							set({ toured: true });
							close();
							live.go();
						}}
					/>
				)}
				{ended && <EndCard onFinished={onFinished} />}
			</Suspense>
		</>
	);
}
