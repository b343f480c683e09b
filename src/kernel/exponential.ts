/**
 * 1 − exp(−x) in thousandths, for x in thousandths: a table made of integers alone, so that it is the same on every machine
 * (`Math.exp` need not be). exp(−1/1000) is taken as 999,000,499,833 parts of 10^12 (its series to the fourth term).
 */
const step = 999_000_499_833n;
const one = 1_000_000_000_000n;
const last = 8_000;
const table = new Uint16Array(last + 1);
let power = one;
for (let i = 0; i <= last; i++) {
	table[i] = Number((one - power) / 1_000_000_000n);
	power = (power * step) / one;
}

/** x and result in thousandths; x below 0 counts as 0, above 8 as 8. */
export const saturating = (x: number): number => table[Math.max(0, Math.min(last, Math.floor(x)))]!;
