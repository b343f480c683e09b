import type { Effect, Value } from '../../scenario/format/expressions';
import type { FactStart } from '../../scenario/format/scenario';
import { constantOf, numbersOf } from './constants';
import type { Model } from './model';
import { high, isNumeric, low, type Possible, sameValue, unsaid } from './possible';
import { anyone, entitiesMeant, factsMeant, nobody, type Scope } from './pronouns';
import { product, sum } from './values';

/** A team between two places. */
export const underway = 'underway';

/** More values than this of one fact are told as a range. */
const mostCounted = 32;

interface Sum {
	readonly fact: number;
	readonly value: Value;
	readonly scope: Scope;
	/** How many values of the fact that it reads have been reckoned with. */
	reckoned: number;
}

/** Every value that each fact may have, whenever. */
export function findDomains(model: Model): void {
	const { names } = model;
	const { document } = names.scenario;
	const domains: Possible[][] = names.facts.map(() => []);
	const copies: number[][] = names.facts.map(() => []);
	const sums: Sum[] = [];
	const changed: number[] = [];
	const add = (fact: number, value: Possible): void => {
		const domain = domains[fact]!;
		if (value === unsaid || domain.some((one) => sameValue(one, value))) return;
		domain.push(value);
		changed.push(fact);
	};
	names.facts.forEach(({ entity, name }, fact) => {
		for (const value of startValues(names.entities[entity]!.entity.facts[name]?.start ?? 'none', model))
			add(fact, value);
	});
	model.startCounts = domains.map((domain) => domain.length);
	const set = (fact: number, value: Value, scope: Scope): void => {
		if (names.facts[fact]!.name === 'place') model.placed.add(fact);
		if (typeof value === 'object') {
			if ('fact' in value) {
				for (const { index } of factsMeant(value.fact, scope, model)) copies[index]!.push(fact);
				return;
			}
			if ('ask' in value) {
				const ask = names.askIndex[scope.command]?.get(value.ask);
				if (ask !== undefined) for (const answer of model.answers(ask)) add(fact, answer);
				return;
			}
			if ('times' in value || 'plus' in value) {
				sums.push({ fact, value, scope, reckoned: 0 });
				return;
			}
		}
		const constant = constantOf(value, names.scenario, model.variant);
		if (constant !== undefined) add(fact, constant);
	};
	const walk = (effects: readonly Effect[], scope: Scope): void => {
		for (const effect of effects) {
			if ('set' in effect) {
				for (const ref of Object.keys(effect.set))
					for (const { index } of factsMeant(ref, scope, model, true)) set(index, effect.set[ref]!, scope);
			} else if ('if' in effect) {
				walk(effect.then, scope);
				walk(effect.else ?? [], scope);
			} else if ('each' in effect) {
				for (const it of names.groups.get(effect.each) ?? []) walk(effect.do, { ...scope, it });
			}
		}
	};
	for (const { command, index, teams } of model.commands) {
		const scope: Scope = { it: -1, command: index, target: anyone, team: anyone };
		walk(command.start, scope);
		walk(command.done, scope);
		walk(command.stopped, scope);
		const goesTo = (at: string, who: readonly number[]): void => {
			for (const place of placesNamed(at, scope, model))
				for (const entity of who) {
					const fact = names.entities[entity]!.placeFact;
					if (typeof place === 'number') copies[place]!.push(fact);
					else add(fact, place);
				}
		};
		if (command.at !== undefined && teams.length > 0) {
			goesTo(command.at, teams);
			for (const team of teams) add(names.entities[team]!.placeFact, underway);
		}
		if (command.brings) {
			const who = command.brings.who.flatMap((name) => brought(name, scope, model));
			for (const entity of who) model.placed.add(names.entities[entity]!.placeFact);
			goesTo(command.brings.to, [...teams, ...who]);
		}
	}
	for (const inject of document.injects) walk(inject.then, nobody);
	for (const { node } of model.chart.states) {
		walk(node.entry, nobody);
		walk(node.exit, nobody);
		for (const [event, list] of Object.entries(node.on)) {
			const command = names.commandIndex.get(event.slice(0, event.lastIndexOf('.')));
			const scope = command === undefined ? nobody : { it: -1, command, target: anyone, team: anyone };
			for (const one of list) walk(one.do, scope);
		}
		for (const one of node.always) walk(one.do, nobody);
		for (const { transitions } of node.after) for (const one of transitions) walk(one.do, nobody);
	}
	model.domains = domains;
	settle(model, domains, copies, sums, changed, add);
}

