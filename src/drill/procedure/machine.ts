import { type AnyMachineSnapshot, type AnyStateMachine, createMachine } from 'xstate';
import type { StateNode, Transition } from '../../scenario/format/procedure';
import { compileCondition } from '../compile/conditions';
import { compileEffects } from '../compile/effects';
import type { Names } from '../compile/names';
import { noReads, ruleValue } from '../compile/values';
import { ScenarioFault } from '../fault';
import type { Moment, Op, Reads, Test } from '../moment';

/** Wakes `always` transitions when a fact that a guard reads has changed. No scenario can name it: event names have no such form. */
export const nudge = 'muster.nudge';

/** A procedure as an XState machine, with what the engine needs beside it. */
export interface Machine {
	readonly machine: AnyStateMachine;
	/** Effects by the index that actions carry. */
	readonly effects: readonly (readonly Op[])[];
	/** What the guards of `always` transitions read: the others are asked only when their event comes. */
	readonly reads: Reads;
	/** By event, and under `nudge` for `always`: the states that listen, each with the guard of its transition. */
	readonly hears: ReadonlyMap<string, readonly Listener[]>;
	/** The moment guards are evaluated at: set before each step. */
	readonly at: { moment: Moment | null };
	/** Index of a state by XState's id. */
	readonly stateOf: ReadonlyMap<string, number>;
}

export interface Listener {
	/** State index, -1 for the root, which is always active. */
	readonly state: number;
	readonly guard: Test | undefined;
}

/** Whether a step would take any transition: where none would, the machine need not be asked. */
export const wouldMove = (machine: Machine, event: string, moment: Moment): boolean =>
	machine.hears
		.get(event)
		?.some(({ state, guard }) => (state < 0 || moment.active[state] === 1) && (guard === undefined || guard(moment))) ??
	false;

/** Paths of all states but the root and history states, in document order: what conditions call `state`. */
export function statePaths(root: StateNode): readonly string[] {
	const walk = (node: StateNode, path: string): readonly string[] =>
		Object.entries(node.states).flatMap(([name, child]) => {
			const own = path === '' ? name : `${path}.${name}`;
			return child.type === 'history' ? [] : [own, ...walk(child, own)];
		});
	return walk(root, '');
}

type Config = Record<string, unknown>;

/** The machine of a procedure. Throws ScenarioFault for a target that is not there. */
export function buildMachine(names: Names, root: StateNode): Machine {
	const scope = { names, it: -1 };
	const effects: (readonly Op[])[] = [];
	const reads = noReads();
	const at: Machine['at'] = { moment: null };
	const all = new Set<string>(['']);
	const collect = (node: StateNode, path: string): void => {
		for (const [name, child] of Object.entries(node.states)) {
			const own = path === '' ? name : `${path}.${name}`;
			all.add(own);
			collect(child, own);
		}
	};
	collect(root, '');

	const action = (list: readonly import('../../scenario/format/expressions').Effect[]): Config[] => {
		if (list.length === 0) return [];
		effects.push(compileEffects(list, scope));
		return [{ type: 'effects', params: effects.length - 1 }];
	};
	const resolve = (to: string, path: string): string => {
		const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
		const sibling = parent === '' ? to : `${parent}.${to}`;
		const found = all.has(sibling) ? sibling : all.has(to) ? to : undefined;
		if (found === undefined) throw new ScenarioFault(`the procedure has no state ${to} (from ${path})`);
		return `#p.${found}`;
	};
	const hears = new Map<string, Listener[]>();
	const listen = (event: string, path: string, guard: Test | undefined): void => {
		const own = hears.get(event);
		const listener = { state: names.stateIndex.get(path) ?? -1, guard };
		if (own === undefined) hears.set(event, [listener]);
		else own.push(listener);
	};

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
			listen(event, path, test);
			config['guard'] = guardOf(test, own.states, at, () => stateOf);
		} else {
			listen(event, path, undefined);
		}
		return config;
	};
	const build = (node: StateNode, path: string): Config => {
		const config: Config = { id: path === '' ? 'p' : `p.${path}` };
		if (node.type === 'history') {
			const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
			return {
				...config,
				type: 'history',
				history: node.history ?? 'shallow',
				...(node.target === undefined
					? {}
					: { target: `#p.${parent === '' ? node.target : `${parent}.${node.target}`}` }),
			};
		}
		if (node.type !== 'atomic' && node.type !== 'compound') config['type'] = node.type;
		if (node.initial !== undefined) config['initial'] = node.initial;
		const children = Object.entries(node.states);
		if (children.length > 0)
			config['states'] = Object.fromEntries(
				children.map(([name, child]) => [name, build(child, path === '' ? name : `${path}.${name}`)]),
			);
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
	const stateOf = new Map<string, number>(names.states.map((path, index) => [`p.${path}`, index]));
	const machine = createMachine({ ...build(root, ''), options: { maxIterations: 1_000 } } as never) as AnyStateMachine;
	return { machine, effects, reads, hears, at, stateOf };
}

function add(to: Reads, from: Reads): void {
	for (const key of ['facts', 'known', 'events', 'tasks', 'watches'] as const)
		for (const index of from[key]) to[key].add(index);
	to.states ||= from.states;
}

/** A guard that can see states too: XState hands `check` the snapshot as it stands in the middle of the step. */
function guardOf(
	test: Test,
	readsStates: boolean,
	at: Machine['at'],
	stateOf: () => ReadonlyMap<string, number>,
): unknown {
	const guard = (): boolean => test(at.moment!);
	if (!readsStates) return guard;
	return Object.assign(() => false, {
		check: (snapshot: AnyMachineSnapshot): boolean => {
			const moment = at.moment!;
			const before = moment.active;
			moment.active = activeStates(snapshot, stateOf(), before.length);
			const holds = test(moment);
			moment.active = before;
			return holds;
		},
	});
}

/** Which states are active, by state index. */
export function activeStates(
	snapshot: AnyMachineSnapshot,
	stateOf: ReadonlyMap<string, number>,
	count: number,
): Uint8Array {
	const active = new Uint8Array(count);
	for (const node of snapshot._nodes) {
		const index = stateOf.get(node.id);
		if (index !== undefined) active[index] = 1;
	}
	return active;
}
