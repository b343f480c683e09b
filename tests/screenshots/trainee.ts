import {
	advance,
	begin,
	type Drill,
	give,
	type Input,
	nextDue,
	nextSteps,
	type Program,
	ready,
	rightAnswers,
} from '../../src/drill/index';
import type { Answer } from '../../src/scenario/format/command';

/** How somebody departs from the plan. Times are drill ms. */
export interface Habits {
	readonly seed: number;
	readonly role: string;
	readonly person: string;
	/** From seeing that something is to be done to ordering it; one order at a time. */
	readonly thinks: number;
	/** From the ringing to the answer. */
	readonly answers: number;
	/** Calls that are left ringing. */
	readonly ignores: readonly string[];
	/** Commands (`command` or `command target`) not ordered before this instant. */
	readonly notBefore: Readonly<Record<string, number>>;
	/** Commands that are never ordered. */
	readonly forgets: readonly string[];
	/** Parameters that are answered otherwise, by `command` or `command target`. */
	readonly mistakes: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
	/** Orders that the plan does not have. */
	readonly also: readonly {
		readonly at: number;
		readonly command: string;
		readonly target?: string;
		readonly with?: Readonly<Record<string, Answer>>;
	}[];
}

export interface Played {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
}

/** Plays the plan as a person might who is new to it: later, one thing after the other, and not all of it right. */
export function playAsTrainee(program: Program, habits: Habits): Played {
	const { seed, role, person } = habits;
	const drill = begin(program, { seed, role, person });
	const { state } = drill;
	const inputs: Input[] = [];
	const put = (input: Input): void => {
		const given = give(drill, input);
		if (given.ok) inputs.push(input);
		else throw new Error(`${JSON.stringify(input)}: ${given.error.code} ${given.error.about}`);
	};
	const also = [...habits.also].sort((a, b) => a.at - b.at);
	let free = 0;

	const wanted = () =>
		nextSteps(drill).find((next) => {
			const { do: command, on } = next.step;
			const names = [command, `${command} ${on}`];
			if (names.some((name) => habits.forgets.includes(name))) return false;
			if (names.some((name) => (habits.notBefore[name] ?? 0) > state.at)) return false;
			return ready(drill, next);
		});
	const ringing = () =>
		program.injects.find(
			({ inject }, index) =>
				inject.ack &&
				!habits.ignores.includes(inject.id) &&
				state.ackAt[index]! < 0 &&
				state.injectAt[index]! >= 0 &&
				state.injectAt[index]! + habits.answers <= state.at,
		);

	/** Steps of a second are fine enough for a person. */
	advance(drill, 0);
	for (let at = 0; state.ended === null && nextDue(drill) !== undefined; at += 1_000) {
		advance(drill, at);
		if (state.ended !== null) break;
		const call = ringing();
		if (call !== undefined) put({ kind: 'acknowledge', inject: call.inject.id, at, role });
		while (also[0] !== undefined && also[0].at <= at) {
			const { at: _, ...order } = also.shift()!;
			put({ kind: 'order', ...order, with: order.with ?? {}, at, role });
		}
		if (at < free || state.ended !== null) continue;
		const next = wanted();
		if (next === undefined) continue;
		const { do: command, on } = next.step;
		const answers = {
			...rightAnswers(drill, next),
			...habits.mistakes[command],
			...habits.mistakes[`${command} ${on}`],
		};
		put({ kind: 'order', command, ...(on === undefined ? {} : { target: on }), with: answers, at, role });
		free = at + habits.thinks;
	}
	return { drill, inputs };
}
