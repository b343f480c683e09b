import type { Program } from '../../../src/drill/index';
import type { Answer, AskKind } from '../../../src/scenario/format/command';
import type { PlannedOrder } from './twin';

/** A field of an order's form, and what belongs in it. */
export interface Field {
	readonly id: string;
	readonly asks: AskKind;
	readonly answer: Answer;
}

/** The fields to be filled in for an order, in the order in which the form has them. */
export function fieldsOf(program: Program, order: PlannedOrder): readonly Field[] {
	const command = program.commands[program.commandIndex.get(order.command)!]!;
	return command.asks.flatMap(({ ask }) => {
		const answer = order.with[ask.id];
		return answer === undefined ? [] : [{ id: ask.id, asks: ask.asks, answer }];
	});
}

/** A number as its field shows it: durations in minutes where whole minutes are asked for, else in seconds. */
export function shownNumber({ asks, answer }: Field): string {
	if (asks.kind !== 'duration') return String(answer);
	const scale = asks.step % 60_000 === 0 && asks.from % 60_000 === 0 ? 60_000 : 1_000;
	return String(Number(answer) / scale);
}

/** Minutes after midnight as the time field takes them. */
export const shownTime = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const listOf = (answer: Answer): readonly string[] => (Array.isArray(answer) ? (answer as string[]) : []);
