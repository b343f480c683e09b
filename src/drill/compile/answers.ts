import type { Answer, Ask, Right } from '../../scenario/format/command';
import type { Moment } from '../moment';
import type { ProgramAsk } from '../program';
import { compileComparison, compileCondition } from './conditions';
import { must, type Names } from './names';
import type { Scope } from './references';
import { compileValues, noReads } from './values';

type Judge = (answer: Answer, moment: Moment) => boolean;

/** An ask with its judge and its right answer. */
export function compileAsk(ask: Ask, scope: Scope): ProgramAsk {
	const judge = ask.right === undefined ? undefined : compileRight(ask.right, ask, scope);
	return { ask, judge, choose: (moment) => chooseRight(ask, judge, scope, moment) };
}

/** Asks in an order in which each comes after those its right answer depends on; written order otherwise. */
export function inOrderOfDependence(asks: readonly ProgramAsk[]): readonly ProgramAsk[] {
	const left = [...asks];
	const done: ProgramAsk[] = [];
	while (left.length > 0) {
		const next = left.findIndex((one) =>
			asksNamed(one.ask.right).every((name) => name === one.ask.id || !left.some((other) => other.ask.id === name)),
		);
		done.push(...left.splice(Math.max(0, next), 1));
	}
	return done;
}

/** Ask names that a `right` refers to. */
function asksNamed(right: unknown): readonly string[] {
	if (typeof right !== 'object' || right === null) return [];
	if (Array.isArray(right)) return right.flatMap(asksNamed);
	return Object.entries(right).flatMap(([key, held]) =>
		key === 'ask' && typeof held === 'string' ? [held] : asksNamed(held),
	);
}

function compileRight(right: Right, ask: Ask, scope: Scope): Judge {
	if ('by' in right) {
		const cases = new Map(Object.entries(right.cases).map(([name, one]) => [name, compileRight(one, ask, scope)]));
		const otherwise = right.else === undefined ? undefined : compileRight(right.else, ask, scope);
		const by = right.by.ask;
		return (answer, moment) => {
			const judge = cases.get(String(moment.activity?.answers[by])) ?? otherwise;
			return judge ? judge(answer, moment) : false;
		};
	}
	if ('when' in right) {
		const branches = right.when.map((branch) => ({
			test: branch.if === undefined ? undefined : compileCondition(branch.if, scope).test,
			judge: compileRight(branch.then, ask, scope),
		}));
		return (answer, moment) => {
			const branch = branches.find((one) => one.test === undefined || one.test(moment));
			return branch ? branch.judge(answer, moment) : false;
		};
	}
	if ('before' in right) {
		const pairs = right.before;
		return (answer) =>
			Array.isArray(answer) && pairs.every(([first, second]) => follows(answer as readonly string[], first, second));
	}
	if ('exactly' in right) {
		const wanted = compileValues(right.exactly, scope, noReads());
		return (answer, moment) => {
			if (!Array.isArray(answer)) return false;
			const all = new Set(wanted.map((one) => one(moment)));
			return all.size === new Set(answer).size && answer.every((one) => all.has(one));
		};
	}
	if ('includes' in right) {
		const wanted = compileValues(right.includes, scope, noReads());
		const unwanted = compileValues(right.excludes ?? [], scope, noReads());
		return (answer, moment) => {
			if (!Array.isArray(answer)) return false;
			const given = new Set<unknown>(answer);
			return wanted.every((one) => given.has(one(moment))) && !unwanted.some((one) => given.has(one(moment)));
		};
	}
	if ('that' in right) {
		const { names } = scope;
		const tests = new Map<string, ReturnType<typeof compileCondition>>();
		for (const id of entitiesOf(ask, names))
			tests.set(id, compileCondition(right.that, { names, it: must(names.entityIndex.get(id), `entity ${id}`) }));
		return (answer, moment) => typeof answer === 'string' && (tests.get(answer)?.test(moment) ?? false);
	}
	const compare = compileComparison(right, scope, noReads());
	return (answer, moment) => (compare ? compare(answer, moment) : true);
}

const follows = (order: readonly string[], first: string, second: string): boolean => {
	const a = order.indexOf(first);
	const b = order.indexOf(second);
	return a >= 0 && b >= 0 && a < b;
};

