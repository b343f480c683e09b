import type { Condition, Scalar } from '../format/expressions';
import type { Path } from '../source/problem';
import { checkEvent } from './events';
import { findAsk, readFact } from './facts';
import type { Names, Scope } from './names';
import type { Report } from './report';
import { answersOf, checkComparison, checkHolds, checkValue, checkVary } from './values';

export function checkCondition(condition: Condition, scope: Scope, path: Path, names: Names, report: Report): void {
	const inner = (one: Condition, ...steps: (string | number)[]) =>
		checkCondition(one, scope, [...path, ...steps], names, report);
	if ('all' in condition) condition.all.forEach((one, index) => inner(one, 'all', index));
	else if ('any' in condition) condition.any.forEach((one, index) => inner(one, 'any', index));
	else if ('not' in condition) inner(condition.not, 'not');
	else if ('fact' in condition || 'knows' in condition) {
		const head = 'fact' in condition ? 'fact' : 'knows';
		const ref = 'fact' in condition ? condition.fact : condition.knows;
		const facts = readFact(ref, scope, [...path, head], names, report);
		checkComparison(condition, scope, path, names, report, (wanted, at) => {
			if (!checkHolds(facts, wanted, at, names, report)) return;
			const [first] = facts;
			if (first && first.name !== 'place' && Object.keys(first.fact.values).length === 0)
				names.domains.compared(first.name, wanted, at, report);
		});
	} else if ('state' in condition) checkState(condition.state, [...path, 'state'], names, report);
	else if ('happened' in condition) checkEvent(condition.happened, [...path, 'happened'], names, report);
	else if ('taskDone' in condition) {
		if (!names.tasks.has(condition.taskDone))
			report.unknown('task', condition.taskDone, names.tasks.keys(), [...path, 'taskDone']);
	} else if ('vary' in condition) {
		const values = checkVary(condition.vary, [...path, 'vary'], names, report);
		checkComparison(condition, scope, path, names, report, oneOf(values, condition.vary, report));
	} else if ('since' in condition) {
		checkEvent(condition.since.event, [...path, 'since', 'event'], names, report);
		checkValue(condition.since.atLeast, scope, [...path, 'since', 'atLeast'], names, report, 'duration');
	} else if ('ask' in condition) {
		const ask = findAsk(condition.ask, scope, [...path, 'ask'], names, report);
		const options =
			ask &&
			(ask.asks.kind === 'choice' ||
				ask.asks.kind === 'many' ||
				ask.asks.kind === 'entity' ||
				ask.asks.kind === 'place');
		const each = options ? oneOf(answersOf(ask, names), condition.ask, report) : () => {};
		checkComparison(condition, scope, path, names, report, each);
	} else checkMembers(condition, scope, path, names, report);
}

type OfMembers = Extract<Condition, { every: string } | { some: string } | { count: string }>;

function checkMembers(condition: OfMembers, scope: Scope, path: Path, names: Names, report: Report): void {
	const head = 'every' in condition ? 'every' : 'some' in condition ? 'some' : 'count';
	const id = 'every' in condition ? condition.every : 'some' in condition ? condition.some : condition.count;
	const group = findGroup(id, [...path, head], names, report);
	if (group) checkCondition(condition.that, { ...scope, it: [group] }, [...path, 'that'], names, report);
	if ('count' in condition) {
		for (const bound of ['is', 'atLeast', 'atMost'] as const) {
			const value = condition[bound];
			if (value !== undefined) checkValue(value, scope, [...path, bound], names, report, 'number');
		}
	}
}

export function findGroup(id: string, path: Path, names: Names, report: Report) {
	const group = names.groups.get(id);
	if (group) names.used.add(`entity ${id}`);
	else if (names.entities.has(id))
		report.error(
			'not-a-group',
			path,
			`“${id}”不是群组：群组要写 many: 数目`,
			`“${id}” is no group: a group has many: <number>`,
		);
	else report.unknown('group', id, names.groups.keys(), path);
	return group;
}

export function checkState(state: string, path: Path, names: Names, report: Report): void {
	if (!names.states) return;
	if (names.states.has(state)) return;
	// A state named without the way to it is the likeliest slip.
	const ends = [...names.states.keys()].filter((known) => known.endsWith(`.${state}`));
	if (ends.length === 1)
		report.error(
			'unknown-state',
			path,
			`状态要写从根起的路径：${ends[0]}`,
			`A state is named from the root: ${ends[0]}`,
		);
	else report.unknown('state', state, names.states.keys(), path);
}

const oneOf = (values: readonly Scalar[], of: string, report: Report) => (wanted: Scalar, path: Path) => {
	if (values.length === 0 || values.includes(wanted)) return;
	report.unknown('option', wanted, values.map(String), path, 'value', of);
};
