import { compileValue, type Moment } from '../../drill/index';
import type { Comparison, Condition, Value } from '../../scenario/format/expressions';
import type { Builder } from './builder';
import { eventNode, moveNode, occasionNode } from './events';
import { bound } from './ground';
import { taskNode } from './tasks';

/** The node of a condition, or of its opposite. `member`: whose task is meant where a task is one of each. */
export function conditionNode(of: Builder, condition: Condition, positive = true, member = -1): number {
	const again = (one: Condition, sign = positive): number => conditionNode(of, one, sign, member);
	if ('all' in condition || 'any' in condition) {
		const parts = ('all' in condition ? condition.all : condition.any).map((one) => again(one));
		if (parts.length === 0) return 'all' in condition === positive ? of.always() : of.never();
		return 'all' in condition === positive ? of.both(parts) : of.either(parts);
	}
	if ('not' in condition) return again(condition.not, !positive);
	if ('fact' in condition) return factNode(of, condition, positive);
	if ('knows' in condition) return knowsNode(of, condition, positive);
	if ('state' in condition) return stateNode(of, condition.state, positive);
	if ('happened' in condition || 'since' in condition) return pastNode(of, condition, positive);
	if ('taskDone' in condition) {
		const { tasks } = of.drill.program;
		const all = tasks.flatMap((task, index) => (task.id === condition.taskDone ? [{ task, index }] : []));
		const own = all.filter(({ task }) => task.member >= 0 && task.member === member);
		if (!positive) return of.always();
		return of.both((own.length > 0 ? own : all).map(({ index }) => taskNode(of, index)));
	}
	if ('vary' in condition) return of.test(condition, positive)(of.drill.moment) ? of.always() : of.never();
	if ('ask' in condition) return of.always();
	const group = 'every' in condition ? condition.every : 'some' in condition ? condition.some : condition.count;
	const members = of.drill.program.groups.get(group) ?? [];
	const those = (sign: boolean): readonly number[] =>
		members.map((one) =>
			conditionNode(of, bound(condition.that, { it: of.drill.program.entities[one]!.id }), sign, one),
		);
	if ('every' in condition) return positive ? of.both(those(true)) : of.either(those(false));
	if ('some' in condition) return positive ? of.either(those(true)) : of.both(those(false));
	return countNode(of, condition, positive, those);
}

type Fact = { readonly fact: string } & Comparison;

function factNode(of: Builder, condition: Fact, positive: boolean): number {
	const { program } = of.drill;
	const index = program.factIndex.get(condition.fact);
	// Whom it is about is known only when it is ordered.
	if (index === undefined) return of.always();
	if (condition.sameAs !== undefined && !program.factIndex.has(condition.sameAs)) return of.always();
	const test = of.test(condition, positive);
	const far = distance(of, condition, index);
	return of.named(
		`${positive} ${JSON.stringify(condition)}`,
		() => ({ kind: 'atom', parts: [], test, ...(positive && far !== undefined ? { distance: far } : {}) }),
		(id) => {
			const compared = [condition.is, condition.atLeast, condition.atMost, ...(condition.oneOf ?? [])];
			const open =
				condition.sameAs !== undefined ||
				compared.some((value) => value !== undefined && !isRule(value) && of.constant(value) === undefined);
			for (const supply of of.supplies.ofFact.get(index) ?? []) {
				const { value } = supply;
				const constant = value === undefined ? undefined : of.constant(value);
				if (!open && constant !== undefined && !of.suits(index, test, constant)) continue;
				const { pre, wishes } = of.guards(supply.guards, (one) => conditionNode(of, one));
				const asked = typeof value === 'object' && 'ask' in value && !open ? value.ask : undefined;
				of.make(id, {
					pre,
					trigger: occasionNode(of, supply.occasion),
					wishes:
						asked === undefined
							? wishes
							: [
									...wishes,
									{ ask: asked, fits: (answer) => typeof answer !== 'object' && of.suits(index, test, answer) },
								],
				});
			}
			if (condition.sameAs === undefined) return;
			for (const supply of of.supplies.ofFact.get(program.factIndex.get(condition.sameAs)!) ?? []) {
				const { pre, wishes } = of.guards(supply.guards, (one) => conditionNode(of, one));
				// That the other one moves to where this is, is hoped for last.
				of.make(id, { pre, trigger: occasionNode(of, supply.occasion), wishes, cost: 3_600_000 });
			}
		},
	);
}

const isRule = (value: Value): boolean => typeof value === 'object' && 'rule' in value;

