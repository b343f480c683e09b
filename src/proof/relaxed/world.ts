import type { From, Task } from '../../scenario/format/scenario';
import type { Path } from '../../scenario/source/problem';
import { isOver } from './after-end';
import { conditionNode, gather } from './conditions';
import { Conjunction } from './conjunction';
import { addEffects, learn } from './effects';
import { happeningsOf, happens } from './events';
import { always, never } from './graph';
import type { Model, Probe } from './model';
import { factsMeant, nobody, type Scope } from './pronouns';
import { bounds } from './values';

const wait = (value: Parameters<typeof bounds>[0] | undefined, model: Model): number =>
	value === undefined ? 0 : Math.max(0, Math.floor(bounds(value, nobody, model).from));

/** Injects come at a time, on an event, when a condition turns true, or whenever the controller sends them. */
export function addInjects(model: Model): void {
	const { names, graph } = model;
	for (const inject of names.scenario.document.injects) {
		let due = always;
		// The controller's come whatever their `if` says.
		let test = inject.if;
		if (inject.at !== undefined) due = model.at(wait(inject.at, model));
		else if (inject.on !== undefined) {
			const event = names.eventIndex.get(inject.on);
			due = event === undefined ? never : model.events + event;
		} else if (inject.when) due = isOver(inject.when, model) ? never : conditionNode(inject.when, nobody, model);
		else test = undefined;
		const later = graph.after(due, wait(inject.after, model));
		const node = test ? graph.and([later, conditionNode(test, nobody, model)]) : later;
		const event = names.eventIndex.get(`inject ${inject.id}`)!;
		addEffects(inject.then, node, nobody, model);
		happens(event, node, nobody, model);
	}
}

/** Staff who act by the plan may be given even what the plan never wants of a player. */
export function addPlanned(model: Model): void {
	const { names, graph } = model;
	for (const [role, { delay, does }] of Object.entries(names.scenario.document.staff))
		for (const [nth, one] of does.entries()) {
			const command = names.commandIndex.get(one.order);
			if (command === undefined) continue;
			const event = one.on === undefined ? undefined : names.eventIndex.get(one.on);
			const called = one.when
				? isOver(one.when, model)
					? never
					: conditionNode(one.when, nobody, model)
				: event === undefined
					? never
					: model.events + event;
			const after = graph.after(called, delay[0]);
			const acts = one.if ? graph.and([after, conditionNode(one.if, nobody, model)]) : after;
			probe('staff', ['staff', role, 'does', nth], one.order, [acts], model);
			if (acts !== never && model.mayOrder[command]! > always) graph.rule(model.mayOrder[command]!, [acts]);
		}
}

export function addObservers(model: Model): void {
	for (const [nth, observer] of model.names.scenario.document.observers.entries()) {
		const looks = conditionNode(observer.while, nobody, model);
		probe('observer', ['observers', nth], observer.id, [looks], model);
		if (looks === never) continue;
		for (const ref of observer.sees)
			for (const { index, node } of factsMeant(ref, nobody, model, true)) learn(index, [looks, node], model);
	}
}

/** What stands still, who is exposed, how fast time runs: nothing follows from these, but they may be asked after. */
export function addMeters(model: Model): void {
	const { document } = model.names.scenario;
	for (const { id, stopped, could } of document.services) {
		const so = new Conjunction(model);
		gather(stopped, true, nobody, so, model);
		if (could) gather(could, true, nobody, so, model);
		probe('service', ['services', id], id, [so.whole()], model);
	}
	for (const [nth, { id, each, while: so }] of document.exposure.entries()) {
		const members = each === undefined ? [-1] : (model.names.groups.get(each) ?? []);
		const nodes = members.map((it) => conditionNode(so, { ...nobody, it }, model));
		probe('exposure', ['exposure', nth], id, nodes, model);
	}
	for (const [nth, { when }] of document.clock.then.entries())
		probe('scale', ['clock', 'then', nth], '', [conditionNode(when, nobody, model)], model);
}

function probe(what: Probe['what'], path: Path, name: string, nodes: number[], model: Model): void {
	model.probes.push({ what, path: () => path, name, nodes, from: -1, to: -1 });
}

/** Tasks open with what starts their time, and are done after. */
export function addTasks(model: Model): void {
	const { names, graph } = model;
	const { tasks } = names.scenario.document;
	names.tasks.forEach(({ of, member }, index) => {
		const task = tasks[of]!;
		const scope: Scope = { ...nobody, it: member };
		const applies = task.applies ? conditionNode(task.applies, scope, model) : always;
		model.counts[index] = applies !== never;
		const starts = opens(task.from, member, model);
		if (starts === never || applies === never) return;
		graph.rule(model.opened + index, [starts, applies]);
		for (const node of doneBy(task, member, scope, model))
			if (node !== never) graph.rule(model.done + index, [model.opened + index, node]);
	});
}

/** Whether a task counts in this variant. */
const applies = (task: Task, member: number, model: Model): boolean =>
	task.applies === undefined || conditionNode(task.applies, { ...nobody, it: member }, model) !== never;

function opens(from: From, member: number, model: Model): number {
	const { names, graph } = model;
	if (from === 'startex') return always;
	if ('inject' in from) return model.events + names.eventIndex.get(`inject ${from.inject}`)!;
	if ('signal' in from) return model.events + names.eventIndex.get(`signal ${from.signal}`)!;
	const all = names.tasksOf.get(from.task) ?? [];
	const own = all.filter((task) => names.tasks[task]!.member >= 0 && names.tasks[task]!.member === member);
	if (own.length > 0) return graph.or(own.map((task) => model.done + task));
	if (member >= 0) return graph.or(all.map((task) => model.done + task));
	// From a task of each member: when the last of those it applies to is done.
	const { tasks } = names.scenario.document;
	const counted = all.filter((task) => applies(tasks[names.tasks[task]!.of]!, names.tasks[task]!.member, model));
	return counted.length === 0 ? never : graph.and(counted.map((task) => model.done + task));
}

function doneBy(task: Task, member: number, scope: Scope, model: Model): readonly number[] {
	const { graph, names } = model;
	if (task.done) return [conditionNode(task.done, scope, model)];
	if (task.keep) return [conditionNode(task.keep.that, scope, model)];
	const event = task.on === undefined ? undefined : names.eventIndex.get(task.on);
	if (event === undefined) return [];
	const asking = member >= 0 ? [{ ask: '' }] : [task.if];
	return happeningsOf(event, asking, model)
		.filter(({ scope: { target } }) => member < 0 || target < 0 || target === member)
		.map(({ node, scope: at }) =>
			task.if ? graph.and([node, conditionNode(task.if, { ...at, it: member }, model)]) : node,
		);
}

/** Violations that hold over time; those on events come with the events, duties with the commands. */
export function addViolations(model: Model): void {
	const { graph } = model;
	model.names.scenario.document.violations.forEach((violation, index) => {
		if (!violation.when || (violation.for > 0 && isOver(violation.when, model))) return;
		const so = new Conjunction(model);
		gather(violation.when, true, nobody, so, model);
		if (violation.unless && !('running' in violation.unless)) gather(violation.unless, false, nobody, so, model);
		graph.rule(model.violations + model.firstViolation + index, [so.whole()], violation.for);
	});
}

export function addEnd(model: Model): void {
	model.graph.rule(model.end, [conditionNode(model.names.scenario.document.end, nobody, model)]);
}
