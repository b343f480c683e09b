import { useEffect, useRef } from 'react';
import type { Scenario } from '../../../scenario/format/scenario';
import type { PortView, Selection } from '../../../views/port-view';
import { useLanguage } from '../language/use-words';
import type { Insets, MountPort, PortSurface } from '../port-surface';
import { useSettings } from '../settings/use-settings';

export interface PortPaneProps {
	readonly mount: MountPort;
	readonly scenario: Scenario;
	readonly view: PortView;
	readonly insets: Insets;
	readonly selection: Selection;
	readonly label: string;
	onSelect(selection: Selection): void;
	/** Told once the port is there, so that messages can lead to their place. */
	readonly onPort?: ((port: PortSurface | null) => void) | undefined;
}

/** The drawn port at one instant. */
export function PortPane({ mount, scenario, view, insets, selection, label, onSelect, onPort }: PortPaneProps) {
	const parent = useRef<HTMLDivElement>(null);
	const surface = useRef<PortSurface | null>(null);
	const language = useLanguage();
	const [{ theme }] = useSettings();
	// The port is mounted once; what it is told later is told below.
	const first = useRef({ language, theme, insets, onSelect, onPort });
	first.current.onSelect = onSelect;
	useEffect(() => {
		if (!parent.current) return;
		const { language, theme, insets, onPort } = first.current;
		const start = scenario.document.map.view;
		const made = mount({
			parent: parent.current,
			port: scenario.port,
			...(start ? { start: { ...start.at, zoom: start.zoom } } : {}),
			language,
			night: theme === 'night',
			reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
			insets,
			onSelect: (chosen) => first.current.onSelect(chosen),
			onCall: () => undefined,
			onCamera: () => undefined,
		});
		surface.current = made;
		onPort?.(made);
		return () => {
			surface.current = null;
			onPort?.(null);
			made.destroy();
		};
	}, [mount, scenario]);
	useEffect(() => surface.current?.show(view), [view]);
	useEffect(() => surface.current?.select(selection), [selection]);
	useEffect(() => surface.current?.setLanguage(language), [language]);
	useEffect(() => surface.current?.setNight(theme === 'night'), [theme]);
	useEffect(() => surface.current?.setInsets(insets), [insets]);
	// What the picture shows is said in the lists.
	return <div ref={parent} className="replay-port" role="img" aria-label={label} />;
}
