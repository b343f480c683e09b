import type { Answer, Right } from '../../scenario/format/command';
import type { Moment } from '../moment';
import { compileComparison } from './comparisons';
import { compileCondition } from './conditions';
import { must } from './names';
import type { Scope } from './references';
import { compileValues, noReads } from './values';

/** What is right for a parameter, made ready to judge with. */
export interface CompiledRight {
	readonly judge: (answer: Answer, moment: Moment) => boolean;
	/**
	 * For ticks: the largest right choice of options, or undefined where there is none. Missing where only trying them out
	 * tells.
	 */
	readonly ticks?: (options: readonly string[], moment: Moment) => readonly string[] | undefined;
}

/** `entities`: those that the ask offers, for what must hold of the one chosen. */
export function compileRight(right: Right, entities: readonly string[], scope: Scope): CompiledRight {
	if ('by' in right) {
		const cases = new Map(Object.entries(right.cases).map(([name, one]) => [name, compileRight(one, entities, scope)]));
		const otherwise = right.else === undefined ? undefined : compileRight(right.else, entities, scope);
		const by = right.by.ask;
		return oneOf([...cases.values(), otherwise], (moment) => {
			const given = moment.activity?.answers[by];
			return cases.get(typeof given === 'string' ? given : String(given)) ?? otherwise;
		});
	}
	if ('when' in right) {
		const branches = right.when.map((branch) => ({
			test: branch.if === undefined ? undefined : compileCondition(branch.if, scope).test,
			right: compileRight(branch.then, entities, scope),
		}));
		return oneOf(
			branches.map((branch) => branch.right),
			(moment) => branches.find((one) => one.test === undefined || one.test(moment))?.right,
		);
	}
	if ('before' in right) {
		const pairs = right.before;
		return {
			judge: (answer) =>
				Array.isArray(answer) && pairs.every(([first, second]) => follows(answer as readonly string[], first, second)),
		};
	}
	if ('exactly' in right) {
		const wanted = compileValues(right.exactly, scope, noReads());
		return {
			judge: (answer, moment) => {
				if (!Array.isArray(answer)) return false;
				const all = new Set(wanted.map((one) => one(moment)));
				return all.size === new Set(answer).size && answer.every((one) => all.has(one));
			},
			ticks: (options, moment) => {
				const all = new Set<unknown>(wanted.map((one) => one(moment)));
				const found = options.filter((option) => all.has(option));
				return found.length === all.size ? found : undefined;
			},
		};
	}
	if ('includes' in right) {
		const wanted = compileValues(right.includes, scope, noReads());
		const unwanted = compileValues(right.excludes ?? [], scope, noReads());
		const judge = (answer: Answer, moment: Moment): boolean => {
			if (!Array.isArray(answer)) return false;
			return (
				wanted.every((one) => answer.includes(one(moment))) && !unwanted.some((one) => answer.includes(one(moment)))
			);
		};
		return {
			judge,
			ticks: (options, moment) => {
				const without = unwanted.map((one) => one(moment));
				const found = options.filter((option) => !without.includes(option));
				return judge(found, moment) ? found : undefined;
			},
		};
	}
	if ('that' in right) {
		const { names } = scope;
		const tests = new Map<string, ReturnType<typeof compileCondition>>();
		for (const id of entities)
			tests.set(id, compileCondition(right.that, { names, it: must(names.entityIndex.get(id), `entity ${id}`) }));
		return { judge: (answer, moment) => typeof answer === 'string' && (tests.get(answer)?.test(moment) ?? false) };
	}
	const compare = compileComparison(right, scope, noReads());
	return { judge: (answer, moment) => (compare ? compare(answer, moment) : true) };
}

/** What is right by one of several, as things stand; where none applies nothing is. */
function oneOf(
	all: readonly (CompiledRight | undefined)[],
	applying: (moment: Moment) => CompiledRight | undefined,
): CompiledRight {
	const judge: CompiledRight['judge'] = (answer, moment) => applying(moment)?.judge(answer, moment) ?? false;
	if (!all.every((one) => one === undefined || one.ticks !== undefined)) return { judge };
	return { judge, ticks: (options, moment) => applying(moment)?.ticks?.(options, moment) };
}

const follows = (order: readonly string[], first: string, second: string): boolean => {
	const a = order.indexOf(first);
	const b = order.indexOf(second);
	return a >= 0 && b >= 0 && a < b;
};
