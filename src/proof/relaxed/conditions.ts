import type { Comparison, Condition, FactRef } from '../../scenario/format/expressions';
import { against, compared, compareVariable } from './comparisons';
import { answerVariable, Conjunction, factVariable, knownVariable } from './conjunction';
import { varied } from './constants';
import { countedNode } from './counted';
import { always, never } from './graph';
import type { Model } from './model';
import { factsMeant, nobodyMeant, type Scope } from './pronouns';
import { bounds } from './values';

/** A node for a condition holding (or, with `holds` false, not holding) at some instant. */
export function conditionNode(condition: Condition, scope: Scope, model: Model, holds = true): number {
	const gathered = new Conjunction(model);
	gather(condition, holds, scope, gathered, model);
	return gathered.whole();
}

/** Adds a condition (or its contrary) to what must hold at one instant. */
export function gather(condition: Condition, holds: boolean, scope: Scope, into: Conjunction, model: Model): void {
	if (into.impossible) return;
	if ('all' in condition) several(condition.all, holds, holds, scope, into, model);
	else if ('any' in condition) several(condition.any, !holds, holds, scope, into, model);
	else if ('not' in condition) gather(condition.not, !holds, scope, into, model);
	else if ('fact' in condition) compareFact(condition.fact, condition, holds, scope, into, model);
	else if ('state' in condition) {
		const state = model.chart.byPath.get(condition.state);
		if (state === undefined) into.impossible = true;
		else if (holds) into.state(state);
		else into.notState(state);
	} else if ('knows' in condition) compareKnown(condition.knows, condition, holds, scope, into, model);
	else if ('happened' in condition) {
		if (!holds) return;
		const event = model.names.eventIndex.get(condition.happened);
		if (event === model.happening) return;
		// An inject comes once.
		const once = condition.happened.startsWith('inject ') && (condition.atLeast ?? 1) > 1;
		into.node(event === undefined || once ? never : model.events + event);
	} else if ('taskDone' in condition) {
		if (holds) for (const task of tasksMeant(condition.taskDone, scope, model)) into.node(model.done + task);
	} else if ('vary' in condition) {
		const value = varied(condition.vary, model.names.scenario, model.variant);
		against(value === undefined ? [] : [{ value, node: always }], condition, holds, scope, into, model);
	} else if ('ask' in condition) {
		const ask = model.names.askIndex[scope.command]?.get(condition.ask);
		if (ask === undefined) into.node(holds ? never : always);
		else compareVariable(answerVariable(ask, model), model.answers(ask), condition, holds, scope, into, model);
	} else if ('since' in condition) {
		if (!holds) return;
		const event = model.names.eventIndex.get(condition.since.event);
		const least = Math.max(0, bounds(condition.since.atLeast, scope, model).from);
		if (event === model.happening && least === 0) return;
		into.node(event === undefined ? never : model.graph.after(model.events + event, least));
	} else if ('every' in condition) members(condition.every, condition.that, true, holds, into, scope, model);
	else if ('some' in condition) members(condition.some, condition.that, false, holds, into, scope, model);
	else into.node(countedNode(condition, holds, scope, model));
}

/** A task of each member: inside `each` its own, else all of them. */
export function tasksMeant(id: string, scope: Scope, model: Model): readonly number[] {
	const all = model.names.tasksOf.get(id) ?? [];
	const own = all.filter((task) => {
		const { member } = model.names.tasks[task]!;
		return member >= 0 && member === scope.it;
	});
	return own.length > 0 ? own : all;
}

function several(
	list: readonly Condition[],
	together: boolean,
	holds: boolean,
	scope: Scope,
	into: Conjunction,
	model: Model,
): void {
	if (together) for (const one of list) gather(one, holds, scope, into, model);
	else
		anyOf(
			list.map((one) => {
				const part = new Conjunction(model);
				gather(one, holds, scope, part, model);
				return part;
			}),
			into,
			model,
		);
}

/** One of these: where all are about one variable, its values together. */
export function anyOf(parts: readonly Conjunction[], into: Conjunction, model: Model): void {
	const possible = parts.filter((part) => !part.impossible);
	const singles = possible.map((part) => part.single());
	const variable = singles[0]?.variable;
	if (variable !== undefined && singles.every((single) => single?.variable === variable)) {
		const values = new Set(singles.flatMap((single) => single!.values));
		into.variable(
			variable,
			[...values].sort((a, b) => a - b),
		);
	} else into.node(model.graph.or(possible.map((part) => part.whole())));
}

function members(
	group: string,
	that: Condition,
	all: boolean,
	holds: boolean,
	into: Conjunction,
	scope: Scope,
	model: Model,
): void {
	const parts = (model.names.groups.get(group) ?? []).map((it) => {
		const part = all === holds ? into : new Conjunction(model);
		gather(that, holds, { ...scope, it }, part, model);
		return part;
	});
	if (all !== holds) anyOf(parts, into, model);
}

function compareFact(
	ref: FactRef,
	comparison: Comparison,
	holds: boolean,
	scope: Scope,
	into: Conjunction,
	model: Model,
): void {
	const fixed = model.names.factIndex.get(ref);
	if (fixed !== undefined) {
		compareVariable(factVariable(fixed), model.domains[fixed]!, comparison, holds, scope, into, model);
		return;
	}
	const meant = factsMeant(ref, scope, model);
	const only = meant.length === 1 && meant[0]!.node === always ? meant[0]! : undefined;
	if (only) {
		const values = model.domains[only.index]!;
		compareVariable(factVariable(only.index), values, comparison, holds, scope, into, model);
		return;
	}
	// Nobody meant: no comparison holds.
	if (meant.length === 0) return into.node(holds ? never : always);
	const parts = meant.map(({ index, node }) => {
		const part = new Conjunction(model);
		part.node(node);
		compareVariable(factVariable(index), model.domains[index]!, comparison, holds, scope, part, model);
		return part;
	});
	anyOf(holds ? parts : [...parts, absent(ref, scope, model)], into, model);
}

/** That a reference stands for nobody. */
function absent(ref: FactRef, scope: Scope, model: Model): Conjunction {
	const part = new Conjunction(model);
	part.node(nobodyMeant(ref, scope, model));
	return part;
}

function compareKnown(
	ref: FactRef,
	comparison: Comparison,
	holds: boolean,
	scope: Scope,
	into: Conjunction,
	model: Model,
): void {
	const meant = factsMeant(ref, scope, model);
	if (meant.length === 0) return into.node(holds ? never : always);
	const parts = meant.map(({ index, node }) => {
		const part = meant.length === 1 && node === always ? into : new Conjunction(model);
		part.node(node);
		const { hidden } = model.names.facts[index]!;
		const values = model.domains[index]!;
		if (!hidden) {
			if (compared(comparison)) compareVariable(factVariable(index), values, comparison, holds, scope, part, model);
			else if (!holds) part.impossible = true;
		} else {
			// The last value stands for not knowing any.
			const variable = knownVariable(index, model);
			if (!compared(comparison)) part.variable(variable, holds ? values.map((_, nth) => nth) : [values.length]);
			else compareVariable(variable, values, comparison, holds, scope, part, model, true);
		}
		return part;
	});
	if (parts[0] !== into) anyOf(holds ? parts : [...parts, absent(ref, scope, model)], into, model);
}
