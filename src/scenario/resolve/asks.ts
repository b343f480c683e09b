import type { Answer, Ask, AskKind, Command, Right } from '../format/command';
import type { Scalar, Value } from '../format/expressions';
import { durationWords } from '../schema/scalars';
import type { Path } from '../source/problem';
import { checkCondition } from './conditions';
import { findAsk } from './facts';
import { castOf, constant, expand, type Names, type Scope } from './names';
import { checkEntities, checkPlace } from './places';
import type { Report } from './report';
import { checkValue } from './values';

export function checkAsk(ask: Ask, scope: Scope, path: Path, names: Names, report: Report): void {
	const { asks } = ask;
	const at = [...path, asks.kind];
	if (asks.kind === 'entity') checkEntities(asks.of, at, names, report);
	else if (asks.kind === 'place') asks.of.forEach((id, index) => checkPlace(id, [...at, index], names, report));
	else if ('options' in asks) {
		if (Object.keys(asks.options).length < 2)
			report.error('wrong-count', at, '至少要有 2 个选项', 'At least 2 options must stand here');
	} else if ('step' in asks) checkRange(asks, at, report);
	if (ask.start !== undefined) checkAnswer(ask, ask.start, [...path, 'start'], names, report);
	if (ask.right) checkRight(ask, ask.right, scope, [...path, 'right'], names, report);
	if (ask.right && asks.kind === 'text')
		report.error(
			'wrong-kind',
			[...path, 'right'],
			'text 只保存，不评分：请删去 right',
			'A text is kept, not scored: remove “right”',
		);
	if (ask.must && !ask.right)
		report.error(
			'must-without-right',
			[...path, 'must'],
			'写了 must 却没有 right：无从判断对错',
			'“must” without “right”: nothing says what is wrong',
			'key',
		);
}

type Ranged = Extract<AskKind, { step: number }>;

/** A bound as it is written. */
const shown = ({ kind }: Ranged, value: number) => (kind === 'duration' ? durationWords(value) : String(value));

function checkRange(asks: Ranged, path: Path, report: Report): void {
	const { from, to, step } = asks;
	const [low, high, by] = [from, to, step].map((bound) => shown(asks, bound));
	if (from > to)
		report.error('bad-range', path, `from（${low}）大于 to（${high}）`, `“from” (${low}) is above “to” (${high})`);
	else if (step <= 0) report.error('bad-range', [...path, 'step'], 'step 要大于 0', '“step” must be above 0');
	else if (!onStep(to, from, step))
		report.error(
			'bad-range',
			[...path, 'step'],
			`从 ${low} 起按 ${by} 一步走不到 ${high}`,
			`Steps of ${by} from ${low} do not reach ${high}`,
		);
}

const onStep = (value: number, from: number, step: number) =>
	Math.abs(Math.round((value - from) / step) * step + from - value) < 1e-9;

/** One answer against what can be answered. */
export function checkAnswer(ask: Ask, answer: Answer, path: Path, names: Names, report: Report): void {
	const { asks, id } = ask;
	if (typeof answer === 'object') {
		if (asks.kind !== 'many' && asks.kind !== 'sequence')
			report.error('wrong-kind', path, `参数“${id}”只要一个值`, `The parameter “${id}” takes one value`);
		else {
			answer.forEach((one, index) => checkOption(asks.options, one, id, [...path, index], report));
			const all = Object.keys(asks.options).length;
			if (asks.kind === 'sequence' && answer.length !== all)
				report.error('wrong-count', path, `次序要写全 ${all} 项`, `An order names all ${all} of them`);
		}
		return;
	}
	if (asks.kind === 'sequence')
		report.error('wrong-kind', path, `参数“${id}”要写成列表`, `The parameter “${id}” takes a list`);
	else if ('options' in asks) checkOption(asks.options, answer, id, path, report);
	else if (asks.kind === 'entity' || asks.kind === 'place') {
		const valid = asks.kind === 'entity' ? expand(asks.of, names) : new Set(asks.of);
		if (!valid.has(String(answer))) report.unknown('option', answer, valid, path, 'value', id);
	} else if (asks.kind !== 'text' && typeof answer !== 'number')
		report.error(
			'wrong-kind',
			path,
			`此处是“${answer}”，参数“${id}”要数字、时长或时刻`,
			`Found “${answer}”, the parameter “${id}” takes a number, duration or time`,
		);
	else if ('step' in asks) checkInRange(asks, answer as number, id, path, report);
}

function checkOption(
	options: Readonly<Record<string, unknown>>,
	answer: Scalar,
	id: string,
	path: Path,
	report: Report,
): void {
	if (!Object.hasOwn(options, String(answer)))
		report.unknown('option', answer, Object.keys(options), path, 'value', id);
}

function checkInRange(asks: Ranged, answer: number, id: string, path: Path, report: Report): void {
	const { from, to, step } = asks;
	const [low, high, by, found] = [from, to, step, answer].map((bound) => shown(asks, bound));
	if (answer < from || answer > to)
		report.error(
			'out-of-range',
			path,
			`${found} 不在参数“${id}”的范围 ${low}–${high} 内`,
			`${found} is outside the range of “${id}”, ${low}–${high}`,
		);
	else if (step > 0 && !onStep(answer, from, step))
		report.error(
			'out-of-range',
			path,
			`${found} 不在“${id}”的步长上（从 ${low} 起每 ${by} 一步）`,
			`${found} is not on a step of “${id}” (from ${low} by ${by})`,
		);
}

