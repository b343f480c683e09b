import type { Point, Port } from '../views/port-map';
import type { PortView, Selection } from '../views/port-view';
import type { Language } from '../words/text';

/** Screen pixels on each side that floating cards cover: the camera treats their edges as the wall. */
export interface Insets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
	/** Small cards that stand inside what the others leave free: no sign lies under them. */
	readonly inside?: readonly {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	}[];
}

/** What of the drill is drawn over the land. */
export interface Layers {
	readonly labels: boolean;
	readonly routes: boolean;
	readonly zones: boolean;
}

/** A point in metres, or whatever has this id: an entity, a place, a zone. */
export type Spot = Point | { readonly id: string };

export interface PortOptions {
	readonly parent: HTMLElement;
	readonly port: Port;
	readonly language: Language;
	readonly night: boolean;
	readonly reducedMotion: boolean;
	/** `auto` asks for WebGL 2 and falls back to canvas. */
	readonly renderer: 'auto' | 'canvas';
	readonly insets: Insets;
	/** Where the camera looks at first, in metres; without it, the middle of the port. */
	readonly start?: { readonly x: number; readonly y: number; readonly zoom: number };
	onSelect(selection: Selection): void;
	/** A call balloon was pressed. */
	onCall(inject: string): void;
	/** Where the camera looks, in metres, for the minimap; told after every change. */
	onCamera(window: { x: number; y: number; width: number; height: number; zoom: number }): void;
}

/** The drawn port. It shows views and tells what was selected; it holds no rule of any drill. */
export interface PortGame {
	readonly ready: Promise<void>;
	show(view: PortView): void;
	select(selection: Selection): void;
	/** Brings an entity, place or point into the free window. */
	focus(on: Spot): void;
	/** Where in the canvas something is drawn, in CSS pixels: for a card that points at it, and for tests. */
	where(on: Spot): Point | undefined;
	zoom(step: 1 | -1): void;
	/** Fits the port into the free window. */
	home(): void;
	setLanguage(language: Language): void;
	setNight(night: boolean): void;
	setInsets(insets: Insets): void;
	setLayers(layers: Layers): void;
	/** Milliseconds spent in update and render of the last frames, newest last (for the bench). */
	frameCosts(): readonly number[];
	destroy(): void;
}
