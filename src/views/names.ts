import { entityText } from '../debrief/index';
import type { Program } from '../drill/index';
import type { Text } from '../words/text';

export interface Named {
	readonly id: string;
	readonly label: Text;
}

export const roleNamed = (program: Program, id: string): Named => ({
	id,
	label: program.scenario.document.roles.find((role) => role.id === id)?.label ?? { zh: id, en: id },
});

export const entityNamed = (program: Program, index: number): Named | null =>
	index < 0 ? null : { id: program.entities[index]!.id, label: entityText(program.entities[index]!.id, program) };

export function placeNamed(program: Program, id: unknown): Named | null {
	const place = program.scenario.port.places.find((one) => one.id === id);
	if (place !== undefined) return { id: place.id, label: place.label };
	return id === 'underway' ? { id: 'underway', label: { zh: '途中', en: 'on the way' } } : null;
}

/** A role's or an entity's name: what messages come from. */
export function senderNamed(program: Program, id: string): Named {
	const entity = program.entityIndex.get(id);
	if (entity !== undefined) return entityNamed(program, entity)!;
	const group = program.scenario.document.cast.find((one) => one.id === id);
	return group === undefined ? roleNamed(program, id) : { id, label: group.label };
}
