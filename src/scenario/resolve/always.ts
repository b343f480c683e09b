import type { StateNode } from '../format/procedure';
import type { Path } from '../source/problem';
import type { Report } from './report';
import { nodeAt, targetOf } from './targets';

/** Where an `always` without a condition leads at once: a chart that goes round on these never comes to rest. */
function next(state: readonly string[], root: StateNode): readonly string[] | undefined {
	const transition = nodeAt(root, state)?.always.find((one) => !one.if);
	if (!transition) return undefined;
	return transition.to === undefined ? state : targetOf(transition.to, state, root);
}

/** The states entered on entering one: it and its initial states, down to the leaf. */
function entered(state: readonly string[], root: StateNode): readonly (readonly string[])[] {
	const chain = [state];
	for (let node = nodeAt(root, state); node?.initial !== undefined; node = node.states[node.initial]) {
		chain.push([...chain[chain.length - 1]!, node.initial]);
		if (chain.length > 100) break;
	}
	return chain;
}

/** Circles of `always` transitions without conditions. Each is told once, at its first state. */
export function checkAlways(root: StateNode, path: Path, report: Report): void {
	const told = new Set<string>();
	const visit = (state: readonly string[]) => {
		const way: string[] = [];
		let at: readonly string[] | undefined = state;
		while (at) {
			const key = at.join('.');
			if (way.includes(key)) {
				const circle = [...way.slice(way.indexOf(key)), key];
				if (key === state.join('.') && !circle.some((one) => told.has(one))) {
					for (const one of circle) told.add(one);
					const steps = state.flatMap((name) => ['states', name]);
					report.error(
						'always-cycle',
						[...path, ...steps, 'always'],
						`无条件的 always 转成了环：${circle.join(' → ')}`,
						`“always” without conditions goes in a circle: ${circle.join(' → ')}`,
						'key',
					);
				}
				break;
			}
			way.push(key);
			const to: readonly string[] | undefined = next(at, root);
			at = to && entered(to, root).find((one) => next(one, root));
		}
		for (const name of Object.keys(nodeAt(root, state)?.states ?? {})) visit([...state, name]);
	};
	visit([]);
}
