import type { Effect, Value } from '../../scenario/format/expressions';
import { gather } from './conditions';
import { Conjunction } from './conjunction';
import { resultsOf } from './domains';
import { happens } from './events';
import { never } from './graph';
import type { Model } from './model';
import { high, isRange, low, type Possible, sameValue, unsaid } from './possible';
import { factsMeant, type Scope } from './pronouns';
import { alternatives } from './values';

/** Effects that come about when a node is reached. */
export function addEffects(effects: readonly Effect[], when: number, scope: Scope, model: Model): void {
	if (when !== never) addList(effects, when, new Conjunction(model), scope, model);
}

/**
 * `so`: what the conditions around say, to be seen together with conditions inside as long as no effect has come between;
 * `when` holds it already.
 */
function addList(effects: readonly Effect[], when: number, so: Conjunction, scope: Scope, model: Model): void {
	let around = so;
	for (const effect of effects) {
		if ('set' in effect) {
			for (const ref of Object.keys(effect.set))
				for (const { index, node } of factsMeant(ref, scope, model, true))
					addSet(index, effect.set[ref]!, model.graph.both(when, node), scope, model);
			around = new Conjunction(model);
		} else if ('emit' in effect) {
			const event = model.names.eventIndex.get(`signal ${effect.emit}`);
			if (event !== undefined) happens(event, when, scope, model);
		} else if ('reveal' in effect) {
			for (const ref of effect.reveal)
				for (const { index, node } of factsMeant(ref, scope, model, true)) learn(index, [when, node], model);
			around = new Conjunction(model);
		} else if ('each' in effect) {
			for (const it of model.names.groups.get(effect.each) ?? [])
				addList(effect.do, when, around.copy(), { ...scope, it }, model);
			around = new Conjunction(model);
		} else {
			for (const [holds, list] of [
				[true, effect.then],
				[false, effect.else ?? []],
			] as const) {
				if (list.length === 0) continue;
				const inside = around.copy();
				gather(effect.if, holds, scope, inside, model);
				const node = model.graph.both(when, inside.whole());
				if (node !== never) addList(list, node, inside, scope, model);
			}
			around = new Conjunction(model);
		}
	}
}

/** The player learns a hidden fact as it then is. */
export function learn(fact: number, when: readonly number[], model: Model): void {
	const base = model.known[fact]!;
	if (base < 0) return;
	for (let nth = 0; nth < model.domains[fact]!.length; nth++)
		model.graph.rule(base + nth, [...when, model.atoms[fact]! + nth]);
}

function addSet(fact: number, value: Value, when: number, scope: Scope, model: Model): void {
	if (when === never) return;
	const { graph } = model;
	if (typeof value === 'object' && ('times' in value || 'plus' in value)) {
		for (const { value: result, fact: read, nth } of resultsOf(fact, value, scope, model))
			graph.rule(atomOf(fact, result, model), read < 0 ? [when] : [when, model.valued(read, [nth])]);
		return;
	}
	if (typeof value !== 'object') {
		graph.rule(atomOf(fact, value, model), [when]);
		return;
	}
	for (const { value: given, node } of alternatives(value, scope, model))
		if (given !== unsaid) graph.rule(atomOf(fact, given, model), [when, node]);
}

/** The node for a fact having a value. */
export function atomOf(fact: number, value: Possible, model: Model): number {
	const domain = model.domains[fact]!;
	let at = domain.findIndex((one) => sameValue(one, value));
	if (at < 0) at = domain.findIndex((one) => isRange(one) && one.from <= low(value) && one.to >= high(value));
	return at < 0 ? never : model.atoms[fact]! + at;
}
