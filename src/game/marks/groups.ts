import type { Point } from '../../views/port-map';

export interface Member extends Point {
	readonly id: string;
}

/** Contacts who stand together and share one ring. */
export interface Group {
	readonly members: readonly Member[];
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** One person's ring, and how far a shared ring stands off its outermost member, in metres. */
export const ringRadius = 10.5;
const standOff = 11;
/** Standing nearer than this they are one group; two of them still get a ring each, which tells more. */
const together = 32;
const least = 3;
/** A ring round half the port would say nothing: larger crowds are ringed one by one. */
const widest = 46;

function ring(members: readonly Member[]): Group {
	let x = 0;
	let y = 0;
	for (const member of members) {
		x += member.x / members.length;
		y += member.y / members.length;
	}
	let reach = 0;
	for (const member of members) reach = Math.max(reach, Math.hypot(member.x - x, member.y - y));
	return { members, x, y, radius: members.length === 1 ? ringRadius : Math.round(reach + standOff) };
}

/** Rings for contacts: groups by nearness, in the order given, so that the same people always give the same rings. */
export function groupsOf(people: readonly Member[]): Group[] {
	const taken = new Set<string>();
	const groups: Group[] = [];
	for (const first of people) {
		if (taken.has(first.id)) continue;
		taken.add(first.id);
		const members = [first];
		for (let i = 0; i < members.length; i++) {
			const from = members[i] as Member;
			for (const other of people) {
				if (taken.has(other.id) || Math.hypot(other.x - from.x, other.y - from.y) > together) continue;
				taken.add(other.id);
				members.push(other);
			}
		}
		const shared = ring(members);
		if (members.length >= least && shared.radius <= widest) groups.push(shared);
		else for (const member of members) groups.push(ring([member]));
	}
	return groups;
}
