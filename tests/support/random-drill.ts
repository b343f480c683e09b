import { debriefOf } from '../../src/debrief/index';
import {
	advance,
	begin,
	type Drill,
	give,
	type Input,
	nextDue,
	type Program,
	readBack,
	writeOut,
} from '../../src/drill/index';
import { canonical } from '../../src/kernel/canonical';
import { digest } from '../../src/kernel/digest';
import { anyAnswer } from './bots';
import { pick, randomOf } from './random';

/** Inputs drawn at random, valid and invalid, at random instants: runs the same in Node and in a browser. */
export function randomInputs(program: Program, seed: number): readonly Input[] {
	const random = randomOf(seed);
	const probe = begin(program, { seed });
	const role = Object.keys(probe.state.roles).find((name) => probe.state.roles[name] !== 'staff')!;
	const length = Math.floor(program.limit * (0.2 + random() * 0.8));
	const times = Array.from({ length: 20 + Math.floor(random() * 60) }, () => Math.floor(random() * length)).sort(
		(a, b) => a - b,
	);
	return times.map((at): Input => {
		const chance = random();
		const actor = random() < 0.03 ? 'nobody' : role;
		if (chance < 0.7) {
			const command = pick(random, program.commands);
			const target =
				command.targets.length === 0 || random() < 0.05
					? {}
					: { target: program.entities[pick(random, command.targets)]!.id };
			const answers = Object.fromEntries(
				command.asks
					.filter(() => random() < 0.97)
					.map(({ ask }) => [ask.id, random() < 0.02 ? 'nonsense' : anyAnswer(random, ask, program)]),
			);
			return {
				kind: 'order',
				command: random() < 0.02 ? 'no-such-command' : command.command.id,
				...target,
				with: answers,
				at,
				role: actor,
			};
		}
		if (chance < 0.8) return { kind: 'acknowledge', inject: pick(random, program.injects).inject.id, at, role: actor };
		if (chance < 0.9) return { kind: 'cancel', activity: Math.floor(random() * 30), at, role: actor };
		if (chance < 0.95)
			return {
				kind: 'inject',
				inject: pick(random, program.injects).inject.id,
				at,
				role: random() < 0.5 ? 'controller' : actor,
			};
		if (chance < 0.99) return { kind: 'note', text: `note ${at}`, at, role: actor };
		return { kind: 'end', why: 'abandoned', at, role: actor };
	});
}

export interface Run {
	/** Final state, as text. */
	readonly state: string;
	readonly debrief: string;
	/** Inputs the engine took. */
	readonly taken: number;
}

/** Runs inputs to the end of the drill; `every`: written out and read back at each so-manieth step. */
export function run(program: Program, seed: number, inputs: readonly Input[], every = 0): Run {
	let drill: Drill = begin(program, { seed });
	let steps = 0;
	const rest = (): void => {
		if (every > 0 && ++steps % every === 0) drill = readBack(program, writeOut(drill));
	};
	const taken: Input[] = [];
	const runTo = (to: number): void => {
		for (let due = nextDue(drill); due !== undefined && due <= to; due = nextDue(drill)) {
			advance(drill, due);
			rest();
		}
		advance(drill, to);
	};
	for (const input of inputs) {
		runTo(input.at);
		if (give(drill, input).ok) taken.push(input);
		rest();
	}
	runTo(program.limit);
	return { state: writeOut(drill), debrief: canonical(debriefOf(drill, taken)), taken: taken.length };
}

/** One line that stands for many whole runs: equal lines, equal runs. */
export function corpusDigest(
	programs: readonly Program[],
	each: number,
): { readonly digest: string; readonly runs: number; readonly taken: number } {
	const runs = programs.flatMap((program) =>
		Array.from({ length: each }, (_, seed) => run(program, seed, randomInputs(program, seed))),
	);
	return {
		digest: digest(runs.map(({ state, debrief }) => digest([state, debrief]))),
		runs: runs.length,
		taken: runs.reduce((sum, { taken }) => sum + taken, 0),
	};
}
