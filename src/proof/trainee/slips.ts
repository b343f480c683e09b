import { candidates, type Drill, imagined, type ProgramCommand } from '../../drill/index';
import { below, type Stream } from '../../kernel/stream';
import type { Answer, Ask } from '../../scenario/format/command';

type Answers = Record<string, Answer>;

/** Any answer that fits an ask. */
export function anyAnswer(ask: Ask, drill: Drill, next: Stream): Answer {
	const { asks } = ask;
	if (asks.kind === 'many') return Object.keys(asks.options).filter(() => below(next, 2) === 0);
	if (asks.kind === 'sequence') return shuffled(Object.keys(asks.options), next);
	if (asks.kind === 'number' || asks.kind === 'duration')
		return asks.from + asks.step * below(next, Math.floor((asks.to - asks.from) / asks.step) + 1);
	if (asks.kind === 'time') return below(next, 24 * 60);
	const all = candidates(ask, drill.program);
	return all.length === 0 ? '' : all[below(next, all.length)]!;
}

function shuffled(options: string[], next: Stream): readonly string[] {
	for (let left = options.length; left > 1; left--) {
		const other = below(next, left);
		[options[left - 1], options[other]] = [options[other]!, options[left - 1]!];
	}
	return options;
}

const tries = 6;

/** A wrong answer in place of the right one, where a few draws find any. */
export function slip(
	command: ProgramCommand,
	target: number,
	id: string,
	answers: Answers,
	drill: Drill,
	next: Stream,
): void {
	const one = command.asks.find(({ ask }) => ask.id === id)!;
	const { moment } = drill;
	const before = moment.activity;
	moment.activity = imagined({ command, target }, -1, answers);
	for (let round = 0; round < tries; round++) {
		const other = anyAnswer(one.ask, drill, next);
		if (one.judge!(other, moment)) continue;
		answers[id] = other;
		break;
	}
	moment.activity = before;
}

export interface Blunder {
	readonly command: ProgramCommand;
	readonly target: number;
	readonly answers: Answers;
}

/** A command the plan never wants, on anything it can be ordered on, where it looks possible. */
export function blunder(drill: Drill, next: Stream): Blunder | undefined {
	const { program, moment } = drill;
	const wrong = program.commands.filter(({ command }) => command.mistake);
	if (wrong.length === 0) return undefined;
	for (let round = 0; round < tries; round++) {
		const command = wrong[below(next, wrong.length)]!;
		const target = command.targets.length === 0 ? -1 : command.targets[below(next, command.targets.length)]!;
		const answers = Object.fromEntries(command.asks.map(({ ask }) => [ask.id, anyAnswer(ask, drill, next)]));
		const before = moment.activity;
		moment.activity = imagined({ command, target }, -1, answers);
		const possible = command.needs.every((need) => need.test(moment));
		moment.activity = before;
		if (possible) return { command, target, answers };
	}
	return undefined;
}
