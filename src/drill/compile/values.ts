import type { Scalar, Value } from '../../scenario/format/expressions';
import type { Moment, Reading, Reads } from '../moment';
import { must } from './names';
import { factPointer, type Scope } from './references';

export const noReads = (): Reads => ({
	facts: new Set(),
	known: new Set(),
	events: new Set(),
	tasks: new Set(),
	watches: new Set(),
	states: false,
});

/** A rule's value: one, or a list of them. */
export function ruleValue(name: string, scope: Scope): Scalar | readonly Scalar[] {
	return must(scope.names.scenario.rules.rules[name], `rule ${name} in ${scope.names.scenario.rules.id}`).value;
}

/** `name` is the chosen option, `name.field` a field of it. */
export function variantValue(name: string, scope: Scope): Reading {
	const [vary, field] = name.split('.') as [string, string | undefined];
	const options = must(scope.names.scenario.document.vary[vary], `variant ${vary}`);
	if (field === undefined) return (moment) => moment.state.variant[vary];
	return (moment) => options[moment.state.variant[vary]!]?.fields[field];
}

/** What a value is at every moment, where it is the same; undefined where that hangs on the moment. */
export function constantOf(value: Value, scope: Scope): Scalar | undefined {
	if (typeof value !== 'object') return value;
	if (!('rule' in value)) return undefined;
	const held = ruleValue(value.rule, scope);
	return Array.isArray(held) ? (held[0] as Scalar) : (held as Scalar);
}

export function compileValue(value: Value, scope: Scope, reads: Reads): Reading {
	const constant = constantOf(value, scope);
	if (constant !== undefined) return () => constant;
	if (typeof value !== 'object' || 'rule' in value) return () => undefined;
	if ('fact' in value) {
		const pointer = factPointer(value.fact, scope);
		if ('fixed' in pointer) {
			const index = pointer.fixed;
			reads.facts.add(index);
			return (moment) => moment.facts[index];
		}
		return (moment) => {
			const index = pointer.at(moment);
			return index < 0 ? undefined : moment.facts[index];
		};
	}
	if ('vary' in value) return variantValue(value.vary, scope);
	if ('ask' in value) {
		const ask = value.ask;
		return (moment) => {
			const answer = moment.activity?.answers[ask];
			return answer === undefined || typeof answer === 'object' ? undefined : answer;
		};
	}
	const parts = ('times' in value ? value.times : value.plus).map((part) => compileValue(part, scope, reads));
	if ('times' in value) return (moment) => parts.reduce<number>((product, part) => product * number(part(moment)), 1);
	return (moment) => parts.reduce<number>((sum, part) => sum + number(part(moment)), 0);
}

const number = (value: Scalar | undefined): number => (typeof value === 'number' ? value : 0);

/** A value that must be a whole, not negative number (milliseconds): anything else counts as 0. */
export const wholeNumber = (reading: Reading, moment: Moment): number =>
	Math.max(0, Math.floor(number(reading(moment))));

/** Values to compare with; lists in a rule pack stand for all they hold. */
export function compileValues(values: readonly Value[], scope: Scope, reads: Reads): readonly Reading[] {
	return values.flatMap((value) => {
		if (typeof value === 'object' && 'rule' in value) {
			const held = ruleValue(value.rule, scope);
			if (Array.isArray(held)) return (held as readonly Scalar[]).map((scalar) => () => scalar);
		}
		return [compileValue(value, scope, reads)];
	});
}
