import type { Comparison, Scalar, Value } from '../../scenario/format/expressions';
import type { Conjunction } from './conjunction';
import { constantOf, listed } from './constants';
import { always, never } from './graph';
import type { Model } from './model';
import { compares, type Possible, type Truth } from './possible';
import type { Scope } from './pronouns';
import { type Alternative, alternatives } from './values';

export const compared = (one: Comparison): boolean =>
	one.is !== undefined ||
	one.oneOf !== undefined ||
	one.atLeast !== undefined ||
	one.atMost !== undefined ||
	one.sameAs !== undefined;

/** A variable's values that compare so: as values where the other side is constant, else as nodes for pairs. `orNone`: it may have none. */
export function compareVariable(
	variable: number,
	values: readonly Possible[],
	comparison: Comparison,
	holds: boolean,
	scope: Scope,
	into: Conjunction,
	model: Model,
	orNone = false,
): void {
	const plain = plainOf(comparison, model);
	if (plain !== undefined) {
		const fitting: number[] = [];
		for (let index = 0; index < values.length; index++) {
			const truth = plainTruth(values[index]!, plain);
			if (holds ? truth !== 0 : truth !== 1) fitting.push(index);
		}
		if (orNone && !holds) fitting.push(values.length);
		into.variable(variable, fitting);
		return;
	}
	const tests = testsOf(comparison, scope, model);
	if (tests.every((test) => test.fixed)) {
		const fitting: number[] = [];
		values.forEach((value, index) => {
			const truth = truthOf(value, tests);
			if (holds ? truth !== 0 : truth !== 1) fitting.push(index);
		});
		if (orNone && !holds) fitting.push(values.length);
		into.variable(variable, fitting);
		return;
	}
	const held: Alternative[] = values.map((value, index) => ({ value, node: model.valued(variable, [index]) }));
	if (orNone && !holds) return;
	against(held, comparison, holds, scope, into, model);
}

/** A comparison with what is the same all drill long. */
interface Plain {
	readonly is: Scalar | undefined;
	readonly oneOf: readonly Scalar[] | undefined;
	readonly atLeast: Scalar | undefined;
	readonly atMost: Scalar | undefined;
}

const isTrue: Plain = { is: true, oneOf: undefined, atLeast: undefined, atMost: undefined };

/** The comparison as constants; undefined where it is not with constants alone. */
function plainOf(comparison: Comparison, model: Model): Plain | undefined {
	if (comparison.sameAs !== undefined) return undefined;
	if (!compared(comparison)) return isTrue;
	const { scenario } = model.names;
	let plain = true;
	const side = (value: Value | undefined): Scalar | undefined => {
		if (value === undefined) return undefined;
		const constant = constantOf(value, scenario, model.variant);
		if (constant === undefined) plain = false;
		return constant;
	};
	const is = side(comparison.is);
	const atLeast = side(comparison.atLeast);
	const atMost = side(comparison.atMost);
	const oneOf = comparison.oneOf && listed(comparison.oneOf, scenario).map(side);
	return plain ? { is, atLeast, atMost, oneOf: oneOf as readonly Scalar[] | undefined } : undefined;
}

function plainTruth(value: Possible, { is, oneOf, atLeast, atMost }: Plain): Truth {
	let all: Truth = is === undefined ? 1 : compares(value, 'is', is);
	if (all === 0) return 0;
	if (oneOf !== undefined) {
		let any: Truth = 0;
		for (const one of oneOf) {
			const truth = compares(value, 'is', one);
			if (truth === 1) {
				any = 1;
				break;
			}
			if (truth === 2) any = 2;
		}
		if (any === 0) return 0;
		if (any === 2) all = 2;
	}
	for (const truth of [
		atLeast === undefined ? 1 : compares(value, 'atLeast', atLeast),
		atMost === undefined ? 1 : compares(value, 'atMost', atMost),
	]) {
		if (truth === 0) return 0;
		if (truth === 2) all = 2;
	}
	return all;
}

interface TestOf {
	readonly how: 'is' | 'atLeast' | 'atMost';
	/** Any of these sides; each side is what it may be. */
	readonly sides: readonly (readonly Alternative[])[];
	/** Whether every side is one value all drill long. */
	readonly fixed: boolean;
}

function testsOf(comparison: Comparison, scope: Scope, model: Model): readonly TestOf[] {
	const { scenario } = model.names;
	const test = (how: TestOf['how'], values: readonly (Alternative[] | readonly Alternative[])[]): TestOf => ({
		how,
		sides: values,
		fixed: values.every((side) => side.length === 1 && side[0]!.node === always),
	});
	const side = (value: Parameters<typeof constantOf>[0]): readonly Alternative[] => alternatives(value, scope, model);
	const tests: TestOf[] = [];
	if (comparison.is !== undefined) tests.push(test('is', [side(comparison.is)]));
	if (comparison.oneOf !== undefined) tests.push(test('is', listed(comparison.oneOf, scenario).map(side)));
	if (comparison.atLeast !== undefined) tests.push(test('atLeast', [side(comparison.atLeast)]));
	if (comparison.atMost !== undefined) tests.push(test('atMost', [side(comparison.atMost)]));
	if (comparison.sameAs !== undefined) tests.push(test('is', [side({ fact: comparison.sameAs })]));
	if (tests.length === 0) tests.push(test('is', [[{ value: true, node: always }]]));
	return tests;
}

/** All tests at once, for a value against constants. */
function truthOf(value: Possible, tests: readonly TestOf[]): Truth {
	let all: Truth = 1;
	for (const { how, sides } of tests) {
		let any: Truth = 0;
		for (const side of sides) {
			const truth = compares(value, how, side[0]!.value);
			if (truth === 1) any = 1;
			else if (truth === 2 && any === 0) any = 2;
		}
		if (any === 0) return 0;
		if (any === 2) all = 2;
	}
	return all;
}

/** Something that may be several things against something else that may. */
export function against(
	left: readonly Alternative[],
	comparison: Comparison,
	holds: boolean,
	scope: Scope,
	into: Conjunction,
	model: Model,
): void {
	const { graph } = model;
	const tests = testsOf(comparison, scope, model);
	const ways = left.flatMap(({ value, node }): number[] => {
		if (node === never) return [];
		if (holds) {
			const all = tests.map(({ how, sides }) =>
				graph.or(
					sides.flatMap((side) => side.filter((one) => compares(value, how, one.value) !== 0).map((one) => one.node)),
				),
			);
			return [graph.and([node, ...all])];
		}
		// One test fails: against all of its sides at once.
		const fails = tests.map(({ how, sides }) =>
			graph.and(
				sides.map((side) =>
					side.length === 0
						? always
						: graph.or(side.filter((one) => compares(value, how, one.value) !== 1).map((one) => one.node)),
				),
			),
		);
		return [graph.and([node, graph.or(fails)])];
	});
	// Without any value no comparison holds.
	into.node(left.length === 0 ? (holds ? never : always) : graph.or(ways));
}
