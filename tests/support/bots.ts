import { debriefOf } from '../../src/debrief/debrief-of';
import type { Debrief } from '../../src/debrief/index';
import { advance, begin, type Drill, give, type Input, nextDue, type Program } from '../../src/drill/index';
import { drawBetween } from '../../src/kernel/draw';
import type { Answer, Ask } from '../../src/scenario/format/command';
import { minutes, type Order } from './plan';

/** Orders without a thought: whole numbers drawn from a seed, so that a failure can be run again. */
class Dice {
	private nth = 0;
	constructor(private readonly seed: number) {}
	below(count: number): number {
		return drawBetween(0, count - 1, this.seed, 'bot', this.nth++);
	}
	pick<T>(of: readonly T[]): T {
		return of[this.below(of.length)]!;
	}
	shuffled<T>(of: readonly T[]): T[] {
		const rest = [...of];
		return of.map(() => rest.splice(this.below(rest.length), 1)[0]!);
	}
}

function anyAnswer({ asks }: Ask, dice: Dice): Answer {
	switch (asks.kind) {
		case 'choice':
			return dice.pick(Object.keys(asks.options));
		case 'many':
			return Object.keys(asks.options).filter(() => dice.below(2) === 0);
		case 'sequence':
			return dice.shuffled(Object.keys(asks.options));
		case 'number':
		case 'duration':
			return asks.from + asks.step * dice.below(Math.floor((asks.to - asks.from) / asks.step) + 1);
		case 'time':
			return dice.below(1440);
		case 'entity':
		case 'place':
			return dice.pick(asks.of);
		case 'text':
			return '';
	}
}

type Choice = () => Order;

/** Every command on everything it can be ordered on, its parameters drawn at random. */
function choices(program: Program, dice: Dice): Choice[] {
	return program.commands.flatMap(({ command, targets }) => {
		const answers = () => Object.fromEntries(command.asks.map((ask) => [ask.id, anyAnswer(ask, dice)]));
		if (targets.length === 0) return [() => ({ command: command.id, with: answers() })];
		return targets.map((target) => () => ({
			command: command.id,
			target: program.entities[target]!.id,
			with: answers(),
		}));
	});
}

type Habit = (all: readonly Choice[], dice: Dice) => readonly { readonly at: number; readonly order: Choice }[];

/** What people try who would rather not think. */
export const habits: Readonly<Record<string, Habit>> = {
	'everything at once': (all, dice) => dice.shuffled(all).map((order) => ({ at: 0, order })),
	'everything again and again': (all, dice) =>
		Array.from({ length: 24 }, (_, round) =>
			dice.shuffled(all).map((order) => ({ at: minutes(10 * round), order })),
		).flat(),
	'at random': (all, dice) =>
		Array.from({ length: 120 }, (_, nth) => ({ at: minutes(2 * nth), order: dice.pick(all) })),
};

function run(
	program: Program,
	seed: number,
	orders: readonly { readonly at: number; readonly order: Order }[],
): Debrief {
	const drill: Drill = begin(program, { seed });
	const role = Object.keys(drill.state.roles).find((name) => drill.state.roles[name] !== 'staff')!;
	const inputs: Input[] = [];
	for (const { at, order } of orders) {
		const input: Input = { kind: 'order', ...order, at, role };
		if (give(drill, input).ok) inputs.push(input);
	}
	for (let due = nextDue(drill); drill.state.ended === null && due !== undefined; due = nextDue(drill))
		advance(drill, due);
	return debriefOf(drill, inputs);
}

export function playHabit(program: Program, habit: string, seed: number): Debrief {
	const dice = new Dice(seed);
	return run(
		program,
		seed,
		habits[habit]!(choices(program, dice), dice).map(({ at, order }) => ({ at, order: order() })),
	);
}

export const playNothing = (program: Program, seed: number): Debrief => run(program, seed, []);

/** Of hundredths of a point. */
export function medianScore(of: readonly Debrief[]): number {
	const scores = of.map((one) => one.score).sort((a, b) => a - b);
	return scores[Math.floor(scores.length / 2)]!;
}
