import type { Answer, Right } from '../scenario/format/command';
import type { Scalar, Value } from '../scenario/format/expressions';
import type { Question } from '../scenario/format/question';
import type { RulePack, Scenario } from '../scenario/format/scenario';

/** What somebody answered; what is not there was left open. */
export type Answers = Readonly<Record<string, Answer>>;

export interface QuestionResult {
	readonly id: string;
	readonly given: Answer | null;
	readonly correct: boolean;
	/** An answer that is right, to be shown beside the one given. */
	readonly right: Answer;
}

/** Knowledge of the rules behind a scenario. It stands beside the drill's score and never goes into it. */
export interface Knowledge {
	/** Hundredths of a point. */
	readonly score: number;
	readonly right: number;
	readonly of: number;
	readonly questions: readonly QuestionResult[];
}

export function knowledgeOf({ document, rules }: Scenario, answers: Answers): Knowledge {
	const questions = (document.questions ?? []).map((question): QuestionResult => {
		const given = Object.hasOwn(answers, question.id) ? answers[question.id]! : null;
		const correct = given !== null && isRight(question.right, given, rules);
		return { id: question.id, given, correct, right: rightAnswer(question, rules) };
	});
	const right = questions.filter(({ correct }) => correct).length;
	const of = questions.length;
	return { score: of === 0 ? 0 : Math.floor((10_000 * right) / of), right, of, questions };
}

/** What is right hangs on literals and rules only, as parsing has made sure. */
function isRight(right: Right, answer: Answer, rules: RulePack): boolean {
	const many = Array.isArray(answer) ? (answer as readonly string[]) : [];
	if ('is' in right) return one(right.is, rules) === answer;
	if ('oneOf' in right) return all(right.oneOf, rules).includes(answer as Scalar);
	if ('exactly' in right) return same(all(right.exactly, rules), many);
	if ('includes' in right)
		return (
			all(right.includes, rules).every((wanted) => many.includes(String(wanted))) &&
			!all(right.excludes ?? [], rules).some((unwanted) => many.includes(String(unwanted)))
		);
	if ('before' in right)
		return right.before.every(([first, second]) => many.includes(first) && many.indexOf(first) < many.indexOf(second));
	if ('by' in right || 'when' in right || 'that' in right) return false;
	return (
		typeof answer === 'number' &&
		(right.atLeast === undefined || answer >= Number(one(right.atLeast, rules))) &&
		(right.atMost === undefined || answer <= Number(one(right.atMost, rules)))
	);
}

function rightAnswer({ asks, right }: Question, rules: RulePack): Answer {
	if ('is' in right) return one(right.is, rules);
	if ('oneOf' in right) return all(right.oneOf, rules)[0] ?? '';
	if ('exactly' in right) return all(right.exactly, rules).map(String);
	if ('includes' in right) return all(right.includes, rules).map(String);
	if (asks.kind === 'sequence') return inOrder(Object.keys(asks.options), 'before' in right ? right.before : []);
	if ('atLeast' in right && right.atLeast !== undefined) return one(right.atLeast, rules);
	if ('atMost' in right && right.atMost !== undefined) return one(right.atMost, rules);
	return '';
}

/** Options in written order, as far as the pairs allow. */
function inOrder(options: readonly string[], pairs: readonly (readonly [string, string])[]): readonly string[] {
	const left = [...options];
	const order: string[] = [];
	while (left.length > 0) {
		const free = left.findIndex(
			(option) => !pairs.some(([first, second]) => second === option && left.includes(first)),
		);
		order.push(...left.splice(Math.max(0, free), 1));
	}
	return order;
}

const same = (wanted: readonly Scalar[], given: readonly string[]) =>
	wanted.length === given.length && wanted.every((option) => given.includes(String(option)));

/** Rules that are lists stand for their members. */
const all = (values: readonly Value[], rules: RulePack): readonly Scalar[] =>
	values.flatMap((value): readonly Scalar[] => {
		const held = typeof value === 'object' && 'rule' in value ? rules.rules[value.rule]?.value : undefined;
		return Array.isArray(held) ? (held as readonly Scalar[]) : [one(value, rules)];
	});

function one(value: Value, rules: RulePack): Scalar {
	if (typeof value !== 'object') return value;
	if ('rule' in value) {
		const held = rules.rules[value.rule]?.value;
		return held === undefined || typeof held === 'object' ? '' : held;
	}
	if ('times' in value) return value.times.reduce<number>((product, part) => product * Number(one(part, rules)), 1);
	if ('plus' in value) return value.plus.reduce<number>((sum, part) => sum + Number(one(part, rules)), 0);
	return '';
}
