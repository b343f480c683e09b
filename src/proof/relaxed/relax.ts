import type { Scalar } from '../../scenario/format/expressions';
import type { Scenario } from '../../scenario/format/scenario';
import { chartOf } from './chart';
import { addCommands, type Instance } from './commands';
import type { Variant } from './constants';
import { findDomains } from './domains';
import { type Graph, never, type Reached } from './graph';
import { Model } from './model';
import { type Names, namesOf } from './names';
import { compares } from './possible';
import { addProcedure } from './procedure';
import { addEnd, addInjects, addMeters, addObservers, addPlanned, addTasks, addViolations } from './world';

/** Something that may come about. Numbers are indices into the compiled program's lists. */
export type Goal =
	| { readonly state: string }
	| { readonly event: string }
	| { readonly task: number }
	| { readonly opened: number }
	| { readonly violation: number }
	| { readonly command: string; readonly target?: string }
	| { readonly fact: string; readonly is: Scalar }
	| { readonly end: true };

/** One variant with all its rules written down and solved: with anything allowed, and cleanly. */
export interface Solved {
	readonly scenario: Scenario;
	readonly variant: Variant;
	readonly names: Names;
	readonly model: Model;
	readonly graph: Graph;
	readonly instances: readonly Instance[];
	readonly any: Reached;
	/** Without mistakes, without a duty broken. */
	readonly clean: Reached;
	readonly limit: number;
}

/** All rules of one variant, solved. */
export function solve(scenario: Scenario, variant: Variant, names: Names = namesOf(scenario)): Solved {
	const model = new Model(names, variant, chartOf(scenario.procedure));
	findDomains(model);
	nameAtoms(model);
	const instances = addCommands(model);
	addInjects(model);
	addProcedure(model);
	addObservers(model);
	addTasks(model);
	addViolations(model);
	addDuties(model, instances);
	addPlanned(model);
	addMeters(model);
	addEnd(model);
	const { graph } = model;
	return {
		scenario,
		variant,
		names,
		model,
		graph,
		instances,
		any: graph.solve(true),
		clean: graph.solve(false),
		limit: scenario.document.clock.limit,
	};
}

/** A node for every value of every fact, the first of them reached at STARTEX; the same for what is known of hidden ones. */
export function nameAtoms(model: Model): void {
	const { names, graph, domains } = model;
	const count = names.facts.length;
	model.atoms = new Int32Array(count);
	model.known = new Int32Array(count).fill(-1);
	for (let fact = 0; fact < count; fact++) {
		const size = domains[fact]!.length;
		model.atoms[fact] = graph.row(size);
		for (let nth = 0; nth < model.startCounts[fact]!; nth++) graph.rule(model.atoms[fact]! + nth, []);
		if (!names.facts[fact]!.hidden) continue;
		model.known[fact] = graph.row(size + 1);
		graph.rule(model.known[fact]! + size, []);
	}
}

function addDuties(model: Model, instances: readonly Instance[]): void {
	const first: number[] = [];
	let next = 0;
	for (const { command } of model.commands) {
		first.push(next);
		next += command.should.length;
	}
	for (const { command, broken } of instances)
		broken.forEach((node, nth) => {
			if (node !== never) model.graph.rule(model.violations + first[command]! + nth, [node]);
		});
}

/** The node of a goal, of several the one reached first; `never` where nothing could ever bring it about. */
export function nodeOf(goal: Goal, { model, names, instances }: Solved, { at }: Reached): number {
	if ('state' in goal) {
		const state = model.chart.byPath.get(goal.state);
		return state === undefined ? never : model.chart.nodes + state;
	}
	if ('event' in goal) {
		const event = names.eventIndex.get(goal.event);
		return event === undefined ? never : model.events + event;
	}
	if ('task' in goal) return model.done + goal.task;
	if ('opened' in goal) return model.opened + goal.opened;
	if ('violation' in goal) return model.violations + goal.violation;
	if ('end' in goal) return model.end;
	if ('fact' in goal) {
		const fact = names.facts.findIndex(({ key }) => key === goal.fact);
		// A count that has saturated may be any number from there on.
		const held = (fact < 0 ? [] : model.domains[fact]!).flatMap((value, nth) =>
			compares(value, 'is', goal.is) === 0 ? [] : [model.atoms[fact]! + nth],
		);
		return held.reduce((first, node) => (first === never || at[node]! < at[first]! ? node : first), never);
	}
	const target = goal.target === undefined ? undefined : names.entityIndex.get(goal.target);
	const starts = instances.filter(
		(one) => names.commandIndex.get(goal.command) === one.command && (target === undefined || one.target === target),
	);
	return starts.length === 1
		? starts[0]!.started
		: model.events + (names.eventIndex.get(`${goal.command}.started`) ?? 0);
}
