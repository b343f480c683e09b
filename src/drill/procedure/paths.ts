import type { StateNode } from '../../scenario/format/procedure';

/** Paths of all states but the root and history states, in document order: what conditions call `state`. */
export function statePaths(root: StateNode): readonly string[] {
	const walk = (node: StateNode, path: string): readonly string[] =>
		Object.entries(node.states).flatMap(([name, child]) => {
			const own = below(path, name);
			return child.type === 'history' ? [] : [own, ...walk(child, own)];
		});
	return walk(root, '');
}

/** Every path there is, the root's '' and those of history states too: what a transition may lead to. */
export function allPaths(root: StateNode): ReadonlySet<string> {
	const all = new Set(['']);
	const collect = (node: StateNode, path: string): void => {
		for (const [name, child] of Object.entries(node.states)) {
			all.add(below(path, name));
			collect(child, below(path, name));
		}
	};
	collect(root, '');
	return all;
}

export const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

export const parentOf = (path: string): string => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');

/** Where a transition of a state leads: a sibling, or a path from the root; undefined where there is no such state. */
export function targetOf(to: string, path: string, all: ReadonlySet<string>): string | undefined {
	const sibling = below(parentOf(path), to);
	return all.has(sibling) ? sibling : all.has(to) ? to : undefined;
}

/** Whether a path, or XState's id of one, is another's or below it. */
export const isWithin = (path: string, top: string): boolean => path === top || path.startsWith(`${top}.`);
