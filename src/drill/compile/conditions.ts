import type { Comparison, Condition } from '../../scenario/format/expressions';
import type { Compiled, Reads, Test } from '../moment';
import { compileComparison, onlyIs } from './comparisons';
import { must } from './names';
import { factPointer, type Scope } from './references';
import { compileValue, noReads, variantValue } from './values';

/** A condition as a function of the moment, with what it reads. `reads` may be given to gather several conditions. */
export function compileCondition(condition: Condition, scope: Scope, reads: Reads = noReads()): Compiled {
	return { test: testOf(condition, scope, reads), reads };
}

function testOf(condition: Condition, scope: Scope, reads: Reads): Test {
	const { names } = scope;
	if ('all' in condition) {
		return allOf(condition.all.map((one) => testOf(one, scope, reads)));
	}
	if ('any' in condition) {
		return anyOf(condition.any.map((one) => testOf(one, scope, reads)));
	}
	if ('not' in condition) {
		const test = testOf(condition.not, scope, reads);
		return (moment) => !test(moment);
	}
	if ('fact' in condition) {
		const pointer = factPointer(condition.fact, scope);
		const wanted = onlyIs(condition, scope);
		if ('fixed' in pointer && wanted !== undefined) {
			const index = pointer.fixed;
			reads.facts.add(index);
			return (moment) => moment.facts[index] === wanted;
		}
		const value = compileValue({ fact: condition.fact }, scope, reads);
		const compare = compileComparison(condition, scope, reads) ?? ((held) => held === true);
		return (moment) => compare(value(moment), moment);
	}
	if ('state' in condition) {
		const index = must(names.stateIndex.get(condition.state), `state ${condition.state}`);
		reads.states = true;
		return (moment) => moment.active[index] === 1;
	}
	if ('knows' in condition) return knowsTest(condition, scope, reads);
	if ('happened' in condition) {
		const event = must(names.eventIndex.get(condition.happened), `event ${condition.happened}`);
		const least = condition.atLeast ?? 1;
		reads.events.add(event);
		return (moment) => moment.state.counts[event]! >= least;
	}
	if ('taskDone' in condition) return taskDoneTest(condition.taskDone, scope, reads);
	if ('vary' in condition) {
		const value = variantValue(condition.vary, scope);
		const compare = compileComparison(condition, scope, reads) ?? ((held) => held === true);
		return (moment) => compare(value(moment), moment);
	}
	if ('ask' in condition) {
		const ask = condition.ask;
		const compare = compileComparison(condition, scope, reads) ?? ((held) => held === true);
		return (moment) => compare(moment.activity?.answers[ask], moment);
	}
	if ('since' in condition) {
		const event = must(names.eventIndex.get(condition.since.event), `event ${condition.since.event}`);
		const least = compileValue(condition.since.atLeast, scope, reads);
		names.watches.push({ event, after: least });
		reads.watches.add(names.watches.length - 1);
		reads.events.add(event);
		return (moment) => {
			const last = moment.state.lasts[event]!;
			const wait = least(moment);
			return last >= 0 && typeof wait === 'number' && moment.state.at - last >= wait;
		};
	}
	const group = 'every' in condition ? condition.every : 'some' in condition ? condition.some : condition.count;
	const tests = must(names.groups.get(group), `group ${group}`).map((member) =>
		testOf(condition.that, { names, it: member }, reads),
	);
	if ('every' in condition) return allOf(tests);
	if ('some' in condition) return anyOf(tests);
	const compare = compileComparison(condition, scope, reads) ?? ((count) => typeof count === 'number' && count > 0);
	return (moment) =>
		compare(
			tests.reduce((count, test) => count + (test(moment) ? 1 : 0), 0),
			moment,
		);
}

function allOf(tests: readonly Test[]): Test {
	return (moment) => {
		for (let index = 0; index < tests.length; index++) if (!tests[index]!(moment)) return false;
		return true;
	};
}

function anyOf(tests: readonly Test[]): Test {
	return (moment) => {
		for (let index = 0; index < tests.length; index++) if (tests[index]!(moment)) return true;
		return false;
	};
}

function knowsTest(condition: { readonly knows: string } & Comparison, scope: Scope, reads: Reads): Test {
	const { facts } = scope.names;
	const pointer = factPointer(condition.knows, scope);
	const compare = compileComparison(condition, scope, reads);
	if ('fixed' in pointer) {
		reads.known.add(pointer.fixed);
		if (!facts[pointer.fixed]!.hidden) reads.facts.add(pointer.fixed);
	}
	return (moment) => {
		const index = 'fixed' in pointer ? pointer.fixed : pointer.at(moment);
		if (index < 0) return false;
		if (!facts[index]!.hidden) return compare ? compare(moment.state.facts[index], moment) : true;
		const known = moment.state.known[index];
		return known !== null && known !== undefined && (compare ? compare(known.value, moment) : true);
	};
}

/** A task of each member is done when all members' are; inside `each`, `it`'s own is meant. */
function taskDoneTest(id: string, scope: Scope, reads: Reads): Test {
	const all = scope.names.taskIds.flatMap((task, index) => (task.id === id ? [{ index, member: task.member }] : []));
	const own = all.filter((task) => task.member >= 0 && task.member === scope.it);
	const meant = (own.length > 0 ? own : all).map((task) => task.index);
	must(meant[0], `task ${id}`);
	for (const task of meant) reads.tasks.add(task);
	return (moment) => meant.every((task) => moment.state.tasks[task]!.doneAt >= 0);
}
