import type { MapObject } from '../../views/port-map';
import type { Sheet } from './sheet';

export interface Scene {
	readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly drawing: readonly MapObject[];
}
/** Draws all objects of one class. It gets them together because some are drawn by what they meet: roads, waves. */
export type Painter = (sheet: Sheet, objects: readonly MapObject[], scene: Scene) => void;

export const each =
	(draw: (sheet: Sheet, object: MapObject) => void): Painter =>
	(sheet, objects) => {
		for (const object of objects) draw(sheet, object);
	};
