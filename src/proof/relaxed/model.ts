import type { Command } from '../../scenario/format/command';
import type { Path } from '../../scenario/source/problem';
import { answersOf } from './answers';
import type { Chart } from './chart';
import { type Numbers, numbersCompared, type Variant } from './constants';
import { always, Graph, never } from './graph';
import { membersOf, type Names } from './names';
import type { Possible } from './possible';
import type { Scope } from './pronouns';
import { type Ways, waysOf } from './ways';

export interface ModelCommand {
	readonly command: Command;
	readonly index: number;
	/** Entity indices. */
	readonly targets: readonly number[];
	readonly teams: readonly number[];
}

/** What an ask node stands for: that one of these answers is given. */
export interface Answered {
	readonly ask: number;
	readonly answers: readonly number[];
}

/** Something in the file that is asked after once all is solved. */
export interface Probe {
	readonly what: 'transition' | 'service' | 'exposure' | 'observer' | 'staff' | 'scale';
	/** Where it stands in the file. */
	readonly path: () => Path;
	/** Reached when any of these is. */
	readonly nodes: number[];
	/** What it is called. */
	readonly name: string;
	/** Of a transition: the state it leaves and the one it enters (-1: it stays). */
	readonly from: number;
	readonly to: number;
}

/** One way an event comes about. */
export interface Happening {
	readonly node: number;
	readonly scope: Scope;
}

/** One variant of a scenario while its rules are being written down: the graph, and which node stands for what. */
export class Model {
	readonly graph = new Graph();
	readonly commands: readonly ModelCommand[];
	readonly ways: Ways;
	/** By fact: every value it may ever have, and the first of the nodes that stand for them in that order. */
	domains: readonly (readonly Possible[])[] = [];
	/** How many of them, the first, it may have at STARTEX. */
	startCounts: readonly number[] = [];
	atoms = new Int32Array(0);
	/** By fact: the first of the nodes for each value being known; -1 where the fact is not hidden. */
	known = new Int32Array(0);
	/** First node of the events, of tasks opened and done, of violations. */
	readonly events: number;
	readonly opened: number;
	readonly done: number;
	readonly violations: number;
	readonly end: number;
	readonly probes: Probe[] = [];
	/** By task: whether it counts in this variant. */
	readonly counts: boolean[] = [];
	/** By command: the gate before ordering it. */
	readonly mayOrder: number[] = [];
	/** By event: each way it comes about, with the command at hand. Kept for commands' events only. */
	readonly happenings: (Happening[] | undefined)[] = [];
	/** The event at hand while what is tested at it is written down, or -1. */
	happening = -1;
	/** By event: violations on it, by index. */
	readonly violationsOn: (number[] | undefined)[] = [];
	readonly regions = new Map<string, readonly Possible[]>();
	/** By node. */
	readonly answerNodes = new Map<number, Answered>();
	private readonly walkers = new Set<number>();
	/** Place facts that some effect sets. */
	readonly placed = new Set<number>();
	private readonly instants = new Map<number, number>();
	private readonly answeredBy = new Map<number | string, number>();
	private readonly answerSets: (readonly Possible[] | undefined)[] = [];
	private readonly valuedBy = new Map<number | string, number>();
	private readonly outsideOf: number[] = [];
	private constants: Numbers | undefined;

	constructor(
		readonly names: Names,
		readonly variant: Variant,
		readonly chart: Chart,
	) {
		const { document, port } = names.scenario;
		this.commands = document.commands.map((command, index) => ({
			command,
			index,
			targets: membersOf(command.on, names),
			teams: membersOf(command.uses, names),
		}));
		this.ways = waysOf(port);
		this.events = this.graph.row(names.events.length);
		this.opened = this.graph.row(names.tasks.length);
		this.done = this.graph.row(names.tasks.length);
		chart.nodes = this.graph.row(chart.states.length);
		const duties = document.commands.reduce((sum, { should }) => sum + should.length, 0);
		this.violations = this.graph.row(duties + document.violations.length);
		this.end = this.graph.node();
		document.violations.forEach(({ on }, index) => {
			const event = on === undefined ? undefined : names.eventIndex.get(on);
			if (event !== undefined) (this.violationsOn[event] ??= []).push(index);
		});
		for (const { command, teams } of this.commands)
			if (command.at !== undefined) for (const team of teams) this.walkers.add(team);
	}

