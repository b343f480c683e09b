import type { Value } from '../../scenario/format/expressions';
import { constantOf } from './constants';
import { always, never } from './graph';
import type { Model } from './model';
import { high, low, type Possible, type Range, unsaid } from './possible';
import { factsMeant, nobodyMeant, type Scope } from './pronouns';

/** One of the things something may be, and the node for its being so. */
export interface Alternative {
	readonly value: Possible;
	readonly node: number;
}

/** What a value may be. None: it has no value at all. */
export function alternatives(value: Value, scope: Scope, model: Model): readonly Alternative[] {
	if (typeof value === 'object') {
		if ('fact' in value) {
			const held = factsMeant(value.fact, scope, model).flatMap(({ index, node }) =>
				model.domains[index]!.map(
					(one, nth): Alternative => ({
						value: one,
						node: model.graph.and([node, model.valued(index, [nth])]),
					}),
				),
			);
			const nobody = nobodyMeant(value.fact, scope, model);
			return nobody === never ? held : [...held, { value: unsaid, node: nobody }];
		}
		if ('ask' in value) {
			const ask = model.names.askIndex[scope.command]?.get(value.ask);
			if (ask === undefined) return [];
			return model.answers(ask).map((answer, nth) => ({ value: answer, node: model.answered(ask, [nth]) }));
		}
		if ('times' in value || 'plus' in value) {
			const range = bounds(value, scope, model);
			return [{ value: range.from === range.to ? range.from : range, node: always }];
		}
	}
	const constant = constantOf(value, model.names.scenario, model.variant);
	return constant === undefined ? [] : [{ value: constant, node: always }];
}

/** The least and the most that a value can be as a number; what is no number counts as 0, as in the engine. */
export function bounds(value: Value, scope: Scope, model: Model): Range {
	if (typeof value === 'number') return { from: value, to: value };
	if (typeof value === 'object' && ('times' in value || 'plus' in value)) {
		const parts = ('times' in value ? value.times : value.plus).map((part) => bounds(part, scope, model));
		return 'times' in value ? product(parts) : sum(parts);
	}
	let from = Number.POSITIVE_INFINITY;
	let to = Number.NEGATIVE_INFINITY;
	const fixed = typeof value === 'object' && 'fact' in value ? model.names.factIndex.get(value.fact) : undefined;
	if (fixed !== undefined) {
		for (const held of model.domains[fixed]!) {
			from = Math.min(from, low(held));
			to = Math.max(to, high(held));
		}
		return { from, to };
	}
	for (const { value: held } of alternatives(value, scope, model)) {
		from = Math.min(from, low(held));
		to = Math.max(to, high(held));
	}
	return from > to ? { from: 0, to: 0 } : { from, to };
}

export const sum = (parts: readonly Range[]): Range =>
	parts.reduce((all, part) => ({ from: all.from + part.from, to: all.to + part.to }), { from: 0, to: 0 });

export const product = (parts: readonly Range[]): Range =>
	parts.reduce(
		(all, part) => {
			const corners = [all.from * part.from, all.from * part.to, all.to * part.from, all.to * part.to].map((one) =>
				Number.isNaN(one) ? 0 : one,
			);
			return { from: Math.min(...corners), to: Math.max(...corners) };
		},
		{ from: 1, to: 1 },
	);
