import { describe, expect, it } from 'vitest';
import { compile, ScenarioFault } from '../../src/drill/index';
import { relax, variantsOf } from '../../src/proof/relaxed/index';
import type { Scenario } from '../../src/scenario/format/scenario';
import { shipped } from '../support/shipped';
import { contradictions, uncleanContradictions } from './support/contradictions';
import { generatedScenario } from './support/generated';
import { randomPlay, type Seen } from './support/random-play';

function playAll(scenario: Scenario, plays: number, step: number, from: number): readonly string[] {
	const program = compile(scenario);
	return variantsOf(scenario.document).flatMap((variant) => {
		const relaxed = relax(scenario, variant);
		return Array.from({ length: plays }, (_, nth) => from + nth).flatMap((seed) => {
			try {
				const cleanly: Seen = new Map();
				const seen = randomPlay(program, seed, variant, step, cleanly);
				return [...contradictions(seen, relaxed), ...uncleanContradictions(cleanly, relaxed)];
			} catch (error) {
				// A scenario that never comes to rest has no play.
				if (error instanceof ScenarioFault) return [];
				throw error;
			}
		});
	});
}

describe('what is said never to be', () => {
	it('is not seen in any play of 2,000 generated scenarios', () => {
		const wrong: string[] = [];
		for (let seed = 0; seed < 2_000 && wrong.length < 10; seed++)
			wrong.push(...playAll(generatedScenario(seed), 3, 60_000, seed).map((one) => `scenario ${seed}: ${one}`));
		expect(wrong).toEqual([]);
	}, 240_000);

	it.each(shipped().map((scenario) => [scenario.document.id, scenario] as const))(
		'is not seen in any play of %s',
		(_, scenario) => {
			expect(playAll(scenario, 2, 5 * 60_000, 1)).toEqual([]);
		},
		120_000,
	);
});