function checkRight(ask: Ask, right: Right, scope: Scope, path: Path, names: Names, report: Report): void {
	const { asks, id } = ask;
	const wrong = (zh: string, en: string, ...steps: string[]) =>
		report.error(
			'wrong-kind',
			[...path, ...steps],
			`参数“${id}”的 right ${zh}`,
			`“right” of the parameter “${id}” ${en}`,
		);
	const one = (value: Value, ...steps: (string | number)[]) => {
		const at = [...path, ...steps];
		checkValue(value, scope, at, names, report, 'any', steps.length > 1);
		const held = constant(value, names);
		if (held !== undefined && asks.kind !== 'text')
			checkAnswer(
				asks.kind === 'sequence' ? { ...ask, asks: { ...asks, kind: 'many' } } : ask,
				held,
				at,
				names,
				report,
			);
	};
	if ('is' in right) one(right.is, 'is');
	else if ('oneOf' in right) right.oneOf.forEach((value, index) => one(value, 'oneOf', index));
	else if ('by' in right) {
		const other = findAsk(right.by.ask, scope, [...path, 'by', 'ask'], names, report);
		for (const [key, inner] of Object.entries(right.cases)) {
			if (other && 'options' in other.asks) {
				if (!Object.hasOwn(other.asks.options, key))
					report.unknown('option', key, Object.keys(other.asks.options), [...path, 'cases', key], 'key', other.id);
			}
			checkRight(ask, inner, scope, [...path, 'cases', key], names, report);
		}
		if (right.else) checkRight(ask, right.else, scope, [...path, 'else'], names, report);
	} else if ('when' in right) {
		right.when.forEach((branch, index) => {
			if (branch.if) checkCondition(branch.if, scope, [...path, 'when', index, 'if'], names, report);
			checkRight(ask, branch.then, scope, [...path, 'when', index, 'then'], names, report);
		});
	} else if ('before' in right) {
		if (asks.kind !== 'sequence')
			wrong('的 before 只用于 sequence', 'says “before”, which is for a sequence', 'before');
		else
			right.before.forEach((pair, index) =>
				pair.forEach((option, side) => checkOption(asks.options, option, id, [...path, 'before', index, side], report)),
			);
	} else if ('exactly' in right || 'includes' in right) {
		if (asks.kind !== 'many')
			wrong('的 exactly、includes 只用于 many', 'says “exactly” or “includes”, which are for “many”');
		else if ('exactly' in right) right.exactly.forEach((value, index) => one(value, 'exactly', index));
		else {
			right.includes.forEach((value, index) => one(value, 'includes', index));
			right.excludes?.forEach((value, index) => one(value, 'excludes', index));
		}
	} else if ('that' in right) {
		if (asks.kind !== 'entity') wrong('的 that 只用于 entity', 'says “that”, which is for an entity', 'that');
		else checkCondition(right.that, { ...scope, it: castOf(asks.of, names) }, [...path, 'that'], names, report);
	} else checkBounds(ask, right, scope, path, names, report);
}

function checkBounds(
	ask: Ask,
	right: { readonly atLeast?: Value; readonly atMost?: Value },
	scope: Scope,
	path: Path,
	names: Names,
	report: Report,
): void {
	const { asks, id } = ask;
	if (!('step' in asks) && asks.kind !== 'time')
		report.error(
			'wrong-kind',
			path,
			`参数“${id}”不是数字、时长或时刻，不能用 atLeast、atMost`,
			`The parameter “${id}” is no number, duration or time: atLeast and atMost say nothing of it`,
		);
	const wanted = asks.kind === 'duration' ? 'duration' : 'number';
	for (const bound of ['atLeast', 'atMost'] as const)
		if (right[bound] !== undefined) checkValue(right[bound], scope, [...path, bound], names, report, wanted);
	if (!('step' in asks) || asks.from > asks.to) return;
	const least = right.atLeast === undefined ? asks.from : constant(right.atLeast, names);
	const most = right.atMost === undefined ? asks.to : constant(right.atMost, names);
	if (typeof least !== 'number' || typeof most !== 'number' || asks.step <= 0) return;
	const [low, high] = [shown(asks, least), shown(asks, most)];
	const first = asks.from + Math.max(0, Math.ceil((least - asks.from) / asks.step - 1e-9)) * asks.step;
	if (first > Math.min(most, asks.to))
		report.error(
			'never-right',
			path,
			`“${id}”可选的值都不在 ${low}–${high} 之间：永远答不对`,
			`No value that “${id}” can take lies in ${low}–${high}: it can never be right`,
		);
}

/** Parameters given by name: they must exist and be possible. */
export function checkAnswers(
	command: Command,
	given: Readonly<Record<string, Answer>>,
	path: Path,
	names: Names,
	report: Report,
): void {
	for (const [id, answer] of Object.entries(given)) {
		const ask = command.asks.find((one) => one.id === id);
		if (ask) checkAnswer(ask, answer, [...path, id], names, report);
		else
			report.unknown(
				'ask',
				id,
				command.asks.map((one) => one.id),
				[...path, id],
				'key',
				command.id,
			);
	}
}
