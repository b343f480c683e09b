import type { Answer } from '../scenario/format/command';
import type { Activity, DrillState } from './state';

/** What an order says of itself. Indices are into the program, -1 for none. */
export interface Ordered {
	readonly command: number;
	readonly role: string;
	readonly byPlan: boolean;
	readonly target: number;
	/** Entity index, or -1 to take the shortest queue. */
	readonly team: number;
	readonly answers: Readonly<Record<string, Answer>>;
}

/** An ordered command at the beginning of its life. */
export const newActivity = (id: number, at: number, ordered: Ordered): Activity => ({
	id,
	command: ordered.command,
	role: ordered.role,
	byPlan: ordered.byPlan,
	target: ordered.target,
	team: ordered.team,
	teamGiven: ordered.team >= 0,
	answers: { ...ordered.answers },
	phase: 'ordered',
	orderedAt: at,
	acceptedAt: -1,
	departedAt: -1,
	startedAt: -1,
	endedAt: -1,
	dueAt: -1,
	way: [],
	place: -1,
	wrong: [],
	judged: [],
	right: {},
	failedNeed: -1,
});

/** How often a command was ordered on a target, by the activities before one of them. */
export function timesOrdered({ activities }: DrillState, command: number, target: number, before: number): number {
	let times = 0;
	for (let id = 0; id < before; id++) {
		const other = activities[id]!;
		if (other.command === command && other.target === target) times++;
	}
	return times;
}