function settle(
	model: Model,
	domains: Possible[][],
	copies: readonly (readonly number[])[],
	sums: readonly Sum[],
	changed: number[],
	add: (fact: number, value: Possible) => void,
): void {
	const counted = new Map<number, number>();
	const ranged = new Set<number>();
	for (;;) {
		for (let fact = changed.pop(); fact !== undefined; fact = changed.pop())
			for (const to of copies[fact]!) for (const value of [...domains[fact]!]) add(to, value);
		for (const sum of sums) {
			const { fact, value, scope, reckoned } = sum;
			if (ranged.has(fact)) continue;
			const results = resultsOf(fact, value, scope, model, reckoned);
			sum.reckoned += results.length;
			for (const { value: result } of results) {
				const before = domains[fact]!.length;
				add(fact, result);
				if (domains[fact]!.length === before) continue;
				const count = (counted.get(fact) ?? 0) + 1;
				counted.set(fact, count);
				if (count <= mostCounted) continue;
				add(fact, everyNumber);
				ranged.add(fact);
				break;
			}
		}
		if (changed.length === 0) return;
	}
}

const everyNumber = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

interface Result {
	readonly value: Possible;
	/** The fact that was read and which of its values, or -1. */
	readonly fact: number;
	readonly nth: number;
}

/** What arithmetic may come to, with the fact values it comes from: one by one where one fact is read, else the range of all. */
export function resultsOf(of: number, value: Value, scope: Scope, model: Model, from = 0): readonly Result[] {
	const read: number[] = [];
	const simple = oneFact(value, scope, model, read);
	const fact = read[0];
	if (!simple || (fact !== undefined && model.domains[fact]!.length > 64))
		return [{ value: everyNumber, fact: -1, nth: -1 }];
	if (fact === undefined)
		return from > 0 ? [] : [{ value: saturated(rangeOf(value, scope, model, 0), of, model), fact: -1, nth: -1 }];
	const results: Result[] = [];
	const held = model.domains[fact]!;
	for (let nth = from; nth < held.length; nth++) {
		const number = plainNumber(value, held[nth]!);
		const range = Number.isNaN(number) ? rangeOf(value, scope, model, held[nth]!) : { from: number, to: number };
		results.push({ value: saturated(range, of, model), fact, nth });
	}
	return results;
}

/** Whether at most one fact is read and nothing else that varies. */
function oneFact(value: Value, scope: Scope, model: Model, read: number[]): boolean {
	if (typeof value !== 'object' || 'rule' in value || 'vary' in value) return true;
	if ('ask' in value) return true;
	if ('fact' in value) {
		const meant = factsMeant(value.fact, scope, model);
		if (meant.length !== 1) return false;
		const { index } = meant[0]!;
		if (read.length > 0 && read[0] !== index) return false;
		read.push(index);
		return true;
	}
	return ('times' in value ? value.times : value.plus).every((part) => oneFact(part, scope, model, read));
}

