import { type AnyStateMachine, createMachine } from 'xstate';
import type { Effect } from '../../scenario/format/expressions';
import type { StateNode, Transition } from '../../scenario/format/procedure';
import { compileCondition } from '../compile/conditions';
import { compileEffects } from '../compile/effects';
import type { Names } from '../compile/names';
import { noReads, ruleValue } from '../compile/values';
import { ScenarioFault } from '../fault';
import type { Op, Reads } from '../moment';
import { type AtHand, type Guard, guardForXState, type Listener } from './guards';
import { allPaths, below, isWithin, parentOf, targetOf } from './paths';
import { regionsOf } from './regions';

/** Wakes `always` transitions when a fact that a guard reads has changed. No scenario can name it: event names have no such form. */
export const nudge = 'muster.nudge';

/** A procedure as an XState machine, with what the engine needs beside it. */
export interface Machine {
	readonly machine: AnyStateMachine;
	/** Effects by the index that actions carry. */
	readonly effects: readonly (readonly Op[])[];
	/** What the guards of `always` transitions read: the others are asked only when their event comes. */
	readonly reads: Reads;
	/** By event, and under `nudge` for `always`: the transitions that wait for it. */
	readonly hears: ReadonlyMap<string, readonly Listener[]>;
	readonly at: AtHand;
	/** Index of a state by XState's id. */
	readonly stateOf: ReadonlyMap<string, number>;
	/** Paths of the regions it falls into, in document order. */
	readonly regions: readonly string[];
}

type Config = Record<string, unknown>;

/** The machine of a procedure. Throws ScenarioFault for a target that is not there. */
export function buildMachine(names: Names, root: StateNode): Machine {
	const scope = { names, it: -1 };
	const effects: (readonly Op[])[] = [];
	const reads = noReads();
	const at: AtHand = { moment: null, asked: null };
	const all = allPaths(root);
	const regions = regionsOf(root);
	const stateOf = new Map<string, number>(names.states.map((path, index) => [`p.${path}`, index]));

	const action = (list: readonly Effect[]): Config[] => {
		if (list.length === 0) return [];
		effects.push(compileEffects(list, scope));
		return [{ type: 'effects', params: effects.length - 1 }];
	};
	const resolve = (to: string, path: string): string => {
		const found = targetOf(to, path, all);
		if (found === undefined) throw new ScenarioFault(`the procedure has no state ${to} (from ${path})`);
		return `#p.${found}`;
	};
	const hears = new Map<string, Listener[]>();
	const listen = (event: string, path: string, guard: Guard | undefined): void => {
		const own = hears.get(event);
		const listener = { state: names.stateIndex.get(path) ?? -1, region: regionOf(path), guard };
		if (own === undefined) hears.set(event, [listener]);
		else own.push(listener);
	};
	const regionOf = (path: string): number => regions.findIndex((top) => top === '' || isWithin(path, top));

	const transition = (one: Transition, path: string, event: string): Config => {
		const config: Config = { actions: action(one.do) };
		if (one.to !== undefined) {
			config['target'] = resolve(one.to, path);
			// A state that goes to itself starts again, its deadlines too.
			if (config['target'] === `#p.${path}`) config['reenter'] = true;
		}
		if (one.if !== undefined) {
			const own = noReads();
			const { test } = compileCondition(one.if, scope, own);
			if (event === nudge) add(reads, own);
			const guard = { test, readsStates: own.states, region: regionOf(path) };
			listen(event, path, guard);
			config['guard'] = guardForXState(guard, at, stateOf);
		} else {
			listen(event, path, undefined);
		}
		return config;
	};
	const build = (node: StateNode, path: string): Config => {
		const config: Config = { id: path === '' ? 'p' : `p.${path}` };
		if (node.type === 'history') {
			return {
				...config,
				type: 'history',
				history: node.history ?? 'shallow',
				...(node.target === undefined ? {} : { target: `#p.${below(parentOf(path), node.target)}` }),
			};
		}
		if (node.type !== 'atomic' && node.type !== 'compound') config['type'] = node.type;
		if (node.initial !== undefined) config['initial'] = node.initial;
		const children = Object.entries(node.states);
		if (children.length > 0)
			config['states'] = Object.fromEntries(children.map(([name, child]) => [name, build(child, below(path, name))]));
		config['entry'] = action(node.entry);
		config['exit'] = action(node.exit);
		config['on'] = Object.fromEntries(
			Object.entries(node.on).map(([event, list]) => [event, list.map((one) => transition(one, path, event))]),
		);
		if (node.always.length > 0) config['always'] = node.always.map((one) => transition(one, path, nudge));
		const after = new Map<number, Config[]>();
		for (const { delay, transitions } of node.after) {
			const ms = typeof delay === 'number' ? delay : Number(ruleValue(delay.rule, scope));
			after.set(ms, [
				...(after.get(ms) ?? []),
				...transitions.map((one) => transition(one, path, `xstate.after.${ms}.p${path === '' ? '' : `.${path}`}`)),
			]);
		}
		if (after.size > 0) config['after'] = Object.fromEntries(after);
		return config;
	};
	const machine = createMachine({ ...build(root, ''), options: { maxIterations: 1_000 } } as never) as AnyStateMachine;
	return { machine, effects, reads, hears, at, stateOf, regions };
}

function add(to: Reads, from: Reads): void {
	for (const key of ['facts', 'known', 'events', 'tasks', 'watches'] as const)
		for (const index of from[key]) to[key].add(index);
	to.states ||= from.states;
}