	/** Index of the first of the document's own violations: duties come before. */
	get firstViolation(): number {
		return this.end - this.names.scenario.document.violations.length - this.violations;
	}

	/** Whether an entity is sent places, so that it may be found between two of them. */
	wanders(entity: number): boolean {
		return this.walkers.has(entity);
	}

	/** Whether an entity goes nowhere but on its own way, to where its work is. */
	onFoot(entity: number): boolean {
		if (this.placed.has(this.names.entities[entity]!.placeFact)) return false;
		return !this.commands.some(({ command, teams }) => command.brings !== undefined && teams.includes(entity));
	}

	/** The node for so much time having passed. */
	at(ms: number): number {
		if (ms <= 0) return always;
		let node = this.instants.get(ms);
		if (node === undefined) {
			node = this.graph.node();
			this.graph.rule(node, [], ms);
			this.instants.set(ms, node);
		}
		return node;
	}

	/** Every number that something is compared with. */
	get numbers(): Numbers {
		this.constants ??= numbersCompared(this.names.scenario, this.variant);
		return this.constants;
	}

	/** What may be answered to an ask. */
	answers(ask: number): readonly Possible[] {
		let answers = this.answerSets[ask];
		if (!answers) {
			answers = answersOf(ask, this);
			this.answerSets[ask] = answers;
		}
		return answers;
	}

	/** The node for one of these answers being given: whoever orders is free to. */
	answered(ask: number, answers: readonly number[]): number {
		if (answers.length === this.answers(ask).length) return always;
		const key = keyOf(ask, answers);
		let node = this.answeredBy.get(key);
		if (node === undefined) {
			node = this.graph.node();
			this.graph.rule(node, []);
			this.answeredBy.set(key, node);
			this.answerNodes.set(node, { ask, answers });
		}
		return node;
	}

	/** The node for a variable having one of these values (by index). */
	valued(variable: number, values: readonly number[]): number {
		const count = this.names.facts.length;
		if (variable >= 2 * count) return this.answered(variable - 2 * count, values);
		const fact = variable % count;
		const base = variable < count ? this.atoms[fact]! : this.known[fact]!;
		const all = this.domains[fact]!.length + (variable < count ? 0 : 1);
		if (values.length === 0) return never;
		if (values.length === all) return always;
		if (values.length === 1) return base + values[0]!;
		const key = keyOf(variable, values);
		let node = this.valuedBy.get(key);
		if (node === undefined) {
			node = this.graph.or(values.map((value) => base + value));
			this.valuedBy.set(key, node);
		}
		return node;
	}

	/** The node for a state not being active. */
	outside(state: number): number {
		let node = this.outsideOf[state];
		if (node !== undefined) return node;
		const { states, nodes } = this.chart;
		const ways: number[] = [];
		let first = true;
		for (let at = state; at > 0; at = states[at]!.parent) {
			const parent = states[states[at]!.parent]!;
			if (parent.node.type === 'parallel') continue;
			if (parent.node.initial === undefined || this.chart.byPath.get(below(parent.path, parent.node.initial)) !== at)
				first = false;
			for (const sibling of parent.children)
				if (sibling !== at && states[sibling]!.node.type !== 'history') ways.push(nodes + sibling);
		}
		node = first ? this.graph.or(ways) : always;
		this.outsideOf[state] = node;
		return node;
	}
}

/** A variable with some of its values, as a number where there are few. */
function keyOf(variable: number, values: readonly number[]): number | string {
	let mask = 0;
	for (const value of values) {
		if (value > 20) return `${variable}=${values.join()}`;
		mask |= 1 << value;
	}
	return variable * 2_097_152 + mask;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