/** How far a number is from what is asked of it. */
function distance(of: Builder, condition: Comparison, fact: number): ((moment: Moment) => number) | undefined {
	const bounds = [condition.atLeast, condition.is, condition.atMost].filter((one) => one !== undefined);
	if (bounds.length === 0) return undefined;
	const scope = { names: of.drill.program.names, it: -1 };
	const readings = bounds.map((value) => compileValue(value, scope));
	return (moment) => {
		const held = moment.facts[fact];
		const wanted = readings[0]!(moment);
		return typeof held === 'number' && typeof wanted === 'number' ? Math.abs(held - wanted) : 0;
	};
}

function knowsNode(of: Builder, condition: { readonly knows: string } & Comparison, positive: boolean): number {
	const { program } = of.drill;
	const index = program.factIndex.get(condition.knows);
	if (index === undefined) return of.always();
	const { knows, ...comparison } = condition;
	const compares = Object.keys(comparison).length > 0;
	if (!program.facts[index]!.hidden)
		return compares ? factNode(of, { fact: knows, ...comparison }, positive) : positive ? of.always() : of.never();
	return of.named(
		`${positive} ${JSON.stringify(condition)}`,
		() => ({ kind: 'atom', parts: [], test: of.test(condition, positive) }),
		(id) => {
			const truth = compares ? [factNode(of, { fact: knows, ...comparison }, positive)] : [];
			for (const supply of of.supplies.ofKnown.get(index) ?? []) {
				const { pre, wishes } = of.guards(supply.guards, (one) => conditionNode(of, one));
				of.make(id, { pre: [...pre, ...truth], trigger: occasionNode(of, supply.occasion), wishes });
			}
			program.scenario.document.observers.forEach((observer, nth) => {
				if (!program.observers[nth]!.sees.includes(index)) return;
				of.make(id, { pre: [conditionNode(of, observer.while), ...truth] });
			});
		},
	);
}

export function stateNode(of: Builder, path: string, positive = true): number {
	if (path === '') return positive ? of.always() : of.never();
	return of.named(
		`${positive} state ${path}`,
		() => ({ kind: 'atom', parts: [], test: of.test({ state: path }, positive) }),
		(id) => {
			for (const move of of.supplies.moves) {
				if (move.target === undefined) continue;
				const related =
					path === move.source || path.startsWith(`${move.source}.`) || move.source.startsWith(`${path}.`);
				const fits = positive ? move.enters.has(path) && move.source !== path : related && !move.enters.has(path);
				if (fits) of.make(id, { trigger: moveNode(of, move) });
			}
		},
	);
}

type Past = Extract<Condition, { readonly happened: string } | { readonly since: object }>;

function pastNode(of: Builder, condition: Past, positive: boolean): number {
	return of.named(
		`${positive} ${JSON.stringify(condition)}`,
		() => ({ kind: 'atom', parts: [], test: of.test(condition, positive) }),
		(id) => {
			if (!positive) return;
			if ('happened' in condition) return of.make(id, { trigger: eventNode(of, condition.happened) });
			const wait = of.constant(condition.since.atLeast);
			const event = of.drill.program.eventIndex.get(condition.since.event)!;
			of.make(id, {
				trigger: eventNode(of, condition.since.event),
				cost: typeof wait === 'number' ? wait : 0,
				late: true,
				coming: ({ state }) =>
					state.lasts[event]! < 0 ? undefined : state.lasts[event]! + (typeof wait === 'number' ? wait : 0) - state.at,
			});
		},
	);
}

/** So many of a group: one member more, or fewer, is a step on the way. */
function countNode(
	of: Builder,
	condition: Extract<Condition, { readonly count: string }>,
	positive: boolean,
	those: (sign: boolean) => readonly number[],
): number {
	const border = condition.atLeast ?? condition.is ?? condition.atMost;
	const wanted = border === undefined ? 1 : of.constant(border);
	const members = of.drill.program.groups.get(condition.count) ?? [];
	const { entities } = of.drill.program;
	return of.named(
		`${positive} ${JSON.stringify(condition)}`,
		() => {
			const tests = members.map((one) => of.test(bound(condition.that, { it: entities[one]!.id }), true));
			const far = (moment: Moment): number =>
				Math.abs(tests.filter((test) => test(moment)).length - (typeof wanted === 'number' ? wanted : 0));
			return { kind: 'atom', parts: [], test: of.test(condition, positive), distance: far };
		},
		(id) => {
			const more = (condition.atMost === undefined) === positive || condition.is !== undefined;
			const fewer = (condition.atMost !== undefined) === positive || condition.is !== undefined;
			for (const sign of [...(more ? [true] : []), ...(fewer ? [false] : [])])
				those(sign).forEach((node, nth) => {
					const test = of.test(bound(condition.that, { it: entities[members[nth]!]!.id }), !sign);
					of.make(id, { pre: [node], open: (drill) => test(drill.moment) });
				});
		},
	);
}
