import type { Scalar } from '../../scenario/format/expressions';

/** Any number from … to. */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/** An answer that was left open and that nobody filled in: no comparison holds of it. */
export const unsaid = { unsaid: true } as const;
/** Something of which nothing is known (a list of ticks, words). */
export const anything = { anything: true } as const;

/** What a fact, an answer or a value may be at some instant. */
export type Possible = Scalar | Range | typeof unsaid | typeof anything;

export const isRange = (value: Possible): value is Range => typeof value === 'object' && 'from' in value;

export const sameValue = (a: Possible, b: Possible): boolean =>
	a === b || (isRange(a) && isRange(b) && a.from === b.from && a.to === b.to);

/** Whether something holds: never, always, or now and then. */
export type Truth = 0 | 1 | 2;

export type Comparing = 'is' | 'atLeast' | 'atMost';

/** Whether `left` compares so with `right`, for all that either may be. */
export function compares(left: Possible, how: Comparing, right: Possible): Truth {
	if (left === unsaid || right === unsaid) return 0;
	if (left === anything || right === anything) return 2;
	if (how === 'is') {
		if (typeof left !== 'object' && typeof right !== 'object') return left === right ? 1 : 0;
		if (typeof left !== 'object' && typeof left !== 'number') return 0;
		if (typeof right !== 'object' && typeof right !== 'number') return 0;
		return low(left) <= high(right) && low(right) <= high(left) ? 2 : 0;
	}
	if (how === 'atMost') return compares(right, 'atLeast', left);
	if (!isNumeric(left) || !isNumeric(right)) return 0;
	if (low(left) >= high(right)) return 1;
	return high(left) >= low(right) ? 2 : 0;
}

export const isNumeric = (value: Possible): boolean => typeof value === 'number' || isRange(value);

/** The least and the greatest number it may be; what is no number counts as 0, as in the engine. */
export const low = (value: Possible): number =>
	typeof value === 'number' ? value : isRange(value) ? value.from : value === anything ? Number.NEGATIVE_INFINITY : 0;
export const high = (value: Possible): number =>
	typeof value === 'number' ? value : isRange(value) ? value.to : value === anything ? Number.POSITIVE_INFINITY : 0;
