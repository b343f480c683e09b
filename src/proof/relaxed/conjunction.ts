import { isWithin, together } from './chart';
import { always, never } from './graph';
import type { Model } from './model';

/** Something that has one value at every instant: a fact, what is known of a fact, an answer. */
export const factVariable = (fact: number): number => fact;
export const knownVariable = (fact: number, model: Model): number => model.names.facts.length + fact;
export const answerVariable = (ask: number, model: Model): number => 2 * model.names.facts.length + ask;

const none: number[] = [];

/** The shared empty list stays empty. */
function added<T>(list: T[], one: T): T[] {
	if (list.length === 0) return [one];
	list.push(one);
	return list;
}

/**
 * What must hold at one instant. Two values of one variable, or two states that are never active together, make it impossible:
 * that is why it is gathered before it becomes a node.
 */
export class Conjunction {
	impossible = false;
	// Most hold one thing only: lists are made when something comes.
	private variables: number[] = none;
	private values: (readonly number[])[] = none as never;
	private states: number[] = none;
	private left: number[] = none;
	private nodes: number[] = none;

	constructor(private readonly model: Model) {}

	copy(): Conjunction {
		const copy = new Conjunction(this.model);
		copy.impossible = this.impossible;
		if (this.variables.length > 0) {
			copy.variables = this.variables.slice();
			copy.values = this.values.slice();
		}
		if (this.states.length > 0) copy.states = this.states.slice();
		if (this.left.length > 0) copy.left = this.left.slice();
		if (this.nodes.length > 0) copy.nodes = this.nodes.slice();
		return copy;
	}

	node(node: number): void {
		if (node === never) this.impossible = true;
		else if (node !== always) this.nodes = added(this.nodes, node);
	}

	/** One of these values (by index) of a variable. */
	variable(variable: number, values: readonly number[]): void {
		const at = this.variables.indexOf(variable);
		if (at < 0) {
			this.variables = added(this.variables, variable);
			this.values = added(this.values as never, values as never);
			if (values.length === 0) this.impossible = true;
			return;
		}
		const both = this.values[at]!.filter((value) => values.includes(value));
		this.values[at] = both;
		if (both.length === 0) this.impossible = true;
	}

	state(state: number): void {
		const { chart } = this.model;
		if (state === 0) return;
		if (this.left.some((other) => isWithin(chart, state, other))) this.impossible = true;
		if (this.states.some((other) => !together(chart, state, other))) this.impossible = true;
		this.states = added(this.states, state);
	}

	/** Not in a state. */
	notState(state: number): void {
		const { chart } = this.model;
		if (state === 0 || this.states.some((other) => isWithin(chart, other, state))) this.impossible = true;
		this.left = added(this.left, state);
	}

	/** The one variable that it is about and nothing else, where it is so. */
	single(): { readonly variable: number; readonly values: readonly number[] } | undefined {
		if (this.impossible || this.variables.length !== 1) return undefined;
		if (this.nodes.length + this.states.length + this.left.length > 0) return undefined;
		return { variable: this.variables[0]!, values: this.values[0]! };
	}

	/** The nodes that must all be reached; undefined where it is impossible. */
	parts(): readonly number[] | undefined {
		if (this.impossible) return undefined;
		const { model } = this;
		const parts = this.nodes.slice();
		for (let i = 0; i < this.variables.length; i++) {
			const node = model.valued(this.variables[i]!, this.values[i]!);
			if (node === never) return undefined;
			if (node !== always) parts.push(node);
		}
		for (const state of this.states) parts.push(model.chart.nodes + state);
		for (const state of this.left) {
			const node = model.outside(state);
			if (node === never) return undefined;
			if (node !== always) parts.push(node);
		}
		return parts;
	}

	/** One node for all of it. */
	whole(): number {
		if (this.impossible) return never;
		const { length } = this.nodes;
		if (this.states.length + this.left.length === 0) {
			if (length === 0 && this.variables.length === 0) return always;
			if (length === 0 && this.variables.length === 1) return this.model.valued(this.variables[0]!, this.values[0]!);
			if (length === 1 && this.variables.length === 0) return this.nodes[0]!;
		}
		const parts = this.parts();
		return parts === undefined ? never : this.model.graph.and(parts);
	}
}
