import type { OwnDrill } from './services';

export interface Best {
	readonly score: number;
	readonly passed: boolean;
	readonly runs: number;
	readonly last: OwnDrill;
}

/** The best of own runs by scenario: passed before not passed, then by score. `own` is newest first. */
export function bestRuns(own: readonly OwnDrill[]): ReadonlyMap<string, Best> {
	const best = new Map<string, Best>();
	for (const drill of own) {
		const { scenario, outcome } = drill.record;
		const before = best.get(scenario.id);
		const { score, passed } = outcome;
		if (before === undefined) {
			best.set(scenario.id, { score, passed, runs: 1, last: drill });
			continue;
		}
		const better = passed === before.passed ? score > before.score : passed;
		best.set(scenario.id, { ...before, runs: before.runs + 1, ...(better ? { score, passed } : {}) });
	}
	return best;
}
