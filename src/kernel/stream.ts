/**
 * A stream of unsigned 32-bit integers (sfc32, Doty-Humphrey 2010): cheap, for those who play by the thousand. The engine itself
 * draws by key (draw.ts), never from a stream.
 */
export type Stream = () => number;

export function streamOf(a: number, b: number): Stream {
	let [x, y, z, count] = [a >>> 0, b >>> 0, 0x9e37_79b9, 1];
	const next = () => {
		const sum = (((x + y) >>> 0) + count) >>> 0;
		count = (count + 1) >>> 0;
		x = (y ^ (y >>> 9)) >>> 0;
		y = (z + (z << 3)) >>> 0;
		z = ((z << 21) | (z >>> 11)) >>> 0;
		z = (z + sum) >>> 0;
		return sum;
	};
	for (let round = 0; round < 12; round++) next();
	return next;
}

/** An integer from 0 up to, not including, `below` (under 2^21). */
export const below = (next: Stream, count: number): number => Math.floor((next() * count) / 0x1_0000_0000);
