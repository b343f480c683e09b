import { compile, replay, ScenarioFault } from '../../../src/drill/index';
import { relax, variantsOf } from '../../../src/proof/relaxed/index';
import { questions, type Sought, shows } from '../../../src/proof/witness/index';
import type { Scenario } from '../../../src/scenario/format/scenario';
import { contradictions, uncleanContradictions } from './contradictions';
import { type Depth, everyPlay } from './exhaustive';
import { generatedScenario } from './generated';

const minute = 60_000;

/** A generated scenario that is over soon, so that every play can be tried. */
export function briefScenario(seed: number): Scenario {
	const whole = generatedScenario(seed);
	return { ...whole, document: { ...whole.document, clock: { ...whole.document.clock, limit: 5 * minute } } };
}

export interface Held {
	/** What the proof said and a play belies. */
	readonly wrong: readonly string[];
	readonly states: number;
	/** Variants of which every play was tried. */
	readonly whole: number;
	readonly variants: number;
}

/** What the proof says never can be, and how soon at the earliest, held against every play. */
export function heldAgainstEveryPlay(seed: number, depth: Depth): Held {
	const scenario = briefScenario(seed);
	const program = compile(scenario);
	const wrong: string[] = [];
	let states = 0;
	let whole = 0;
	const variants = variantsOf(scenario.document);
	for (const variant of variants) {
		try {
			const searched = everyPlay(program, seed, variant, depth);
			states += searched.states;
			if (searched.whole) whole++;
			const relaxed = relax(scenario, variant);
			wrong.push(...contradictions(searched.seen, relaxed), ...uncleanContradictions(searched.cleanly, relaxed));
		} catch (error) {
			// A scenario that never comes to rest has no play.
			if (!(error instanceof ScenarioFault)) throw error;
		}
	}
	return { wrong: wrong.map((one) => `scenario ${seed}: ${one}`), states, whole, variants: variants.length };
}

/** Every run that plays answer with is played again: what does not show what it is said to. */
export function runsThatShowNothing(seed: number, steps: number): readonly string[] {
	const scenario = briefScenario(seed);
	const asked = questions(scenario, variantsOf(scenario.document), { steps });
	let next = asked.next();
	while (!next.done) next = asked.next();
	const { seen } = next.value;
	const { program } = seen;
	const sought: (Sought & { readonly run: ReturnType<typeof seen.states.get> })[] = [
		...seen.violations.map((run, index) => ({ kind: 'violation' as const, index, run })),
		...seen.tasks.map((run, index) => ({ kind: 'task' as const, index, run })),
		...seen.injects.map((run, index) => ({ kind: 'inject' as const, index, run })),
		...seen.commands.map((run, index) => ({ kind: 'command' as const, index, run })),
		...[...seen.states].map(([path, run]) => ({ kind: 'state' as const, path, run })),
	];
	return sought.flatMap(({ run, ...one }) => {
		if (run === undefined) return [];
		const drill = replay(program, { seed: run.seed, variant: run.variant }, run.inputs);
		return drill.ok && shows(drill.value, program, one) ? [] : [`scenario ${seed}: ${JSON.stringify(one)}`];
	});
}
