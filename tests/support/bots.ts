import type { Debrief } from '../../src/debrief/debrief';
import { debriefOf } from '../../src/debrief/index';
import { entitiesOf } from '../../src/drill/compile/answers';
import {
	advance,
	begin,
	type Drill,
	give,
	type Input,
	type Program,
	type ProgramCommand,
	playPar,
} from '../../src/drill/index';
import type { Answer, Ask } from '../../src/scenario/format/command';
import { pick, randomOf } from './random';

/** Players who try to get points without knowing the plan. Each must stay low on every scenario. */
export const bots = { everythingAtOnce, spam, atRandom, safeHalf } as const;

type Bot = (program: Program, seed: number) => Debrief;

/** An answer that fits the ask, right or wrong. */
export function anyAnswer(random: () => number, ask: Ask, program: Program): Answer {
	const { asks } = ask;
	switch (asks.kind) {
		case 'choice':
			return pick(random, Object.keys(asks.options));
		case 'many':
			return Object.keys(asks.options).filter(() => random() < 0.5);
		case 'sequence':
			return Object.keys(asks.options)
				.map((option) => ({ option, key: random() }))
				.sort((a, b) => a.key - b.key)
				.map((one) => one.option);
		case 'number':
		case 'duration':
			return asks.from + asks.step * Math.floor(random() * (Math.floor((asks.to - asks.from) / asks.step) + 1));
		case 'time':
			return Math.floor(random() * 24 * 60);
		case 'entity':
			return pick(random, entitiesOf(ask, program));
		case 'place':
			return pick(random, asks.of);
		default:
			return 'x';
	}
}

interface Player {
	readonly drill: Drill;
	readonly inputs: Input[];
	readonly role: string;
	readonly random: () => number;
}

function player(program: Program, seed: number): Player {
	const drill = begin(program, { seed });
	advance(drill, 0);
	const role = Object.keys(drill.state.roles).find((name) => drill.state.roles[name] !== 'staff')!;
	return { drill, inputs: [], role, random: randomOf(seed) };
}

function order(of: Player, command: ProgramCommand, target: number, at: number): void {
	const { program } = of.drill;
	const answers = Object.fromEntries(command.asks.map(({ ask }) => [ask.id, anyAnswer(of.random, ask, program)]));
	const input: Input = {
		kind: 'order',
		command: command.command.id,
		...(target < 0 ? {} : { target: program.entities[target]!.id }),
		with: answers,
		at,
		role: of.role,
	};
	if (give(of.drill, input).ok) of.inputs.push(input);
}

function orderAll(of: Player, at: number): void {
	for (const command of of.drill.program.commands)
		for (const target of command.targets.length === 0 ? [-1] : command.targets) order(of, command, target, at);
}

function finish(of: Player): Debrief {
	advance(of.drill, of.drill.program.limit);
	return debriefOf(of.drill, of.inputs);
}

/** Orders every command on everything at STARTEX, parameters as they fall. */
export function everythingAtOnce(program: Program, seed: number): Debrief {
	const of = player(program, seed);
	orderAll(of, 0);
	return finish(of);
}

/** The same again every ten minutes. */
export function spam(program: Program, seed: number): Debrief {
	const of = player(program, seed);
	for (let at = 0; at < program.limit && of.drill.state.ended === null; at += 600_000) orderAll(of, at);
	return finish(of);
}

/** 120 orders drawn at random over the length of the drill. */
export function atRandom(program: Program, seed: number): Debrief {
	const of = player(program, seed);
	const times = Array.from({ length: 120 }, () => Math.floor(of.random() * program.limit)).sort((a, b) => a - b);
	for (const at of times) {
		if (of.drill.state.ended !== null) break;
		const command = pick(of.random, program.commands);
		order(of, command, command.targets.length === 0 ? -1 : pick(of.random, command.targets), at);
	}
	return finish(of);
}

/** Does the first half of what the plan orders, rightly, and then nothing more. */
export function safeHalf(program: Program, seed: number): Debrief {
	const { inputs } = playPar(program, { seed });
	const orders = inputs.filter((input) => input.kind === 'order').length;
	let given = 0;
	const half = inputs.filter((input) => input.kind !== 'order' || ++given <= Math.floor(orders / 2));
	const of = player(program, seed);
	for (const input of half) if (of.drill.state.ended === null && give(of.drill, input).ok) of.inputs.push(input);
	return finish(of);
}

/** The middle of a bot's scores over seeds 1 … count, in hundredths of a point. */
export function medianScore(bot: Bot, program: Program, count: number): number {
	const scores = Array.from({ length: count }, (_, seed) => bot(program, seed + 1).score).sort((a, b) => a - b);
	return scores[Math.floor(scores.length / 2)]!;
}
