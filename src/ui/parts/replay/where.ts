import type { PlayView } from '../../../views/play-view';
import type { PortView } from '../../../views/port-view';

type Spot = { readonly x: number; readonly y: number };

/** Where on the map something happened: where its last try's team or target is, else at the index case. Null: nowhere. */
export function whereOf(view: PlayView, activities: readonly number[]): Spot | null {
	const tries = activities.flatMap((id) => view.activities.find((one) => one.id === id) ?? []).reverse();
	for (const one of tries) {
		const spot = spotOf(view.port, one.target?.id) ?? spotOf(view.port, one.team?.id);
		if (spot) return spot;
	}
	return view.port.actors.find((actor) => actor.marks.includes('index')) ?? null;
}

/** An actor stands somewhere; a zone's middle is the middle of its corners. */
export function spotOf(port: PortView, id: string | undefined): Spot | null {
	if (id === undefined) return null;
	const actor = port.actors.find((one) => one.id === id || one.id.startsWith(`${id}#`));
	if (actor) return { x: actor.x, y: actor.y };
	const area = port.zones.find((zone) => zone.id === id || zone.place === id)?.area ?? [];
	if (area.length === 0) return null;
	const sum = area.reduce((so, point) => ({ x: so.x + point.x, y: so.y + point.y }), { x: 0, y: 0 });
	return { x: sum.x / area.length, y: sum.y / area.length };
}
