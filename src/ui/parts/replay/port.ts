import type { Port } from '../../../scenario/port/port';
import type { PortView, Selection } from '../../../views/port-view';
import type { Language } from '../../../words/text';

interface Insets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** What the replay asks of a drawn port; the app gives it, as it does for play. */
export interface ReplayPort {
	show(view: PortView): void;
	select(selection: Selection): void;
	focus(on: { readonly x: number; readonly y: number } | { readonly id: string }): void;
	home(): void;
	setLanguage(language: Language): void;
	setNight(night: boolean): void;
	setInsets(insets: Insets): void;
	destroy(): void;
}

export type MountReplayPort = (options: {
	readonly parent: HTMLElement;
	readonly port: Port;
	readonly language: Language;
	readonly night: boolean;
	readonly reducedMotion: boolean;
	readonly insets: Insets;
	/** Where it looks first, in metres. */
	readonly start?: { readonly x: number; readonly y: number; readonly zoom: number };
	onSelect(selection: Selection): void;
	onCall(inject: string): void;
	onCamera(window: { x: number; y: number; width: number; height: number; zoom: number }): void;
}) => ReplayPort;

export type { Insets };
