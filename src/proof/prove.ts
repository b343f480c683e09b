import type { Scenario } from '../scenario/format/scenario';
import { severities } from './codes';
import type { Finding } from './finding';
import { findWithoutPlay } from './findings';
import { countVariants, type Relaxed, relax, variantsOf } from './relaxed';
import { namesOf } from './relaxed/names';

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
	/** Whether everything was looked at. */
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
	const over = (): boolean => timeLimitMs !== undefined && clock() - start >= timeLimitMs;
	const variants = variantsOf(scenario.document);
	const names = namesOf(scenario);
	const views: Relaxed[] = [];
	for (const variant of variants) {
		if (over()) break;
		views.push(relax(scenario, variant, names));
		yield { done: views.length, of: variants.length };
	}
	const count = countVariants(scenario.document);
	const whole = views.length === count;
	const findings: Finding[] = [...findWithoutPlay(scenario, views, whole)];
	if (!whole) findings.push(undecidedVariants(views.length, count));
	return {
		id: scenario.document.id,
		findings,
		variants: count,
		looked: views.length,
		whole,
		ms: clock() - start,
	};
}

/** What was not looked at is said, never guessed. */
function undecidedVariants(looked: number, count: number): Finding {
	return {
		code: 'not-decided',
		severity: severities['not-decided'],
		path: ['vary'],
		at: 'key',
		message: {
			zh: `${count} 个变体只查了 ${looked} 个，其余未判定：放宽时限，或减少变体`,
			en: `Of ${count} variants ${looked} were looked at; the others are not decided: allow more time, or vary less`,
		},
	};
}
