import { fail, ok, type Result } from '../../kernel/result';
import type { PortProblem } from '../../scenario/port/problem';
import { parseTmj } from '../../scenario/port/tmj';
import type { Text } from '../../words/text';
import { mapOf } from './map';
import { type Outline, readOutline } from './outline';

/** A port's own outline, on a new map. */
export interface Imported {
	/** The Tiled map as text. */
	readonly tmj: string;
	readonly taken: number;
	readonly places: number;
	readonly routes: number;
	/** Ways that hang together with none of the rest: they are drawn but nobody can walk them. */
	readonly apart: number;
	readonly left: Outline['left'];
	/** What must be put right in Tiled before a scenario can play there. */
	readonly toMend: readonly PortProblem[];
}

/** GeoJSON in WGS84 degrees becomes a map in metres, north up. */
export function importOutline(id: string, text: string, title: Text): Result<Imported, Text> {
	const outline = readOutline(text);
	if (!outline.ok) return fail(outline.error);
	const { tmj, places, routes, apart } = mapOf(outline.value, title);
	const port = parseTmj(id, tmj);
	return ok({
		tmj,
		taken: outline.value.features.length,
		places,
		routes,
		apart,
		left: outline.value.left,
		toMend: port.ok ? [] : port.error,
	});
}