/** Arithmetic on a number and literals; NaN where there is more to it. */
function plainNumber(value: Value, held: Possible): number {
	if (typeof value === 'number') return value;
	if (typeof value !== 'object') return Number.NaN;
	if ('fact' in value) return typeof held === 'number' ? held : Number.NaN;
	if ('plus' in value) {
		let all = 0;
		for (const part of value.plus) all += plainNumber(part, held);
		return all;
	}
	if (!('times' in value)) return Number.NaN;
	let all = 1;
	for (const part of value.times) all *= plainNumber(part, held);
	return all;
}

function rangeOf(value: Value, scope: Scope, model: Model, held: Possible): { from: number; to: number } {
	if (typeof value === 'object') {
		if ('fact' in value) return isNumeric(held) ? { from: low(held), to: high(held) } : { from: 0, to: 0 };
		if ('ask' in value) {
			const ask = model.names.askIndex[scope.command]?.get(value.ask);
			const answers = ask === undefined ? [] : model.answers(ask);
			return { from: Math.min(...answers.map(low), Number.POSITIVE_INFINITY), to: Math.max(...answers.map(high)) };
		}
		if ('times' in value) return product(value.times.map((part) => rangeOf(part, scope, model, held)));
		if ('plus' in value) return sum(value.plus.map((part) => rangeOf(part, scope, model, held)));
	}
	const constant = constantOf(value, model.names.scenario, model.variant);
	const one = typeof constant === 'number' ? constant : 0;
	return { from: one, to: one };
}

/** Counts saturate just beyond the numbers that anything is compared with. */
function saturated({ from, to }: { from: number; to: number }, fact: number, model: Model): Possible {
	const numbers = numbersOf(model.numbers, model.names.facts[fact]!.name);
	const most = (numbers[numbers.length - 1] ?? 0) + 1;
	const least = (numbers[0] ?? 0) - 1;
	if (from >= most) return { from: most, to: Number.POSITIVE_INFINITY };
	if (to <= least) return { from: Number.NEGATIVE_INFINITY, to: least };
	return from === to ? from : { from, to };
}

function startValues(start: FactStart, model: Model): readonly Possible[] {
	const { scenario } = model.names;
	if (typeof start === 'object') {
		if ('draw' in start) {
			const { draw } = start;
			if (!('from' in draw)) return draw;
			const count = Math.floor((draw.to - draw.from) / draw.step) + 1;
			if (count > mostCounted * 2) return [{ from: draw.from, to: draw.to }];
			return Array.from({ length: Math.max(0, count) }, (_, n) => draw.from + draw.step * n);
		}
		if ('times' in start || 'plus' in start) {
			const { from, to } = rangeOf(start, nobody, model, 0);
			return [from === to ? from : { from, to }];
		}
	}
	return [constantOf(start, scenario, model.variant) ?? ''];
}

/** Where something is carried out: place names, and (as numbers) facts that hold one. */
export function placesNamed(at: string, scope: Scope, model: Model): readonly (string | number)[] {
	const { names } = model;
	if (names.places.has(at)) return [at];
	if (at.startsWith('ask.') && at.indexOf('.', 4) < 0) {
		const ask = names.askIndex[scope.command]?.get(at.slice(4));
		return (ask === undefined ? [] : model.answers(ask)).flatMap((answer): readonly (string | number)[] => {
			if (typeof answer !== 'string') return [];
			if (names.places.has(answer)) return [answer];
			const entity = names.entityIndex.get(answer);
			return entity === undefined ? [] : [names.entities[entity]!.placeFact];
		});
	}
	if (at === 'target' || at === 'team' || at === 'it' || names.entityIndex.has(at))
		return entitiesMeant(at, scope, model).map(({ index }) => names.entities[index]!.placeFact);
	return factsMeant(at, scope, model).map(({ index }) => index);
}

/** Entities that a `brings` takes along. */
export function brought(name: string, scope: Scope, model: Model): readonly number[] {
	const { groups, entityIndex } = model.names;
	if (groups.has(name) && !entityIndex.has(name)) return groups.get(name)!;
	return entitiesMeant(name, scope, model).map(({ index }) => index);
}
