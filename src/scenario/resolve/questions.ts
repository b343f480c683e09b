import type { Ask, Right } from '../format/command';
import type { Value } from '../format/expressions';
import type { Question } from '../format/question';
import { checkAsk } from './asks';
import { checkBasis } from './commands';
import { constant, type Names } from './names';
import type { Report } from './report';

/** A question is judged without a drill, so what is right may hang on nothing but literals and rules. */
export function checkQuestions(names: Names, report: Report): void {
	names.document.questions?.forEach((question, index) => {
		const path = ['questions', index];
		if (!settled(question.right, names)) {
			report.error(
				'wrong-kind',
				[...path, 'right'],
				'知识题的 right 只能用常量和规则（is、oneOf、atLeast、atMost、exactly、includes、before）',
				'“right” of a question holds literals and rules only (is, oneOf, atLeast, atMost, exactly, includes, before)',
			);
			return;
		}
		checkAsk(asAsk(question), {}, path, names, report);
		checkBasis(question.basis, [...path, 'basis'], names, report);
	});
}

const asAsk = ({ id, text, asks, right }: Question): Ask => ({
	id,
	label: text,
	asks,
	right,
	must: false,
	judged: 'start',
	against: 'truth',
});

function settled(right: Right, names: Names): boolean {
	if ('by' in right || 'when' in right || 'that' in right) return false;
	if ('before' in right) return true;
	return valuesOf(right).every((value) => fixed(value, names));
}

function valuesOf(
	right: Exclude<Right, { by: unknown } | { when: unknown } | { that: unknown } | { before: unknown }>,
) {
	if ('is' in right) return [right.is];
	if ('oneOf' in right) return right.oneOf;
	if ('exactly' in right) return right.exactly;
	if ('includes' in right) return [...right.includes, ...(right.excludes ?? [])];
	return [right.atLeast, right.atMost].filter((bound) => bound !== undefined);
}

/** A rule that is a list stands for its members; one that is unknown is told elsewhere. */
const fixed = (value: Value, names: Names) =>
	(typeof value === 'object' && 'rule' in value) || constant(value, names) !== undefined;
