import type { Answer } from '../../scenario/format/command';
import type { Comparison, Scalar, Value } from '../../scenario/format/expressions';
import type { Moment, Reads } from '../moment';
import type { Scope } from './references';
import { compileValue, compileValues, constantOf } from './values';

export type Compare = (value: Answer | undefined, moment: Moment) => boolean;

/** A comparison as a function; undefined where nothing is compared. What is compared with constants is the most, and fast. */
export function compileComparison(comparison: Comparison, scope: Scope, reads: Reads): Compare | undefined {
	const tests: Compare[] = [];
	if (comparison.is !== undefined) tests.push(equals(comparison.is, scope, reads));
	if (comparison.oneOf !== undefined) {
		const wanted = compileValues(comparison.oneOf, scope, reads);
		tests.push((value, moment) => wanted.some((one) => same(value, one(moment))));
	}
	if (comparison.atLeast !== undefined) {
		const least = compileValue(comparison.atLeast, scope, reads);
		tests.push((value, moment) => ordered(least(moment), value));
	}
	if (comparison.atMost !== undefined) {
		const most = compileValue(comparison.atMost, scope, reads);
		tests.push((value, moment) => ordered(value, most(moment)));
	}
	if (comparison.sameAs !== undefined) tests.push(equals({ fact: comparison.sameAs }, scope, reads));
	if (tests.length < 2) return tests[0];
	return (value, moment) => tests.every((test) => test(value, moment));
}

function equals(wanted: Value, scope: Scope, reads: Reads): Compare {
	const constant = constantOf(wanted, scope);
	if (constant !== undefined) return (value) => value === constant || same(value, constant);
	const reading = compileValue(wanted, scope, reads);
	return (value, moment) => same(value, reading(moment));
}

/** The one constant that a comparison is with, where it says no more than that. */
export function onlyIs(comparison: Comparison, scope: Scope): Scalar | undefined {
	const { is, oneOf, atLeast, atMost, sameAs } = comparison;
	const more = oneOf !== undefined || atLeast !== undefined || atMost !== undefined || sameAs !== undefined;
	return is === undefined || more ? undefined : constantOf(is, scope);
}

const same = (value: Answer | undefined, wanted: Scalar | undefined): boolean =>
	value !== undefined && (typeof value === 'object' ? value.includes(wanted as string) : value === wanted);

const ordered = (low: Answer | undefined, high: Answer | undefined): boolean =>
	typeof low === 'number' && typeof high === 'number' && low <= high;
