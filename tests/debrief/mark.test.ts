import { describe, expect, test } from 'vitest';
import { debriefOf, markOf } from '../../src/debrief/index';
import { advance, begin, compile, give, type Program, playPar } from '../../src/drill/index';
import { shipped } from '../support/shipped';

const programs = shipped().map((scenario) => compile(scenario));

/** The plan's first orders, every third left out, the rest a while late: something of everything is wrong. */
function clumsy(program: Program, seed: number) {
	const { inputs } = playPar(program, { seed });
	const drill = begin(program, { seed });
	const kept = inputs.filter((_, index) => index % 3 !== 2).map((input) => ({ ...input, at: input.at + 240_000 }));
	const given = kept.filter((input) => give(drill, input).ok);
	advance(drill, program.limit);
	return { drill, inputs: given };
}

describe.each(programs.map((program) => [program.scenario.document.id, program] as const))(
	'a drill of %s',
	(_, program) => {
		test.each([1, 2, 3])('is marked as its debrief says, seed %i', (seed) => {
			for (const { drill, inputs } of [playPar(program, { seed }), clumsy(program, seed)]) {
				const debrief = debriefOf(drill, inputs);
				expect(markOf(drill)).toEqual({
					score: debrief.score,
					correctness: debrief.correctness,
					speed: debrief.speed,
					passed: debrief.passed,
					vetoes: debrief.vetoes.length,
					credits: debrief.tasks.map((task) => (task.applies ? task.credit : -1)),
				});
			}
		});
	},
);
