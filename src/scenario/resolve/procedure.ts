import type { StateNode, Transition } from '../format/procedure';
import type { FoundProcedure } from '../packs';
import type { Path } from '../source/problem';
import { checkAlways } from './always';
import { checkCondition } from './conditions';
import { checkEffects } from './effects';
import { checkEvent } from './events';
import type { Names, Scope } from './names';
import type { Report } from './report';
import { checkNode } from './state-shape';
import { findTarget } from './targets';
import { checkValue } from './values';

/** One state with where it is in the chart (names from the root) and in the file. */
export interface Placed {
	readonly node: StateNode;
	readonly state: readonly string[];
	readonly path: Path;
}

/** Every state below the root, by its path with dots. */
export function statesOf(root: StateNode): Map<string, StateNode> {
	const states = new Map<string, StateNode>();
	const walk = (node: StateNode, above: string) => {
		for (const [name, child] of Object.entries(node.states)) {
			states.set(above + name, child);
			walk(child, `${above}${name}.`);
		}
	};
	walk(root, '');
	return states;
}

export function checkProcedure({ root, source, path }: FoundProcedure, names: Names): void {
	const report = names.report.from(source);
	const visit = (placed: Placed) => {
		checkNode(placed, names, report);
		checkTransitions(placed, root, names, report);
		for (const [name, node] of Object.entries(placed.node.states)) {
			visit({ node, state: [...placed.state, name], path: [...placed.path, 'states', name] });
		}
	};
	visit({ node: root, state: [], path });
	checkAlways(root, path, report);
}

function checkTransitions(placed: Placed, root: StateNode, names: Names, report: Report): void {
	const { node, path } = placed;
	for (const [event, transitions] of Object.entries(node.on)) {
		const scope = checkEvent(event, [...path, 'on', event], names, report, 'key');
		checkList(transitions, scope, [...path, 'on', event], placed, root, names, report);
	}
	checkList(node.always, {}, [...path, 'always'], placed, root, names, report);
	node.after.forEach(({ delay, transitions }, nth) => {
		if (typeof delay === 'object') checkValue(delay, {}, [...path, 'after', { nth }], names, report, 'duration');
		checkList(transitions, {}, [...path, 'after', { nth }], placed, root, names, report);
	});
	checkEffects(node.entry, {}, [...path, 'entry'], names, report);
	checkEffects(node.exit, {}, [...path, 'exit'], names, report);
}

function checkList(
	transitions: readonly Transition[],
	scope: Scope,
	path: Path,
	placed: Placed,
	root: StateNode,
	names: Names,
	report: Report,
): void {
	transitions.forEach((transition, index) => {
		const at = [...path, index];
		if (transition.if) checkCondition(transition.if, scope, [...at, 'if'], names, report);
		else if (index < transitions.length - 1)
			report.warn(
				'never-taken',
				[...path, index + 1],
				'前一个转移没有条件，后面的永远不会执行',
				'The one before has no condition, so this is never taken',
				'value',
			);
		checkEffects(transition.do, scope, [...at, 'do'], names, report);
		if (transition.to !== undefined) findTarget(transition.to, placed.state, root, [...at, 'to'], report);
		else if (transition.do.length === 0)
			report.error('missing-key', at, '转移要写 to 或 do', 'A transition needs “to” or “do”');
	});
}
