import type { Mark } from '../../../views/port-view';

/** Icon of each kind of entity, where it has no body on the map. */
export const kindIcons: Readonly<Record<string, string>> = {
	person: 'person',
	team: 'team',
	ship: 'ship',
	vehicle: 'truck',
	container: 'goods',
	thing: 'dot',
	zone: 'pin',
	authority: 'phone',
};

export const kindWords = {
	person: 'kindPerson',
	team: 'kindTeam',
	ship: 'kindShip',
	vehicle: 'kindVehicle',
	container: 'kindContainer',
	thing: 'kindThing',
	zone: 'kindZone',
	authority: 'kindAuthority',
} as const;
export const kindWord = (kind: string) => kindWords[kind as keyof typeof kindWords] ?? 'kindThing';

/** Each mark by colour, icon and word. */
export const markLooks: Readonly<Record<Mark, { readonly tone: string; readonly icon: string }>> = {
	index: { tone: 'red', icon: 'hexagon' },
	contact: { tone: 'violet', icon: 'link' },
	sealed: { tone: 'red', icon: 'lock' },
	contaminated: { tone: 'amber', icon: 'drop' },
	treated: { tone: 'green', icon: 'check' },
	held: { tone: 'accent', icon: 'shield' },
};
export const markWords = {
	index: 'markIndex',
	contact: 'markContact',
	sealed: 'markSealed',
	contaminated: 'markContaminated',
	treated: 'markTreated',
	held: 'markHeld',
} as const satisfies Record<Mark, string>;
