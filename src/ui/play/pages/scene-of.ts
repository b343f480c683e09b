import type { Scenario } from '../../../scenario/format/scenario';
import type { Place, Point } from '../../../scenario/port/port';
import type { Text } from '../../../words/text';

/** What a picture of a scenario shows. */
export interface Scene {
	readonly at: Point;
	/** From side to side. */
	readonly metres: number;
	/** It starts in the dark. */
	readonly night: boolean;
	/** The place in the middle, where it is a place. */
	readonly label: Text | null;
}

const dusk = 19 * 60;
const dawn = 6 * 60;

/** The place that a place's or an entity's name leads to at STARTEX. */
function placeOf({ document, port }: Scenario, name: string): Place | undefined {
	const place = (id: unknown) => port.places.find((one) => one.id === id);
	const stands = document.cast.find(({ id }) => id === name)?.facts.place;
	// Where somebody hidden stands is not told by a picture.
	return place(name) ?? (stands?.hidden ? undefined : place(stands?.start));
}

/** Where the first report leads; without one, what the scenario itself looks at; else the middle of the port. */
export function sceneOf(scenario: Scenario): Scene {
	const { document, port } = scenario;
	const { start } = document.clock;
	const night = typeof start === 'number' && (start >= dusk || start < dawn);
	const { view } = document.map;
	if (view) return { at: view.at, metres: 620, night, label: null };
	for (const inject of document.injects) {
		const place = inject.place === undefined ? undefined : placeOf(scenario, inject.place);
		if (place) return { at: place.at, metres: 400, night, label: place.label };
	}
	return { at: { x: port.width / 2, y: port.height / 2 }, metres: 620, night, label: null };
}
