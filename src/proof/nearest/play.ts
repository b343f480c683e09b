import { type Mark, markOf } from '../../debrief/index';
import {
	type Activity,
	advance,
	begin,
	type Drill,
	give,
	type Input,
	nextDue,
	type Program,
	rightAnswers,
	type Start,
} from '../../drill/index';
import type { Answer } from '../../scenario/format/command';
import { type Change, changed, type Item } from './change';

/** A record's inputs as they ran. */
export interface Traced {
	readonly program: Program;
	readonly start: Start;
	readonly inputs: readonly Input[];
	readonly drill: Drill;
	readonly mark: Mark;
	/** Per input: the activity an order became, or -1. */
	readonly activities: readonly number[];
	/** Per input: what would have been right when it was ordered; undefined for what is no order. */
	readonly right: readonly (Readonly<Record<string, Answer>> | undefined)[];
}

export function trace(program: Program, start: Start, inputs: readonly Input[]): Traced {
	const drill = begin(program, start);
	const activities: number[] = [];
	const right: (Readonly<Record<string, Answer>> | undefined)[] = [];
	for (const input of inputs) {
		advance(drill, input.at);
		right.push(input.kind === 'order' ? rightFor(drill, input) : undefined);
		const id = drill.state.activities.length;
		const given = give(drill, input);
		activities.push(given.ok && input.kind === 'order' ? id : -1);
	}
	advance(drill, program.limit);
	return { program, start, inputs, drill, mark: markOf(drill), activities, right };
}

function rightFor(
	drill: Drill,
	input: Extract<Input, { kind: 'order' }>,
): Readonly<Record<string, Answer>> | undefined {
	const { program } = drill;
	const index = program.commandIndex.get(input.command);
	if (index === undefined) return undefined;
	const target = input.target === undefined ? -1 : (program.entityIndex.get(input.target) ?? -1);
	const step = { do: input.command, with: {} };
	return rightAnswers(drill, { lane: -1, step, index: -1, command: program.commands[index]!, target });
}

/** A run with changes made. */
export interface Played {
	readonly drill: Drill;
	readonly mark: Mark;
	/** What was given, as it was taken. */
	readonly inputs: readonly Input[];
	/** Inputs of the record that the changed drill does not take, though it has not ended. */
	readonly lost: readonly number[];
}

/**
 * Plays the record with changes. Calling an order off means the same order as before, whatever its number now; an
 * acknowledgement that comes before its call waits for it.
 */
export function playChanged(traced: Traced, changes: readonly Change[]): Played {
	const drill = begin(traced.program, traced.start);
	const { state } = drill;
	const inputs: Input[] = [];
	const lost: number[] = [];
	const numbers = new Map<number, number>();
	const waiting: Item[] = [];
	const put = (input: Input): boolean => {
		const given = give(drill, input);
		if (given.ok) inputs.push(input);
		return given.ok;
	};
	const answerCalls = (): void => {
		for (const item of [...waiting]) if (put({ ...item.input, at: state.at })) waiting.splice(waiting.indexOf(item), 1);
	};
	for (const item of changed(traced.inputs, changes)) {
		const { input } = item;
		while (waiting.length > 0 && state.ended === null) {
			const due = nextDue(drill);
			if (due === undefined || due > input.at) break;
			advance(drill, due);
			answerCalls();
		}
		advance(drill, input.at);
		if (state.ended !== null) break;
		if (input.kind === 'order') {
			const id = state.activities.length;
			if (!put(input)) {
				if (item.index >= 0) lost.push(item.index);
			} else if (item.index >= 0) numbers.set(traced.activities[item.index]!, id);
		} else if (input.kind === 'cancel') {
			const activity = sameActivity(traced, drill, input.activity, numbers);
			if (activity < 0 || !put({ ...input, activity })) lost.push(item.index);
		} else if (!put(input)) {
			if (input.kind === 'acknowledge') waiting.push(item);
			else lost.push(item.index);
		}
	}
	while (waiting.length > 0 && state.ended === null) {
		const due = nextDue(drill);
		if (due === undefined) break;
		advance(drill, due);
		if (state.ended === null) answerCalls();
	}
	advance(drill, traced.program.limit);
	return { drill, mark: markOf(drill), inputs, lost };
}

/** The number that an activity of the record has in the changed drill, or -1. */
function sameActivity(traced: Traced, drill: Drill, before: number, numbers: ReadonlyMap<number, number>): number {
	const known = numbers.get(before);
	if (known !== undefined) return known;
	const activity = traced.drill.state.activities[before];
	if (activity === undefined || !activity.byPlan) return -1;
	const same = (one: Activity): boolean =>
		one.byPlan && one.command === activity.command && one.target === activity.target;
	const nth = traced.drill.state.activities.filter((one) => same(one) && one.id < before).length;
	return drill.state.activities.filter(same)[nth]?.id ?? -1;
}
