/** Arithmetic of credit. Everything is an integer: milliseconds, basis points (10,000 = all), hundredths of a point. */

export const whole = 10_000;

/** Full up to the target, falling linearly to half at the limit, nothing after. Both inclusive. */
export function timeliness(elapsed: number, target: number, limit: number): number {
	if (elapsed <= target) return whole;
	if (elapsed > limit) return 0;
	return whole - Math.ceil((5_000 * (elapsed - target)) / (limit - target));
}

export interface Judged {
	/** Parameters judged, and how many of them were wrong. */
	readonly judged: number;
	readonly wrong: number;
	/** A wrong one that must be right. */
	readonly mustWrong: boolean;
	/** Done before something it comes after. */
	readonly untidy: boolean;
	readonly tries: number;
	/** Share of the time that it held, for what must hold over time; all for other tasks. */
	readonly held: number;
}

/** All right 1; any wrong, half the share right; a must wrong, 0; out of order, half; more than two tries, × 2/tries; × share held. */
export function correctness(of: Judged): number {
	if (of.mustWrong) return 0;
	let credit = whole;
	if (of.wrong > 0) credit = Math.floor((whole * (of.judged - of.wrong)) / (2 * of.judged));
	if (of.untidy) credit = Math.floor(credit / 2);
	if (of.tries > 2) credit = Math.floor((credit * 2) / of.tries);
	return Math.floor((credit * of.held) / whole);
}

export const credit = (correct: number, timely: number): number => Math.floor((correct * timely) / whole);

/** Mean of basis points weighted by whole weights, floored; 0 of nothing is 0. */
export function weightedMean(of: readonly { readonly value: number; readonly weight: number }[]): number {
	let sum = 0;
	let weights = 0;
	for (const { value, weight } of of) {
		sum += value * weight;
		weights += weight;
	}
	return weights === 0 ? 0 : Math.floor(sum / weights);
}
