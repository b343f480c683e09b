import type { StateNode } from '../format/procedure';
import type { Path } from '../source/problem';
import { statesOf } from './procedure';
import type { Report } from './report';

export function nodeAt(root: StateNode, state: readonly string[]): StateNode | undefined {
	let node: StateNode | undefined = root;
	for (const name of state) node = node && Object.hasOwn(node.states, name) ? node.states[name] : undefined;
	return node;
}

/** The state that `to` names, seen from a state: a sibling, or a path from the root. */
export function targetOf(to: string, from: readonly string[], root: StateNode): readonly string[] | undefined {
	const steps = to.split('.');
	const beside = [...from.slice(0, -1), ...steps];
	if (from.length > 0 && steps.length === 1 && nodeAt(root, beside)) return beside;
	return nodeAt(root, steps) ? steps : undefined;
}

/** The same, saying what is wrong with it. */
export function findTarget(to: string, from: readonly string[], root: StateNode, path: Path, report: Report): void {
	const target = targetOf(to, from, root);
	if (!target) {
		const siblings = Object.keys(nodeAt(root, from.slice(0, -1))?.states ?? {});
		const ends = [...statesOf(root).keys()];
		const near = ends.filter((known) => known.endsWith(`.${to}`));
		if (near.length === 1)
			report.error(
				'unknown-state',
				path,
				`“${to}”不是同级状态：请写从根起的路径 ${near[0]}`,
				`“${to}” is no sibling: name it from the root, ${near[0]}`,
			);
		else report.unknown('state', to, [...siblings, ...ends], path);
		return;
	}
	const parent = target.slice(0, -1);
	if (nodeAt(root, target)?.type === 'history' && parent.length > 0 && startsWith(from, parent)) {
		report.error(
			'history-from-inside',
			path,
			`历史状态“${to}”不能从它自己的上级“${parent.join('.')}”内部转入`,
			`The history state “${to}” cannot be entered from inside its own parent “${parent.join('.')}”`,
		);
	}
	const fork = shared(from, target);
	if (fork.length < from.length && fork.length < target.length && nodeAt(root, fork)?.type === 'parallel') {
		report.warn(
			'leaves-its-region',
			path,
			`“${from.join('.')}”和“${target.join('.')}”在并行的两个区域里：这样转移会把所有区域重新开始`,
			`“${from.join('.')}” and “${target.join('.')}” lie in parallel regions: going there starts every region anew`,
			'value',
		);
	}
}

const startsWith = (state: readonly string[], start: readonly string[]) =>
	start.every((name, index) => state[index] === name);

function shared(a: readonly string[], b: readonly string[]): readonly string[] {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return a.slice(0, length);
}
