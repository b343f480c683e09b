import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLanguage, useWords } from '../../parts/language/use-words';
import type { CameraWindow, Insets, MapLayers, MountPort } from '../../parts/port-surface';
import { useSettings } from '../../parts/settings/use-settings';
import { useDrill } from '../drill/drill-context';

export interface PortMapProps {
	readonly mount: MountPort;
	readonly insets: Insets;
	readonly layers: MapLayers;
	onCamera(window: CameraWindow): void;
	onCall(inject: string): void;
}

const calm = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The drawn port behind everything: shows the view as it changes, tells what was selected on it. */
export function PortMap({ mount, insets, layers, onCamera, onCall }: PortMapProps) {
	const t = useWords('play');
	const language = useLanguage();
	const [{ theme }] = useSettings();
	const { live, selection, select, map } = useDrill();
	const box = useRef<HTMLDivElement>(null);
	const told = useRef({ select, onCamera, onCall, insets, language, theme });
	told.current = { select, onCamera, onCall, insets, language, theme };

	// Mounted once for a drill; what changes later is told to it below.
	useLayoutEffect(() => {
		if (!box.current) return;
		const first = live.scenario.document.map.view;
		const surface = mount({
			parent: box.current,
			port: live.scenario.port,
			language: told.current.language,
			night: told.current.theme === 'night',
			reducedMotion: calm(),
			insets: told.current.insets,
			...(first ? { start: { ...first.at, zoom: first.zoom } } : {}),
			onSelect: (selected) => told.current.select(selected),
			onCall: (inject) => told.current.onCall(inject),
			onCamera: (window) => told.current.onCamera(window),
		});
		map.current = surface;
		surface.show(live.view().port);
		const stop = live.subscribe(() => surface.show(live.view().port));
		return () => {
			stop();
			map.current = null;
			surface.destroy();
		};
	}, [mount, live, map]);

	useEffect(() => map.current?.setLanguage(language), [language, map]);
	useEffect(() => map.current?.setNight(theme === 'night'), [theme, map]);
	useEffect(() => map.current?.setInsets(insets), [insets, map]);
	useEffect(() => map.current?.setLayers(layers), [layers, map]);
	useEffect(() => map.current?.select(selection), [selection, map]);

	return <section ref={box} className="port-map" data-tour="map" aria-label={t('map')} />;
}
