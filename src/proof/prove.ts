import { compile, ScenarioFault } from '../drill';
import type { Scenario } from '../scenario/format/scenario';
import type { Finding } from './finding';
import { Finder, findByPlay, withoutPlay } from './findings';
import { countVariants, type Relaxed, relax, type Variant, variantsOf } from './relaxed';
import { namesOf } from './relaxed/names';
import { type Answers, questions } from './witness';

export interface Asked {
	/** Milliseconds that may be spent; no limit unless said. */
	readonly timeLimitMs?: number;
	/** Milliseconds by a clock of the caller's. The proof itself reads none. */
	readonly clock: () => number;
}

/** How far the proof has come. */
export interface Progress {
	readonly done: number;
	readonly of: number;
}

export interface Report {
	readonly id: string;
	readonly findings: readonly Finding[];
	/** How many variants there are, and how many were looked at before the time was up. */
	readonly variants: number;
	readonly looked: number;
	/** How many of them were played. */
	readonly played: number;
	/** Whether everything was asked that can be asked. */
	readonly whole: boolean;
	readonly ms: number;
}

/** All at once. */
export function prove(
	scenario: Scenario,
	asked: Asked & { readonly onProgress?: (progress: Progress) => void },
): Report {
	const steps = proving(scenario, asked);
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		asked.onProgress?.(step.value);
	}
}

/** In slices of a few milliseconds, so that whoever asks can do something else in between, or stop. */
export function* proving(scenario: Scenario, { timeLimitMs, clock }: Asked): Generator<Progress, Report> {
	const start = clock();
	const spent = (): number => clock() - start;
	const within = timeLimitMs ?? Number.POSITIVE_INFINITY;
	const { document } = scenario;
	const count = countVariants(document);
	const all = variantsOf(document);
	const names = namesOf(scenario);
	const views: Relaxed[] = [];
	for (const variant of all) {
		if (spent() >= within) break;
		views.push(relax(scenario, variant, names));
		yield { done: views.length, of: all.length };
	}
	const whole = views.length === count;
	const finder = new Finder(scenario, views, whole);
	if (views.length > 0) withoutPlay(finder);
	if (!whole) undecidedVariants(finder, count);
	// Where no clean end can be reached the search would look in vain, and what it does not find is told already.
	const playable = views.filter((view) => view.reachesCleanly({ end: true })).map(({ variant }) => variant);
	const played =
		playable.length > 0 && spent() < within ? yield* playing(scenario, playable, finder, spent, within) : undefined;
	return {
		id: document.id,
		findings: finder.found,
		variants: count,
		looked: views.length,
		played: played?.variants.length ?? 0,
		whole: whole && (playable.length === 0 || played?.whole === true),
		ms: spent(),
	};
}

/** Engine runs at most, so that a scenario without end ends somewhere even without a clock. */
const mostRuns = 50_000;

function* playing(
	scenario: Scenario,
	variants: readonly Variant[],
	finder: Finder,
	spent: () => number,
	within: number,
): Generator<Progress, Answers | undefined> {
	try {
		const steps = questions(scenario, variants, { steps: mostRuns, spent, within });
		let step = steps.next();
		for (; !step.done; step = steps.next()) yield step.value;
		findByPlay(finder, step.value, compile(scenario));
		return step.value;
	} catch (error) {
		if (!(error instanceof ScenarioFault)) throw error;
		finder.add(
			'does-not-rest',
			['procedure'],
			`情景无法演下去：${error.message}`,
			`The scenario cannot be played: ${error.message}`,
		);
		return undefined;
	}
}

/** What was not looked at is said, never guessed. */
function undecidedVariants(finder: Finder, count: number): void {
	const looked = finder.views.length;
	finder.add(
		'not-decided',
		['vary'],
		`未判定：${count} 个变体只查了 ${looked} 个；放宽时限，或减少变体`,
		`Not decided: of ${count} variants ${looked} were looked at; allow more time, or vary less`,
		{ at: 'key' },
	);
}
