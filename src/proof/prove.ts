import type { Scenario } from '../scenario/format/scenario';
import type { Finding } from './finding';
import { findWithoutPlay } from './findings';
import { type Relaxed, relax, variantsOf } from './relaxed';
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
	const findings: Finding[] = [...findWithoutPlay(scenario, views)];
	return {
		id: scenario.document.id,
		findings,
		variants: variants.length,
		looked: views.length,
		whole: views.length === variants.length,
		ms: clock() - start,
	};
}
