import type { MapObject, Point } from '../../views/port-map';

export function number(object: MapObject, name: string, otherwise: number): number {
	const value = object.properties[name];
	return typeof value === 'number' ? value : otherwise;
}
export function text(object: MapObject, name: string, otherwise = ''): string {
	const value = object.properties[name];
	return typeof value === 'string' ? value : otherwise;
}
export const flag = (object: MapObject, name: string): boolean => object.properties[name] === true;

/** The outline of a rectangle or polygon; what is neither has none. */
export function outline(object: MapObject): readonly Point[] {
	if (object.points.length > 0) return object.points;
	const { x, y, width, height } = object;
	if (width === 0 && height === 0) return [];
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}
