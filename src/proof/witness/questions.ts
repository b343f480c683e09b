import { markOf } from '../../debrief/index';
import { compile, type Drill, type Input, type Program, playPar, replay, ScenarioFault } from '../../drill/index';
import type { Scenario } from '../../scenario/format/scenario';
import type { Run } from '../finding';
import { type Budget, Meter } from './budget';
import { disagreementsOf } from './disagreements';
import { shown, soughtIn, waysTo } from './missing';
import { alone, type Played, playedOf, withDelays, worse } from './played';
import { reach, type Sought } from './reach';
import { findWitness } from './search';
import { Seen } from './seen';

type Variant = Readonly<Record<string, string>>;

export interface VariantAnswers {
	readonly variant: Variant;
	/** The file's own par lanes, played; undefined where there are none. */
	readonly par: Played | undefined;
	/** The best run found by search, looked for where the file's own is not there or not clean. */
	readonly found: Played | undefined;
	/** The run without inputs; undefined where it met an error of the scenario. */
	readonly idle: Played | undefined;
	/** Tasks, by index, that earn credit without inputs however quick or slow the staff are. */
	readonly byThemselves: readonly number[];
	/** It passes without inputs, at one end of the staff's delays or the other. */
	readonly passesByItself: boolean;
}

/** Yes, with a run, where there is one; undefined: not decided by plays. */
export interface Answers {
	readonly variants: readonly VariantAnswers[];
	readonly seen: Seen;
	/** Tasks done on clean runs though the procedure was never where they say it then is, or the other way about. */
	readonly disagreements: readonly {
		readonly task: number;
		readonly state: string;
		readonly says: 'task' | 'state';
		readonly run: Run;
	}[];
	/** A play that met an error of the scenario: what it said, and the run, as far as it is known. */
	readonly fault: { readonly message: string; readonly run: Run } | undefined;
	/** False where the budget ended before all was asked. */
	readonly whole: boolean;
}

/** What a budget is spent on: at most so many engine runs for each. */
const stepsToWitness = 4_000;
const stepsStraight = 60;
const stepsToReach = 300;

/** Runs are played with these seeds; what depends on a draw needs more than one. */
const seeds = [1, 2, 3] as const;
const [seed] = seeds;

/** How far it is: variants played, then what was still to be shown. */
export interface Progress {
	readonly done: number;
	readonly of: number;
}

/**
 * Asks of a scenario what plays can answer, variant by variant. Stops between two runs wherever it is when the budget ends: what
 * was not asked by then is not decided.
 */
export function* questions(
	scenario: Scenario,
	variants: readonly Variant[],
	budget: Budget,
): Generator<Progress, Answers> {
	const meter = new Meter(budget);
	const program = compile(scenario);
	const [quick, slow] = [0, 1].map((end) => compile(withDelays(scenario, end as 0 | 1))) as [Program, Program];
	const seen = new Seen(program);
	const answers: VariantAnswers[] = [];
	let fault: Answers['fault'];
	const played = (variant: Variant, inputs: readonly Input[], drill: Drill): Played => {
		const run: Run = { seed: drill.state.seed, variant, inputs };
		seen.take(drill, run);
		return playedOf(drill, run);
	};
	/** What a play gives; undefined where it met an error of the scenario. */
	const tried = <T>(start: { readonly seed: number; readonly variant: Variant }, play: () => T): T | undefined => {
		try {
			return play();
		} catch (error) {
			if (!(error instanceof ScenarioFault)) throw error;
			fault ??= { message: error.message, run: { ...start, inputs: [] } };
			return undefined;
		}
	};
	let asked = variants.length;
	for (const variant of variants) {
		if (meter.over) break;
		const start = { seed, variant };
		const lanes = program.scenario.document.par.length > 0;
		let par: Played | undefined;
		for (const one of lanes ? seeds : []) {
			const own = tried({ seed: one, variant }, () => playPar(program, { seed: one, variant }));
			if (own === undefined) continue;
			const run = played(variant, own.inputs, own.drill);
			// The one that shows most is wrong with it stands for all.
			if (par === undefined || worse(run, par)) par = run;
		}
		yield { done: answers.length, of: asked };
		let found: Played | undefined;
		if (par?.clean !== true) {
			const part = new Meter(meter.part(stepsToWitness));
			const witness = tried(start, () => findWitness(program, start, part));
			meter.took(part.steps);
			if (witness !== undefined) found = played(variant, witness.inputs, witness.drill);
		}
		const [own, ...ends] = [program, quick, slow].map((one) => tried(start, () => alone(one, start)));
		const marks = ends.flatMap((one) => (one === undefined ? [] : [markOf(one)]));
		const idle = own === undefined ? undefined : played(variant, [], own);
		answers.push({
			variant,
			par,
			found,
			idle,
			byThemselves:
				idle === undefined
					? []
					: program.tasks.flatMap((_, index) =>
							[idle.mark, ...marks].every((mark) => mark.credits[index]! > 0) ? [index] : [],
						),
			passesByItself: [...(idle === undefined ? [] : [idle.mark]), ...marks].some((mark) => mark.passed),
		});
		yield { done: answers.length, of: asked };
	}
	const missing = soughtIn(seen);
	asked += missing.length;
	let done = answers.length;
	let left = missing;
	for (const straight of [true, false]) {
		const still: Sought[] = [];
		for (const sought of left) {
			if (meter.over) break;
			for (const way of waysTo(seen, sought, answers, seeds, straight)) {
				// A run for something else may have shown it meanwhile.
				if (shown(seen, sought) || meter.over) break;
				const start = { seed: way.seed, variant: way.variant };
				const part = new Meter(meter.part(straight ? stepsStraight : stepsToReach));
				const along = straight ? undefined : way.along;
				const inputs = tried(start, () => reach(program, start, sought, along, part));
				meter.took(part.steps);
				const drill = inputs === undefined ? undefined : tried(start, () => replay(program, start, inputs));
				if (drill?.ok === true) played(way.variant, inputs!, drill.value);
				yield { done, of: asked };
			}
			if (!straight || shown(seen, sought)) done++;
			else still.push(sought);
		}
		left = still;
	}
	return { variants: answers, seen, disagreements: disagreementsOf(program, answers), fault, whole: !meter.over };
}
