import { describe, expect, it } from 'vitest';
import { compile } from '../../src/drill/index';
import { relax } from '../../src/proof/relaxed/index';
import { asProgram, asScenario, durative, inMs } from './support/durative';
import { everyPlay } from './support/exhaustive';
import { optimum } from './support/solver';

/** The soak asks for more. */
const count = 12;

describe('a lower bound', () => {
	it(`never exceeds the optimum that clingo proves, on ${count} problems`, async () => {
		let tight = 0;
		let asked = 0;
		for (let seed = 0; seed < count; seed++) {
			const problem = durative(seed);
			const relaxed = relax(asScenario(problem), {});
			for (const [task, fact] of problem.tasks.entries()) {
				const best = inMs(await optimum(asProgram(problem, fact)));
				const bound = relaxed.bound(task);
				if (bound > best) expect.fail(`problem ${seed}, task ${task}: bound ${bound}, optimum ${best}`);
				asked++;
				if (bound === best) tight++;
			}
		}
		expect(tight / asked).toBeGreaterThan(0.5);
	}, 3_600_000);

	it('is held against an optimum that no play beats and some plays meet', async () => {
		let met = 0;
		for (const seed of [1, 2, 3]) {
			const problem = durative(seed);
			const { seen } = everyPlay(compile(asScenario(problem)), 1, {}, { orders: 2, states: 250 });
			for (const [task, fact] of problem.tasks.entries()) {
				const best = inMs(await optimum(asProgram(problem, fact)));
				const played = seen.get(`task ${task}`) ?? Number.POSITIVE_INFINITY;
				expect(played).toBeGreaterThanOrEqual(best);
				if (played === best && best < Number.POSITIVE_INFINITY) met++;
			}
		}
		expect(met).toBeGreaterThan(0);
	}, 120_000);
});
