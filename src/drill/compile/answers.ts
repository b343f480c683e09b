import type { Answer, Ask } from '../../scenario/format/command';
import type { Moment } from '../moment';
import type { ProgramAsk } from '../program';
import type { Names } from './names';
import type { Scope } from './references';
import { type CompiledRight, compileRight } from './right';

/** An ask with its judge and its right answer. */
export function compileAsk(ask: Ask, scope: Scope): ProgramAsk {
	const entities = entitiesOf(ask, scope.names);
	const right = ask.right === undefined ? undefined : compileRight(ask.right, entities, scope);
	let listed: readonly Answer[] | undefined;
	const all = (): readonly Answer[] => {
		listed ??= candidates(ask, scope.names);
		return listed;
	};
	return {
		ask,
		judge: right?.judge,
		choose: right === undefined ? () => unjudged(ask, all) : chooser(ask, right, all),
		fits: (answer) => fitsAsk(ask, answer, entities),
		candidates: all,
	};
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

const always =
	(answer: Answer | undefined): ProgramAsk['choose'] =>
	() =>
		answer;

/** What to answer where nothing is right or wrong. */
function unjudged(ask: Ask, all: () => readonly Answer[]): Answer | undefined {
	const { asks } = ask;
	if (asks.kind === 'text') return '';
	return ask.start ?? (asks.kind === 'sequence' ? Object.keys(asks.options) : asks.kind === 'many' ? [] : all()[0]);
}

function chooser(ask: Ask, right: CompiledRight, all: () => readonly Answer[]): ProgramAsk['choose'] {
	const { asks } = ask;
	if (asks.kind === 'text') return always('');
	if (asks.kind === 'sequence') return always(rightOrder(ask));
	const { judge, ticks } = right;
	if (asks.kind !== 'many') return (moment) => all().find((answer) => judge(answer, moment));
	const options = Object.keys(asks.options);
	if (ticks !== undefined) return (moment) => ticks(options, moment);
	return (moment: Moment) => {
		for (let size = options.length; size >= 0; size--) {
			const found = subsets(options, size).find((chosen) => judge(chosen, moment));
			if (found) return found;
		}
		return undefined;
	};
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
function fitsAsk(ask: Ask, answer: Answer, entities: readonly string[]): boolean {
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
