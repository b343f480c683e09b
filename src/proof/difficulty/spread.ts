import type { SkillId } from '../trainee/skill';
import type { Run } from './run';

/** How the scores of one skill lie. Scores in points, shares of 1. */
export interface Spread {
	readonly skill: SkillId;
	readonly runs: number;
	readonly mean: number;
	readonly deviation: number;
	readonly p10: number;
	readonly p25: number;
	readonly median: number;
	readonly p75: number;
	readonly p90: number;
	readonly passed: number;
	readonly vetoed: number;
	/** Drills with 0–4.99, 5–9.99, … 95–100 points. */
	readonly histogram: readonly number[];
}

const bins = 20;

export function spreadOf(skill: SkillId, runs: readonly Run[]): Spread {
	const scores = runs.map((run) => run.score / 100).sort((a, b) => a - b);
	const histogram = Array.from({ length: bins }, () => 0);
	for (const score of scores) histogram[Math.min(bins - 1, Math.floor((score * bins) / 100))]!++;
	const share = (of: (run: Run) => boolean) => (runs.length === 0 ? 0 : runs.filter(of).length / runs.length);
	const mean = meanOf(scores);
	const at = (part: number) => quantile(scores, part);
	return {
		skill,
		runs: runs.length,
		mean,
		deviation: Math.sqrt(varianceOf(scores)),
		p10: at(0.1),
		p25: at(0.25),
		median: at(0.5),
		p75: at(0.75),
		p90: at(0.9),
		passed: share((run) => run.passed),
		vetoed: share((run) => run.vetoes > 0),
		histogram,
	};
}

/** Of sorted values, between neighbours in proportion. */
function quantile(sorted: readonly number[], part: number): number {
	if (sorted.length === 0) return 0;
	const at = part * (sorted.length - 1);
	const low = Math.floor(at);
	const high = Math.min(sorted.length - 1, low + 1);
	return sorted[low]! + (sorted[high]! - sorted[low]!) * (at - low);
}

export const meanOf = (values: readonly number[]): number =>
	values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;

/** Of a sample; 0 of fewer than two. */
export function varianceOf(values: readonly number[]): number {
	if (values.length < 2) return 0;
	const mean = meanOf(values);
	return values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
}
