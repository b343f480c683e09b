import type { Ask } from '../format/command';
import type { Comparison, Scalar, Value } from '../format/expressions';
import type { Path } from '../source/problem';
import { type Found, findAsk, readFact } from './facts';
import { expand, type Names, type Scope, variants } from './names';
import type { Report } from './report';

/** What a value is wanted for: anything, a number, or a duration. */
export type Wanted = 'any' | 'number' | 'duration';

/** Checks a value's references and gives what it can evidently be: literals, or facts it is copied from. */
export interface Seen {
	readonly literals: readonly Scalar[];
	readonly facts: readonly Found[];
}
const nothing: Seen = { literals: [], facts: [] };

export function checkValue(
	value: Value,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	wanted: Wanted = 'any',
	list = false,
): Seen {
	if (typeof value !== 'object') {
		if (wanted !== 'any' && typeof value !== 'number') notNumber(value, path, report);
		return { literals: [value], facts: [] };
	}
	if ('rule' in value) return checkRule(value.rule, [...path, 'rule'], names, report, wanted, list);
	if ('fact' in value) return { literals: [], facts: readFact(value.fact, scope, [...path, 'fact'], names, report) };
	if ('vary' in value) {
		const found = checkVary(value.vary, [...path, 'vary'], names, report);
		for (const one of wanted === 'any' ? [] : found)
			if (typeof one !== 'number') notNumber(one, [...path, 'vary'], report);
		return { literals: found, facts: [] };
	}
	if ('ask' in value) {
		const ask = findAsk(value.ask, scope, [...path, 'ask'], names, report);
		return ask ? { literals: answersOf(ask, names), facts: [] } : nothing;
	}
	const head = 'times' in value ? 'times' : 'plus';
	const parts = 'times' in value ? value.times : value.plus;
	parts.forEach((part, index) => {
		checkValue(part, scope, [...path, head, index], names, report, 'number');
	});
	return { literals: [0], facts: [] };
}

const notNumber = (found: Scalar, path: Path, report: Report) =>
	report.error(
		'wrong-kind',
		path,
		`此处是“${found}”，应为数字或时长`,
		`Found “${found}”, expected a number or a duration`,
	);

function checkRule(name: string, path: Path, names: Names, report: Report, wanted: Wanted, list: boolean): Seen {
	if (!names.rules) return nothing;
	const rule = Object.hasOwn(names.rules, name) ? names.rules[name] : undefined;
	if (!rule) {
		report.unknown('rule', name, Object.keys(names.rules), path, 'value', names.document.rules);
		return nothing;
	}
	if (typeof rule.value === 'object') {
		if (!list)
			report.error(
				'rule-is-a-list',
				path,
				`规则“${name}”是一个列表，这里只要一个值`,
				`The rule “${name}” is a list, one value is wanted here`,
			);
		return { literals: rule.value as readonly Scalar[], facts: [] };
	}
	const value = rule.value as Scalar;
	if (wanted === 'duration' && rule.unit !== 'ms') {
		report.error(
			'wrong-kind',
			path,
			`规则“${name}”不是时长（值为 ${value}）`,
			`The rule “${name}” is no duration (it is ${value})`,
		);
	} else if (wanted === 'number' && typeof value !== 'number') notNumber(value, path, report);
	return { literals: [value], facts: [] };
}

export function checkVary(ref: string, path: Path, names: Names, report: Report): readonly Scalar[] {
	const [name, field] = ref.split('.') as [string, string | undefined];
	const { vary } = names.document;
	if (!Object.hasOwn(vary, name)) {
		report.unknown('vary', name, Object.keys(vary), path);
		return [];
	}
	names.used.add(`vary ${name}`);
	const values = variants(ref, names.document);
	if (values) return values;
	const fields = Object.keys(Object.values(vary[name]!)[0]?.fields ?? {});
	if (!fields.includes(field!)) report.unknown('field', field, fields, path, 'value', name);
	return [];
}

/** What an answer can be. */
export function answersOf({ asks }: Ask, names: Names): readonly Scalar[] {
	switch (asks.kind) {
		case 'choice':
		case 'many':
		case 'sequence':
			return Object.keys(asks.options);
		case 'entity':
			return [...expand(asks.of, names)];
		case 'place':
			return asks.of;
		case 'text':
			return [];
		default:
			return [0];
	}
}

type Compare = (wanted: Scalar, path: Path) => void;

/** A comparison's values; `each` is told every literal that a thing is compared with. */
export function checkComparison(
	comparison: Comparison,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
	each: Compare,
): void {
	if (comparison.is !== undefined)
		for (const one of checkValue(comparison.is, scope, [...path, 'is'], names, report).literals)
			each(one, [...path, 'is']);
	comparison.oneOf?.forEach((value, index) => {
		const at = [...path, 'oneOf', index];
		for (const one of checkValue(value, scope, at, names, report, 'any', true).literals) each(one, at);
	});
	if (comparison.atLeast !== undefined)
		checkValue(comparison.atLeast, scope, [...path, 'atLeast'], names, report, 'number');
	if (comparison.atMost !== undefined)
		checkValue(comparison.atMost, scope, [...path, 'atMost'], names, report, 'number');
	if (comparison.sameAs !== undefined) readFact(comparison.sameAs, scope, [...path, 'sameAs'], names, report);
}

/** Whether each of the facts may hold a literal: places, or what `values` names; the rest is asked of all that sets it. */
export function checkHolds(facts: readonly Found[], wanted: Scalar, path: Path, names: Names, report: Report): boolean {
	for (const { fact, name, key } of facts) {
		if (name === 'place') {
			if (!names.places || wanted === 'none') continue;
			if (names.places.has(String(wanted))) names.used.add(`place ${wanted}`);
			else {
				report.unknown('place', wanted, [...names.places, 'none'], path);
				return false;
			}
		} else if (Object.keys(fact.values).length > 0 && !Object.hasOwn(fact.values, String(wanted))) {
			report.unknown('value', wanted, Object.keys(fact.values), path, 'value', key);
			return false;
		}
	}
	return true;
}

/** A value given to facts: what they can hold grows by it. */
export function assign(
	facts: readonly Found[],
	value: Value,
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
): void {
	const seen = checkValue(value, scope, path, names, report);
	for (const literal of seen.literals)
		if (typeof literal !== 'number' || typeof value !== 'object')
			if (!checkHolds(facts, literal, path, names, report)) return;
	for (const { name } of facts) {
		names.domains.holds(name, seen.literals);
		for (const source of seen.facts) names.domains.takesFrom(name, source.name);
	}
}
