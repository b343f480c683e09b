import type { Right } from '../../scenario/format/command';
import type { Condition, Effect, Value } from '../../scenario/format/expressions';
import type { StateNode, Transition } from '../../scenario/format/procedure';
import type { Scenario } from '../../scenario/format/scenario';

/** What a scenario's logic reads: by the fact's own name, so that members, targets and pronouns count as one. */
export interface Reads {
	readonly facts: Set<string>;
	/** Facts whose being known is asked for. */
	readonly known: Set<string>;
	readonly events: Set<string>;
	/** Procedure states by path. */
	readonly states: Set<string>;
	/** Commands whose running excuses something. */
	readonly running: Set<string>;
}

export const factName = (ref: string): string => ref.slice(ref.lastIndexOf('.') + 1);

/** Everything that something depends on: tasks, the end, violations, the procedure, injects, staff, meters, other commands. */
export function readsOf(scenario: Scenario): Reads {
	const reads: Reads = { facts: new Set(), known: new Set(), events: new Set(), states: new Set(), running: new Set() };
	const { document } = scenario;
	const on = (event: string | undefined): void => {
		if (event !== undefined) reads.events.add(event);
	};
	const condition = (one: Condition | undefined): void => readCondition(one, reads);
	const value = (one: Value | undefined): void => readValue(one, reads);
	const effects = (list: readonly Effect[]): void => readEffects(list, reads);
	const right = (one: Right | undefined): void => {
		if (one === undefined) return;
		if ('by' in one) {
			for (const branch of Object.values(one.cases)) right(branch);
			right(one.else);
		} else if ('when' in one)
			for (const branch of one.when) {
				condition(branch.if);
				right(branch.then);
			}
		else if ('that' in one) condition(one.that);
		else if ('oneOf' in one) one.oneOf.forEach(value);
		else if ('exactly' in one) one.exactly.forEach(value);
		else if ('includes' in one) [...one.includes, ...(one.excludes ?? [])].forEach(value);
		else if ('is' in one) value(one.is);
		else if (!('before' in one)) [one.atLeast, one.atMost].forEach(value);
	};
	for (const command of document.commands) {
		for (const need of command.needs) condition(need.that);
		for (const duty of command.should) condition(duty.that);
		for (const ask of command.asks) right(ask.right);
		value(command.takes);
		place(command.at, reads);
		if (command.brings) place(command.brings.to, reads);
		effects([...command.start, ...command.done, ...command.stopped]);
	}
	readNode(scenario.procedure, reads);
	for (const inject of document.injects) {
		on(inject.on);
		condition(inject.when);
		condition(inject.if);
		[inject.at, inject.after].forEach(value);
		effects(inject.then);
	}
	for (const task of document.tasks) {
		on(task.on);
		on(task.reopens);
		[task.done, task.if, task.applies, task.keep?.that, task.keep?.until].forEach(condition);
		[task.target, task.limit].forEach(value);
		if (typeof task.from === 'object' && 'signal' in task.from) on(`signal ${task.from.signal}`);
	}
	for (const violation of document.violations) {
		on(violation.on);
		[violation.if, violation.when].forEach(condition);
		if (violation.unless)
			if ('running' in violation.unless) reads.running.add(violation.unless.running);
			else condition(violation.unless);
	}
	for (const staff of Object.values(document.staff))
		for (const does of staff.does) {
			on(does.on);
			[does.when, does.if].forEach(condition);
		}
	for (const service of document.services) [service.stopped, service.could].forEach(condition);
	for (const exposure of document.exposure) {
		condition(exposure.while);
		value(exposure.attack);
		for (const weigh of exposure.weigh) {
			condition(weigh.if);
			value(weigh.times);
		}
	}
	for (const observer of document.observers) condition(observer.while);
	for (const scale of document.clock.then) condition(scale.when);
	condition(document.end);
	return reads;
}

function readCondition(condition: Condition | undefined, reads: Reads): void {
	if (condition === undefined) return;
	if ('all' in condition) for (const one of condition.all) readCondition(one, reads);
	else if ('any' in condition) for (const one of condition.any) readCondition(one, reads);
	else if ('not' in condition) readCondition(condition.not, reads);
	else if ('state' in condition) reads.states.add(condition.state);
	else if ('happened' in condition) reads.events.add(condition.happened);
	else if ('since' in condition) {
		reads.events.add(condition.since.event);
		readValue(condition.since.atLeast, reads);
	} else if ('taskDone' in condition) return;
	else {
		if ('every' in condition || 'some' in condition || 'count' in condition) readCondition(condition.that, reads);
		if ('fact' in condition) reads.facts.add(factName(condition.fact));
		if ('knows' in condition) {
			reads.known.add(factName(condition.knows));
			reads.facts.add(factName(condition.knows));
		}
		const sides = condition as {
			is?: Value;
			oneOf?: readonly Value[];
			atLeast?: Value;
			atMost?: Value;
			sameAs?: string;
		};
		for (const side of [sides.is, sides.atLeast, sides.atMost, ...(sides.oneOf ?? [])]) readValue(side, reads);
		if (sides.sameAs !== undefined) reads.facts.add(factName(sides.sameAs));
	}
}

function readValue(value: Value | undefined, reads: Reads, except?: string): void {
	if (typeof value !== 'object') return;
	if ('fact' in value) {
		if (factName(value.fact) !== except) reads.facts.add(factName(value.fact));
	} else if ('times' in value) for (const one of value.times) readValue(one, reads, except);
	else if ('plus' in value) for (const one of value.plus) readValue(one, reads, except);
}

function readEffects(effects: readonly Effect[], reads: Reads): void {
	for (const effect of effects) {
		if ('set' in effect)
			// A count that only reads itself is read by nobody.
			for (const ref of Object.keys(effect.set)) readValue(effect.set[ref], reads, factName(ref));
		else if ('if' in effect) {
			readCondition(effect.if, reads);
			readEffects(effect.then, reads);
			readEffects(effect.else ?? [], reads);
		} else if ('each' in effect) readEffects(effect.do, reads);
	}
}

/** Where work is done is read off a place fact, or off another that holds a place. */
function place(at: string | undefined, reads: Reads): void {
	if (at === undefined) return;
	reads.facts.add(at.includes('.') && !/^ask\.[^.]+$/.test(at) ? factName(at) : 'place');
}

function readNode(node: StateNode, reads: Reads): void {
	const transitions = (list: readonly Transition[]): void => {
		for (const one of list) {
			readCondition(one.if, reads);
			readEffects(one.do, reads);
		}
	};
	for (const event of Object.keys(node.on)) {
		reads.events.add(event);
		transitions(node.on[event]!);
	}
	transitions(node.always);
	for (const after of node.after) transitions(after.transitions);
	readEffects([...node.entry, ...node.exit], reads);
	for (const child of Object.values(node.states)) readNode(child, reads);
}
