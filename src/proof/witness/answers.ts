import { candidates, type Drill, imagined, rightAnswers } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';
import type { Order, Wish } from './model';

/**
 * Parameters for an order: right as things stand, and such that it does what is wished of it. Undefined where no right
 * answer does; `wrongToo` then takes one that is wrong.
 */
export function answersFor(
	drill: Drill,
	order: Order,
	wishes: readonly Wish[],
	wrongToo: boolean,
): Readonly<Record<string, Answer>> | undefined {
	const { program, moment } = drill;
	const command = program.commands[order.command]!;
	const given: Record<string, Answer> = { ...order.with };
	const fill = (): Record<string, Answer> =>
		rightAnswers(drill, {
			lane: -1,
			step: { do: command.command.id, with: given },
			index: -1,
			command,
			target: order.target,
		});
	let answers = fill();
	for (const wish of wishes) {
		const held = answers[wish.ask];
		if (held !== undefined && wish.fits(held)) continue;
		const one = command.asks.find(({ ask }) => ask.id === wish.ask);
		if (one === undefined) continue;
		const before = moment.activity;
		moment.activity = imagined({ command, target: order.target }, order.team, answers);
		const fitting = offered(one.ask, program).filter(wish.fits);
		const found = fitting.find((answer) => one.judge?.(answer, moment) ?? true) ?? (wrongToo ? fitting[0] : undefined);
		moment.activity = before;
		if (found === undefined) return undefined;
		given[wish.ask] = found;
		answers = fill();
	}
	for (const { ask } of command.asks) {
		if (answers[ask.id] !== undefined) continue;
		const any = offered(ask, program)[0];
		if (any !== undefined) answers[ask.id] = any;
	}
	return answers;
}

/** Answers to try: of lists all, none and each alone. */
function offered(ask: Parameters<typeof candidates>[0], program: Parameters<typeof candidates>[1]): readonly Answer[] {
	const { asks } = ask;
	if (asks.kind === 'many') {
		const options = Object.keys(asks.options);
		return [
			options,
			...options.map((one) => [one]),
			...options.map((one) => options.filter((other) => other !== one)),
			[],
		];
	}
	if (asks.kind === 'sequence') {
		const options = Object.keys(asks.options);
		return [options, [...options].reverse()];
	}
	return asks.kind === 'text' ? [''] : candidates(ask, program);
}
