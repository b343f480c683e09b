import { markOf } from '../../../src/debrief/index';
import { advance, begin, give, type Input, type Program, type ProgramCommand, playPar } from '../../../src/drill/index';
import type { Answer, Ask } from '../../../src/scenario/format/command';

/** A record of the par run with one mistake in it. */
export interface Planted {
	readonly command: string;
	readonly inputs: readonly Input[];
}

const minutes = [0, 10, 30, 60];

/**
 * Par runs of seed 1 with one order more that earns a veto, one for each command that can, `most` of them at most. Orders of the
 * par run that the drill then does not take are left out, as a person would find them refused.
 */
export function planted(program: Program, most: number): readonly Planted[] {
	const par = playPar(program, { seed: 1 }).inputs;
	const { role } = par[0]!;
	const found: Planted[] = [];
	for (const command of program.commands) {
		if (found.length >= most) break;
		for (const at of minutes) {
			const one: Input = { ...extra(program, command), at: at * 60_000, role };
			const drill = begin(program, { seed: 1 });
			const inputs = [...par, one].sort((a, b) => a.at - b.at).filter((input) => give(drill, input).ok);
			advance(drill, program.limit);
			if (markOf(drill).vetoes === 0) continue;
			found.push({ command: command.command.id, inputs });
			break;
		}
	}
	return found;
}

function extra(program: Program, { command, targets, asks }: ProgramCommand) {
	const [target] = targets;
	return {
		kind: 'order' as const,
		command: command.id,
		...(target === undefined ? {} : { target: program.entities[target]!.id }),
		with: Object.fromEntries(asks.map(({ ask }) => [ask.id, firstAnswer(ask, program)])),
	};
}

/** The first answer there is: plausible, and seldom the right one. */
function firstAnswer({ asks }: Ask, program: Program): Answer {
	switch (asks.kind) {
		case 'choice':
			return Object.keys(asks.options)[0]!;
		case 'sequence':
			return Object.keys(asks.options);
		case 'many':
			return [];
		case 'number':
		case 'duration':
			return asks.from;
		case 'time':
			return 0;
		case 'place':
			return asks.of[0]!;
		case 'entity':
			return program.entityIndex.has(asks.of[0]!)
				? asks.of[0]!
				: program.entities[program.groups.get(asks.of[0]!)![0]!]!.id;
		default:
			return '';
	}
}
