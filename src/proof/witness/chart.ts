import type { Condition, Duration, Effect, EventName } from '../../scenario/format/expressions';
import type { StateNode } from '../../scenario/format/procedure';

/** A transition of the procedure, written out. Paths are from the root; the root is ''. */
export interface Move {
	readonly source: string;
	/** Undefined: it stays where it is and only does something. */
	readonly target: string | undefined;
	readonly on: EventName | undefined;
	readonly after: Duration | { readonly rule: string } | undefined;
	readonly guard: Condition | undefined;
	/** States it may enter, its target's ancestors and initial descendants among them. */
	readonly enters: ReadonlySet<string>;
	/** Effects of leaving, moving and entering. */
	readonly effects: readonly Effect[];
}

const join = (parent: string, name: string): string => (parent === '' ? name : `${parent}.${name}`);
const parentOf = (path: string): string => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');

/** All states by path. */
export function statesOf(root: StateNode): ReadonlyMap<string, StateNode> {
	const all = new Map<string, StateNode>();
	const walk = (node: StateNode, path: string): void => {
		all.set(path, node);
		for (const [name, child] of Object.entries(node.states)) walk(child, join(path, name));
	};
	walk(root, '');
	return all;
}

/** Every transition of a procedure. */
export function movesOf(root: StateNode): readonly Move[] {
	const states = statesOf(root);
	const resolve = (to: string, source: string): string => {
		const sibling = join(parentOf(source), to);
		return states.has(sibling) ? sibling : to;
	};
	/** A state and what is entered with it; a history state may lead back to anything beside it. */
	const descent = (path: string): readonly string[] => {
		const node = states.get(path);
		if (node === undefined) return [];
		if (node.type === 'history')
			return [...states.keys()].filter((other) => other !== path && other.startsWith(`${parentOf(path)}.`));
		const children = Object.keys(node.states);
		const entered = node.type === 'parallel' ? children : node.initial === undefined ? [] : [node.initial];
		return [path, ...entered.flatMap((name) => descent(join(path, name)))];
	};
	const entersOf = (target: string): ReadonlySet<string> => {
		const all = new Set(descent(target));
		for (let path = parentOf(target); path !== ''; path = parentOf(path)) {
			all.add(path);
			if (states.get(path)?.type === 'parallel') for (const one of descent(path)) all.add(one);
		}
		return all;
	};
	return [...states].flatMap(([source, node]) => {
		const move = (
			one: { readonly to?: string; readonly if?: Condition; readonly do: readonly Effect[] },
			on: EventName | undefined,
			after: Move['after'],
		): Move => {
			const target = one.to === undefined ? undefined : resolve(one.to, source);
			const enters = target === undefined ? new Set<string>() : entersOf(target);
			const left = target === undefined ? [] : node.exit;
			const entry = [...enters].flatMap((path) => states.get(path)?.entry ?? []);
			return { source, target, on, after, guard: one.if, enters, effects: [...left, ...one.do, ...entry] };
		};
		return [
			...Object.entries(node.on).flatMap(([event, list]) => list.map((one) => move(one, event, undefined))),
			...node.always.map((one) => move(one, undefined, undefined)),
			...node.after.flatMap(({ delay, transitions }) => transitions.map((one) => move(one, undefined, delay))),
		];
	});
}
