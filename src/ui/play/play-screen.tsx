import { useCallback, useMemo, useRef, useState } from 'react';
import type { DrillRecord } from '../../drill/record/record';
import type { LiveDrill } from '../../live/live';
import type { Selection } from '../../views/port-view';
import { useWords } from '../parts/language/use-words';
import type { CameraWindow, MapLayers, MountPort, PortSurface } from '../parts/port-surface';
import type { ChartStore } from '../parts/statechart/chart-store';
import { Dock } from './dock/dock';
import { useAnnouncer } from './drill/announcer';
import { Attention } from './drill/attention';
import { type DeskTab, DrillContext, type DrillDesk, type OpenForm } from './drill/drill-context';
import { Feed } from './feed/feed';
import { Coach } from './guide/coach';
import { MapControls } from './map/map-controls';
import { PortMap } from './map/port-map';
import { ScaleBar } from './map/scale-bar';
import { useInsets } from './map/use-insets';
import { Minimap } from './minimap/minimap';
import { Overlays, useOverlays } from './overlays';
import { Panel } from './panel/panel';
import { TopBar } from './top/top-bar';
import './play.css';

export interface PlayScreenProps {
	readonly live: LiveDrill;
	/** The procedure's steps as the inspector's adapter receives them. */
	readonly chart: ChartStore;
	/** Draws the port; without it everything can still be played from the lists. */
	readonly mountPort?: MountPort;
	/** Away from the drill, which waits as it is. */
	onLeave(): void;
	/** The drill has ended and its record is there: on to the debrief. */
	onFinished(record: DrillRecord): void;
}

const nothingHidden: MapLayers = { labels: true, routes: true, zones: true };

/** A drill being played. */
export function PlayScreen({ live, chart, mountPort, onLeave, onFinished }: PlayScreenProps) {
	const t = useWords('play');
	const [selection, setSelection] = useState<Selection>(undefined);
	const [form, openForm] = useState<OpenForm | null>(null);
	const [deskTab, showDesk] = useState<DeskTab>('desk');
	const [camera, setCamera] = useState<CameraWindow | null>(null);
	const [layers, setLayers] = useState(nothingHidden);
	const map = useRef<PortSurface | null>(null);
	const screen = useRef<HTMLDivElement>(null);
	const free = useRef<HTMLDivElement>(null);
	const insets = useInsets(screen, free);
	const { announce, regions } = useAnnouncer();
	const overlays = useOverlays();

	const look = useCallback<DrillDesk['look']>((on) => map.current?.focus(on), []);
	const select = useCallback(
		(wanted: Selection, andLook = false) => {
			// The second body of a team of two (`team#2`) is the team.
			const next = wanted && { ...wanted, id: wanted.id.split('#')[0] ?? wanted.id };
			setSelection((before) => (before?.id === next?.id && before?.kind === next?.kind ? before : next));
			openForm(null);
			if (andLook && next) look({ id: next.id });
		},
		[look],
	);
	const locate = useCallback(
		(id: string) => {
			const entity = live.view().entities.some((one) => one.id === id);
			select({ kind: entity ? 'entity' : 'place', id }, true);
		},
		[live, select],
	);
	const onCall = useCallback(
		(inject: string) => {
			const message = live.view().messages.find((one) => one.inject === inject);
			if (message?.place) locate(message.place);
			document.querySelector<HTMLElement>(`[data-inject="${CSS.escape(inject)}"] button`)?.focus();
		},
		[live, locate],
	);

	const desk = useMemo<DrillDesk>(
		() => ({ live, selection, select, locate, look, form, openForm, deskTab, showDesk, announce, map }),
		[live, selection, select, locate, look, form, deskTab, announce],
	);

	return (
		<DrillContext value={desk}>
			<div ref={screen} className="play">
				<a className="skip-link" href="#messages">
					{t('skipToMessages')}
				</a>
				<a className="skip-link" href="#orders">
					{t('skipToOrders')}
				</a>
				{mountPort && (
					<PortMap mount={mountPort} insets={insets} layers={layers} onCamera={setCamera} onCall={onCall} />
				)}
				<TopBar
					onPalette={() => overlays.show('palette')}
					onStatechart={() => overlays.show('statechart')}
					onRules={() => overlays.show('rules')}
					onHelp={() => overlays.show('help')}
					onLeave={onLeave}
					onEnd={() => overlays.show('end')}
				/>
				<main className="board">
					<section className="left" id="messages" tabIndex={-1} aria-label={t('feed')}>
						<Feed />
						<Minimap camera={camera} />
					</section>
					<div ref={free} className="free">
						<div className="free-head">
							<Attention />
							{mountPort && <MapControls layers={layers} onLayers={setLayers} />}
						</div>
						<div className="free-foot">
							{mountPort && <ScaleBar camera={camera} />}
							<Coach />
						</div>
					</div>
					<Panel />
					<Dock />
				</main>
				<Overlays state={overlays} chart={chart} onFinished={onFinished} onLeave={onLeave} />
				{regions}
			</div>
		</DrillContext>
	);
}
