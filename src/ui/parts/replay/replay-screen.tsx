import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import type { Selection } from '../../../views/port-view';
import { instant } from '../../../words/format';
import { Segmented } from '../choose/segmented';
import { SideSheet } from '../dialog/side-sheet';
import { useWords } from '../language/use-words';
import type { MountPort, PortSurface } from '../port-surface';
import { withParents } from '../statechart/active';
import { Statechart } from '../statechart/statechart';
import type { ReplayFrames } from './frames';
import { PortPane } from './port-pane';
import { ReplayTop } from './replay-top';
import { Scrubber } from './scrubber';
import { SidePanels } from './side-panels';
import { useReplayKeys } from './use-keys';
import { usePlayhead } from './use-playhead';
import { useWide } from './use-wide';
import './replay.css';
import './lists.css';
import './scrubber.css';

export interface ReplayScreenProps {
	readonly scenario: Scenario;
	readonly frames: ReplayFrames;
	/** Draws the port; without it the replay is told by its lists alone. */
	readonly mountPort?: MountPort | undefined;
	readonly startAt?: number;
	/** The other run is shown beside it from the start. */
	readonly beside?: boolean;
	readonly home?: (() => void) | undefined;
	readonly tools?: ReactNode;
	readonly onDebrief?: (() => void) | undefined;
}

const none = { top: 0, right: 0, bottom: 0, left: 0 };
/** What the cards cover of the map when it lies under all of them. */
const under = { top: 12, right: 348, bottom: 178, left: 312 };

/** The play screen at any instant of a record, with the par run beside it. */
export function ReplayScreen(props: ReplayScreenProps) {
	const { scenario, frames, mountPort, startAt = 0, home, tools, onDebrief } = props;
	const t = useWords('replay');
	const wide = useWide();
	const [par, setPar] = useState(props.beside ?? false);
	const otherName = t(frames.par?.name === 'nearest' ? 'nearestRun' : 'parRun');
	const [shown, setShown] = useState<'yours' | 'par'>('yours');
	const [truth, setTruth] = useState(false);
	const [selection, setSelection] = useState<Selection>(undefined);
	const [procedure, setProcedure] = useState(false);
	const port = useRef<PortSurface | null>(null);
	const withPar = par && frames.par !== undefined;
	const durationMs = withPar ? Math.max(frames.durationMs, frames.par?.durationMs ?? 0) : frames.durationMs;
	const [head, move] = usePlayhead(durationMs, startAt);

	const known = useMemo(() => frames.viewAt(head.at), [frames, head.at]);
	const real = useMemo(() => frames.viewAt(head.at, { truth: true }), [frames, head.at]);
	const parView = useMemo(
		() => (withPar ? frames.par?.viewAt(head.at, { truth }) : undefined),
		[frames, head.at, withPar, truth],
	);
	const view = truth ? real : known;
	const active = useMemo(
		() => (procedure && frames.statesAt ? withParents(frames.statesAt(head.at)) : []),
		[procedure, frames, head.at],
	);

	const onSelect = useCallback(
		(next: Selection) => setSelection(next && { ...next, id: next.id.split('#')[0] ?? next.id }),
		[],
	);
	const keepPort = useCallback((made: PortSurface | null) => {
		port.current = made;
	}, []);
	const onPlace = useCallback((id: string) => port.current?.focus({ id }), []);

	useReplayKeys(frames, head, durationMs, move);

	const beside = withPar && wide;
	const onlyPar = withPar && !wide && shown === 'par';
	const doneOf = (of: typeof view) => of.deadlines.filter((one) => one.status === 'done').length;
	return (
		<div className={`replay ${beside ? 'beside' : ''} ${withPar ? 'with-par' : ''}`}>
			<ReplayTop
				scenario={scenario}
				view={view}
				running={head.running}
				truth={truth}
				par={frames.par ? par : null}
				nearest={frames.par?.name === 'nearest'}
				home={home}
				tools={tools}
				onToggle={() => move({ kind: 'toggle' })}
				onTruth={setTruth}
				onPar={setPar}
				onProcedure={frames.statesAt ? () => setProcedure(true) : undefined}
				onDebrief={onDebrief}
			/>
			<main className="replay-board">
				<div className="replay-maps">
					<div className={`replay-pane ${onlyPar ? 'hidden' : ''}`}>
						{mountPort && (
							<PortPane
								mount={mountPort}
								scenario={scenario}
								view={view.port}
								insets={beside || !wide ? none : under}
								selection={selection}
								label={t('map')}
								onSelect={onSelect}
								onPort={keepPort}
							/>
						)}
						{withPar && (
							<p className="replay-pane-name num">
								<b>{t('yours')}</b>
								{t('doneCount', { done: doneOf(view) })}
							</p>
						)}
					</div>
					{parView && (beside || onlyPar) && (
						<div className="replay-pane par">
							{mountPort && (
								<PortPane
									mount={mountPort}
									scenario={scenario}
									view={parView.port}
									insets={none}
									selection={selection}
									label={otherName}
									onSelect={onSelect}
								/>
							)}
							<p className="replay-pane-name num">
								<b>{otherName}</b>
								{t('doneCount', { done: doneOf(parView) })}
								{frames.par && parView.ended && <span>{t('parEnded', { at: instant(frames.par.durationMs) })}</span>}
							</p>
						</div>
					)}
					{withPar && !wide && (
						<div className="replay-which">
							<Segmented
								label={t('which')}
								choices={[
									{ id: 'yours', label: t('yours') },
									{ id: 'par', label: otherName },
								]}
								value={shown}
								onChange={(id) => setShown(id === 'par' ? 'par' : 'yours')}
							/>
						</div>
					)}
				</div>
				<SidePanels
					compact={beside || !wide}
					view={onlyPar && parView ? parView : view}
					known={known}
					truth={real}
					selection={selection}
					onSelect={onSelect}
					onPlace={onPlace}
				/>
				<Scrubber frames={frames} durationMs={durationMs} head={head} withPar={withPar} move={move} />
			</main>
			<SideSheet title={t('procedure')} open={procedure} onClose={() => setProcedure(false)}>
				<Statechart scenario={scenario} state={{ active, left: [], steps: [], count: 0 }} steps={false} />
			</SideSheet>
		</div>
	);
}
