import { type Debrief, debriefOf } from '../../../src/debrief/index';
import {
	type Activity,
	advance,
	begin,
	compile,
	type Drill,
	give,
	type Input,
	type Program,
	playPar,
} from '../../../src/drill/index';
import type { Answer } from '../../../src/scenario/format/command';
import { parseScenario } from '../../../src/scenario/parse';
import { library, shippedScenarios } from '../../support/library';

export const second = 1_000;
export const minute = 60_000;

export interface Run {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
}

/** A shipped scenario, ready to be played. `variant` fixes what a test is about; the seed draws the rest. */
export class Shipped {
	readonly program: Program;
	readonly role: string;

	constructor(id: string, edition?: string) {
		const text = shippedScenarios().find((one) => one.file.includes(`/${id}/`))!;
		const { scenario, errors } = parseScenario(text, library, edition);
		if (scenario === undefined) throw new Error(errors.map((one) => `${one.line}: ${one.message.en}`).join('\n'));
		this.program = compile(scenario);
		this.role = scenario.document.roles.find((one) => one.plays === 'playable')!.id;
	}

	par(seed: number, variant: Readonly<Record<string, string>> = {}): Run {
		return playPar(this.program, { seed, variant, role: this.role });
	}

	/** Every combination of what the scenario lets vary. */
	variants(): readonly Readonly<Record<string, string>>[] {
		return Object.entries(this.program.scenario.document.vary).reduce<Record<string, string>[]>(
			(all, [name, options]) =>
				all.flatMap((one) => Object.keys(options).map((option) => ({ ...one, [name]: option }))),
			[{}],
		);
	}

	order(command: string, at: number, answers: Readonly<Record<string, Answer>> = {}, target?: string): Input {
		const on = target === undefined ? {} : { target };
		return { kind: 'order', command, with: answers, ...on, at, role: this.role };
	}

	/** Plays these inputs, then goes on to `until` or the end of the drill. Every order must be taken; a call that no longer comes needs no answer. */
	play(seed: number, variant: Readonly<Record<string, string>>, inputs: readonly Input[], until?: number): Run {
		const drill = begin(this.program, { seed, variant, role: this.role });
		advance(drill, 0);
		const given = [...inputs].sort((one, other) => one.at - other.at);
		for (const input of given) {
			const taken = give(drill, input);
			if (!taken.ok && input.kind !== 'acknowledge')
				throw new Error(`${JSON.stringify(input)}: ${taken.error.code} ${taken.error.about}`);
		}
		advance(drill, until ?? this.program.scenario.document.clock.limit);
		return { drill, inputs: given };
	}
}

export const debriefed = ({ drill, inputs }: Run): Debrief => debriefOf(drill, inputs);

/** Vetoes that stand on record so far. */
export const vetoesOf = ({ drill }: Run): readonly string[] =>
	drill.state.violations
		.map((one) => drill.program.violations[one.violation]!)
		.filter((one) => one.veto)
		.map((one) => one.id);

/** The nth time (from 1) that this command was carried out or tried. */
export function activity({ drill }: Run, command: string, nth = 1): Activity {
	const index = drill.program.commandIndex.get(command)!;
	const found = drill.state.activities.filter((one) => one.command === index)[nth - 1];
	if (found === undefined) throw new Error(`${command} was not ordered ${nth} times`);
	return found;
}

export function injectAt({ drill }: Run, inject: string): number {
	return drill.state.injectAt[drill.program.injectIndex.get(inject)!]!;
}

/** Par's inputs without these commands. */
export const without = (inputs: readonly Input[], ...commands: readonly string[]): readonly Input[] =>
	inputs.filter((one) => one.kind !== 'order' || !commands.includes(one.command));

export const before = (inputs: readonly Input[], at: number): readonly Input[] => inputs.filter((one) => one.at < at);
