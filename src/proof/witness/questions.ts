import { type Mark, markOf } from '../../debrief/index';
import {
	advance,
	begin,
	compile,
	type Drill,
	type Input,
	type Program,
	playPar,
	replay,
	ScenarioFault,
	wholeNumber,
} from '../../drill/index';
import type { Scenario } from '../../scenario/format/scenario';
import type { Run } from '../finding';
import { type Budget, Meter } from './budget';
import { statesOf } from './chart';
import { reach, type Sought } from './reach';
import { findWitness } from './search';
import { Seen } from './seen';

type Variant = Readonly<Record<string, string>>;

/** A run and what came of it, in figures. */
export interface Played {
	readonly run: Run;
	readonly mark: Mark;
	/** Passed, nothing on record against it. */
	readonly clean: boolean;
	readonly ended: Drill['state']['ended'];
	/** Drill ms of the end. */
	readonly at: number;
	/** Per task: when its time began and when it was done, -1 where it did not; its target, from its opening. Drill ms. */
	readonly tasks: readonly {
		readonly openedAt: number;
		readonly doneAt: number;
		readonly target: number;
		readonly applies: boolean;
	}[];
	/** Violations, by index, in the order in which they came. */
	readonly violations: readonly number[];
}

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

/** Ways from which a thing is looked for, each a variant and a seed. */
const mostWays = 6;

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
		const [own, ...ends] = [program, quick, slow].map((one) => tried(start, () => alone(one, variant)));
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
			for (const way of waysTo(seen, sought, answers, straight)) {
				// A run for something else may have shown it meanwhile.
				if (shown(seen, sought) || meter.over) break;
				const start = { seed: way.seed, variant: way.variant };
				const part = new Meter(meter.part(straight ? stepsStraight : stepsToReach));
				const along = straight ? undefined : way.along;
				const inputs = tried(start, () => reach(program, start, sought, along, part));
				meter.took(part.steps);
				const drill = inputs === undefined ? undefined : replay(program, start, inputs);
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

const worse = (one: Played, other: Played): boolean =>
	one.clean !== other.clean ? other.clean : one.mark.score < other.mark.score;

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** From where a thing is looked for: variants spread over all of them, then other seeds; nothing for what is shown. */
function waysTo(
	seen: Seen,
	sought: Sought,
	answers: readonly VariantAnswers[],
	straight: boolean,
): readonly { readonly variant: Variant; readonly seed: number; readonly along: readonly Input[] }[] {
	if (shown(seen, sought)) return [];
	const most = Math.min(answers.length, straight ? mostWays / 2 : mostWays);
	// A step that shares no factor with their number meets every option of every variant.
	let step = Math.max(1, Math.ceil(answers.length / most));
	while (common(step, answers.length) > 1) step++;
	const spread = Array.from({ length: most }, (_, nth) => answers[(nth * step) % answers.length]!);
	return spread.map(({ variant, par, found }, nth) => {
		const along = (par?.clean === true ? par : (found ?? par))?.run.inputs ?? [];
		return { variant, seed: seeds[nth % seeds.length]!, along };
	});
}

/** The scenario with every delay of the staff at its shortest, or its longest. */
const withDelays = (scenario: Scenario, end: 0 | 1): Scenario => ({
	...scenario,
	document: {
		...scenario.document,
		staff: Object.fromEntries(
			Object.entries(scenario.document.staff).map(([role, staff]) => [
				role,
				{ ...staff, delay: [staff.delay[end], staff.delay[end]] as const },
			]),
		),
	},
});

function alone(program: Program, variant: Variant): Drill {
	const drill = begin(program, { seed, variant });
	advance(drill, program.limit);
	return drill;
}

function playedOf(drill: Drill, run: Run): Played {
	const { program, state, moment } = drill;
	const mark = markOf(drill);
	return {
		run,
		mark,
		clean: mark.passed && state.violations.length === 0,
		ended: state.ended,
		at: state.at,
		tasks: program.tasks.map((task, index) => {
			const { openedAt, doneAt } = state.tasks[index]!;
			return {
				openedAt,
				doneAt,
				target: wholeNumber(task.target, moment),
				applies: task.applies?.(moment) ?? true,
			};
		}),
		violations: state.violations.map(({ violation }) => violation),
	};
}

/** What no run has shown yet, vetoes first. Injects that only the controller sends need no run. */
function soughtIn(seen: Seen): readonly Sought[] {
	const { program } = seen;
	const missing = (kind: 'violation' | 'task' | 'inject' | 'command', runs: readonly unknown[]): readonly Sought[] =>
		runs.flatMap((run, index): readonly Sought[] => (run === undefined ? [{ kind, index }] : []));
	const violations = missing('violation', seen.violations);
	const veto = (sought: Sought): boolean => sought.kind === 'violation' && program.violations[sought.index]!.veto;
	const controllers = (sought: Sought): boolean => {
		if (sought.kind !== 'inject') return false;
		const { inject } = program.injects[sought.index]!;
		return inject.at === undefined && inject.on === undefined && inject.when === undefined;
	};
	return [
		...violations.filter(veto),
		...missing('task', seen.tasks),
		...program.states.flatMap((path): readonly Sought[] => (seen.states.has(path) ? [] : [{ kind: 'state', path }])),
		...missing('inject', seen.injects).filter((one) => !controllers(one)),
		...violations.filter((one) => !veto(one)),
		...missing('command', seen.commands),
	];
}

const shown = (seen: Seen, sought: Sought): boolean =>
	sought.kind === 'state'
		? seen.states.has(sought.path)
		: { violation: seen.violations, task: seen.tasks, inject: seen.injects, command: seen.commands }[sought.kind][
				sought.index
			] !== undefined;

/** Whether a state may be gone through within one instant, unseen: it, or one it is in or begins with, is left by itself. */
function passing(program: Program, state: string): boolean {
	const states = statesOf(program.scenario.procedure);
	return [...states].some(
		([path, node]) =>
			node.always.length > 0 && (path === state || path.startsWith(`${state}.`) || state.startsWith(`${path}.`)),
	);
}

/** On clean runs: a task's step of the plan, and the task. They disagree where one comes about in no variant and the other does. */
function disagreementsOf(program: Program, answers: readonly VariantAnswers[]): Answers['disagreements'] {
	const runs = answers.flatMap(({ par, found }) =>
		par?.clean === true ? [par] : found?.clean === true ? [found] : [],
	);
	const entered = runs.map(({ run }) => {
		const drill = replay(program, { seed: run.seed, variant: run.variant }, run.inputs);
		const all = new Set<string>();
		if (drill.ok)
			for (const entry of drill.value.state.log)
				if (entry.kind === 'state') for (const one of entry.entered) all.add(one);
		return all;
	});
	return program.tasks.flatMap(({ task }, index): Answers['disagreements'][number][] => {
		const state = task.step ?? (task.done !== undefined && 'state' in task.done ? task.done.state : undefined);
		if (state === undefined || passing(program, state)) return [];
		const applying = runs.map((played, nth) => ({ played, nth })).filter(({ played }) => played.tasks[index]!.applies);
		const done = applying.filter(({ played }) => played.tasks[index]!.doneAt >= 0);
		const there = applying.filter(({ nth }) => entered[nth]!.has(state));
		if (done.length > 0 && there.length === 0) return [{ task: index, state, says: 'task', run: done[0]!.played.run }];
		if (there.length > 0 && done.length === 0)
			return [{ task: index, state, says: 'state', run: there[0]!.played.run }];
		return [];
	});
}