type Cast = Pick<Names, 'groups' | 'entityIndex' | 'entities'>;

/** Entity ids that an entity ask offers: groups stand for their members. */
export function entitiesOf(ask: Ask, cast: Cast): readonly string[] {
	if (ask.asks.kind !== 'entity') return [];
	return ask.asks.of.flatMap((name) =>
		cast.entityIndex.has(name) ? [name] : (cast.groups.get(name) ?? []).map((index) => cast.entities[index]!.id),
	);
}

/** Every single answer a kind of ask allows, coarse for long ranges: enough to find a right one. */
export function candidates(ask: Ask, cast: Cast): readonly Answer[] {
	const { asks } = ask;
	switch (asks.kind) {
		case 'choice':
			return Object.keys(asks.options);
		case 'number':
		case 'duration': {
			const all: number[] = [];
			for (let value = asks.from; value <= asks.to; value += asks.step) all.push(value);
			return all;
		}
		case 'time':
			return Array.from({ length: 24 * 60 }, (_, minute) => minute);
		case 'entity':
			return entitiesOf(ask, cast);
		case 'place':
			return asks.of;
		default:
			return [];
	}
}

function chooseRight(ask: Ask, judge: Judge | undefined, scope: Scope, moment: Moment): Answer | undefined {
	const { asks } = ask;
	if (asks.kind === 'text') return '';
	if (judge === undefined)
		return (
			ask.start ??
			(asks.kind === 'sequence'
				? Object.keys(asks.options)
				: asks.kind === 'many'
					? []
					: candidates(ask, scope.names)[0])
		);
	if (asks.kind === 'sequence') return rightOrder(ask);
	if (asks.kind === 'many') {
		const options = Object.keys(asks.options);
		// Each tick alone tells whether it is wanted only for `exactly` and `includes`; the tests there are monotone.
		for (let size = options.length; size >= 0; size--) {
			const found = subsets(options, size).find((ticks) => judge(ticks, moment));
			if (found) return found;
		}
		return undefined;
	}
	return candidates(ask, scope.names).find((answer) => judge(answer, moment));
}

function subsets(options: readonly string[], size: number): readonly (readonly string[])[] {
	if (size === 0) return [[]];
	if (options.length < size) return [];
	const [first, ...rest] = options as [string, ...string[]];
	return [...subsets(rest, size - 1).map((subset) => [first, ...subset]), ...subsets(rest, size)];
}

/** Options in written order, as far as the pairs allow. */
function rightOrder(ask: Ask): readonly string[] {
	if (ask.asks.kind !== 'sequence') return [];
	const pairs = ask.right !== undefined && 'before' in ask.right ? ask.right.before : [];
	const left = Object.keys(ask.asks.options);
	const order: string[] = [];
	while (left.length > 0) {
		const next = left.findIndex(
			(option) => !pairs.some(([first, second]) => second === option && left.includes(first)),
		);
		order.push(...left.splice(Math.max(0, next), 1));
	}
	return order;
}

/** Whether an answer has the shape its ask wants; `known` tells entity ids from others. */
export function fitsAsk(ask: Ask, answer: Answer, entities: readonly string[]): boolean {
	const { asks } = ask;
	switch (asks.kind) {
		case 'choice':
			return typeof answer === 'string' && Object.hasOwn(asks.options, answer);
		case 'many':
		case 'sequence': {
			if (!Array.isArray(answer)) return false;
			const options = Object.keys(asks.options);
			const distinct = new Set(answer).size === answer.length && answer.every((one) => options.includes(one as string));
			return distinct && (asks.kind === 'many' || answer.length === options.length);
		}
		case 'number':
		case 'duration':
			return (
				typeof answer === 'number' &&
				Number.isFinite(answer) &&
				answer >= asks.from &&
				answer <= asks.to &&
				(answer - asks.from) % asks.step === 0
			);
		case 'time':
			return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer < 24 * 60;
		case 'entity':
			return typeof answer === 'string' && entities.includes(answer);
		case 'place':
			return typeof answer === 'string' && asks.of.includes(answer);
		default:
			return typeof answer === 'string' && answer.length <= 2_000;
	}
}
