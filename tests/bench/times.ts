/** The middle of some measurements. */
export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export const timed = (work: () => unknown): number => {
	const began = performance.now();
	work();
	return performance.now() - began;
};

/** How many times slower one work is than another: both in turns in one process, so that what disturbs one disturbs the other. */
export function sideBySide(one: () => unknown, other: () => unknown, rounds: number, warm: number): number {
	const ratios: number[] = [];
	for (let round = -warm; round < rounds; round++) {
		const ratio = timed(one) / timed(other);
		if (round >= 0) ratios.push(ratio);
	}
	return median(ratios);
}

/**
 * How long a work takes on this machine when nothing else wants it: the median of each of several blocks of rounds, and of those
 * the quietest.
 */
export function quietest(work: () => unknown, { blocks = 20, rounds = 15, warm = 400 } = {}): number {
	for (let round = 0; round < warm; round++) work();
	const medians = Array.from({ length: blocks }, () => median(Array.from({ length: rounds }, () => timed(work))));
	return Math.min(...medians);
}
