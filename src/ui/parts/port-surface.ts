import type { Port } from '../../scenario/port/port';
import type { PortView, Selection } from '../../views/port-view';
import type { Language } from '../../words/text';

/** Screen pixels on each side that the cards cover. */
export interface Insets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	/** Small cards that stand inside what the others leave free, from the map's corner. */
	readonly inside?: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	}[];
}

/** Where the map's camera looks, in metres. */
export interface CameraWindow {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly zoom: number;
}

export interface MapLayers {
	readonly labels: boolean;
	readonly routes: boolean;
	readonly zones: boolean;
}

/** What the play screen asks of the drawn port. The game stands behind it; only the app knows both. */
export interface PortSurface {
	show(view: PortView): void;
	select(selection: Selection): void;
	focus(on: { readonly x: number; readonly y: number } | { readonly id: string }): void;
	zoom(step: 1 | -1): void;
	home(): void;
	setLanguage(language: Language): void;
	setNight(night: boolean): void;
	setInsets(insets: Insets): void;
	setLayers(layers: MapLayers): void;
	destroy(): void;
}

export interface PortSurfaceOptions {
	readonly parent: HTMLElement;
	readonly port: Port;
	readonly language: Language;
	readonly night: boolean;
	readonly reducedMotion: boolean;
	readonly insets: Insets;
	/** Where the camera looks at first, in metres. */
	readonly start?: { readonly x: number; readonly y: number; readonly zoom: number };
	onSelect(selection: Selection): void;
	onCall(inject: string): void;
	onCamera(window: CameraWindow): void;
}

export type MountPort = (options: PortSurfaceOptions) => PortSurface;
