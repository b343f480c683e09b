import { describe, expect, it } from 'vitest';
import { playPar, replay } from '../../src/drill/index';
import { nearest } from '../../src/proof/nearest/index';
import { relax } from '../../src/proof/relaxed/index';
import { findWitness, Meter } from '../../src/proof/witness/index';
import { heldAgainstEveryPlay, runsThatShowNothing } from '../proof/support/against-every-play';
import { asProgram, asScenario, durative, inMs } from '../proof/support/durative';
import { planted } from '../proof/support/planted';
import { library, withoutPar } from '../proof/support/programs';
import { optimum } from '../proof/support/solver';
import { randomInputs } from '../support/random-drill';

const hour = 3_600_000;

describe('the proof, for longer', () => {
	it(
		'is never contradicted by every play of 2,000 generated scenarios',
		() => {
			const wrong: string[] = [];
			let states = 0;
			let whole = 0;
			let variants = 0;
			for (let seed = 0; seed < 2_000; seed++) {
				const held = heldAgainstEveryPlay(seed, { orders: 2, states: 1_500 });
				wrong.push(...held.wrong);
				states += held.states;
				whole += held.whole;
				variants += held.variants;
			}
			console.info(`${states} situations; every play with two orders tried in ${whole} of ${variants} variants`);
			expect(wrong).toEqual([]);
		},
		2 * hour,
	);

	it(
		'answers with runs that show what they are said to, on 2,000 generated scenarios',
		() => {
			expect(Array.from({ length: 2_000 }, (_, seed) => runsThatShowNothing(seed, 600)).flat()).toEqual([]);
		},
		hour,
	);

	it(
		'gives no bound above the optimum that clingo proves, on 600 problems',
		async () => {
			const wrong: string[] = [];
			for (let seed = 0; seed < 600; seed++) {
				const problem = durative(seed);
				const relaxed = relax(asScenario(problem), {});
				for (const [task, fact] of problem.tasks.entries()) {
					const best = inMs(await optimum(asProgram(problem, fact)));
					if (relaxed.bound(task) > best) wrong.push(`${seed}.${task}: ${relaxed.bound(task)} > ${best}`);
				}
			}
			expect(wrong).toEqual([]);
		},
		hour,
	);

	it.each(library)(
		'%s: a clean run of at least 98 on twenty seeds',
		(_, { scenario }) => {
			const program = withoutPar(scenario);
			for (let seed = 1; seed <= 20; seed++) {
				const found = findWitness(program, { seed }, new Meter({ steps: 6_000 }))!;
				expect([seed, found.clean, found.mark.score >= 9_800]).toEqual([seed, true, true]);
			}
		},
		hour,
	);

	it.each(library)(
		'%s: from any failing record, what is found passes when it is played',
		(_, program) => {
			const { inputs } = playPar(program, { seed: 1 });
			const records = [
				...planted(program, 40).map((one) => one.inputs),
				...[0.2, 0.4, 0.6, 0.8].map((share) => inputs.slice(0, Math.floor(inputs.length * share))),
				...[1, 2, 3].map((seed) => {
					const wished = randomInputs(program, seed);
					const taken = wished.filter(({ kind }) => kind !== 'end');
					for (;;) {
						const run = replay(program, { seed: 1 }, taken);
						if (run.ok) return taken;
						taken.splice(run.error.index, 1);
					}
				}),
			];
			for (const record of records) {
				const found = nearest(program, { seed: 1 }, record, { steps: 4_000 });
				if (found.kind !== 'found') continue;
				const again = replay(program, { seed: 1 }, found.inputs);
				expect(again.ok && again.value.state.ended).toBe('endex');
				expect(found.mark.passed).toBe(true);
			}
		},
		hour,
	);
});
