import type { Names } from './names';
import type { Placed } from './procedure';
import type { Report } from './report';
import { findTarget } from './targets';

/** What each type of state must and must not have. */
export function checkNode({ node, state, path }: Placed, names: Names, report: Report): void {
	const children = Object.keys(node.states);
	const has = (key: string, holds: boolean, zh: string, en: string) => {
		if (holds) report.error('state-shape', [...path, key], zh, en, 'key');
	};
	const root = state.length === 0;
	if (node.type === 'compound') {
		if (node.initial === undefined)
			report.error(
				'missing-key',
				path,
				`有下级状态就要写 initial（${children[0]}？）`,
				`A state with states needs “initial” (“${children[0]}”?)`,
				'key',
			);
		else if (!children.includes(node.initial)) report.unknown('state', node.initial, children, [...path, 'initial']);
		else if (node.states[node.initial]!.type === 'history')
			has('initial', true, 'initial 不能是历史状态', '“initial” cannot be a history state');
	} else
		has(
			'initial',
			node.initial !== undefined,
			'只有含下级状态的非并行状态才写 initial',
			'Only a state with states, and not a parallel one, has “initial”',
		);
	if (node.type === 'parallel' && children.length === 0)
		has('type', true, '并行状态要有 states', 'A parallel state needs “states”');
	if (node.type === 'parallel')
		for (const [name, child] of Object.entries(node.states))
			if (child.type === 'history' || child.type === 'final')
				report.error(
					'state-shape',
					[...path, 'states', name],
					'并行状态的区域不能是 final 或 history',
					'A region of a parallel state cannot be final or history',
					'key',
				);
	if (node.type === 'final' || node.type === 'history') {
		has('type', root, '最上层不能是 final 或 history', 'The root cannot be final or history');
		has('states', children.length > 0, `${node.type} 状态没有下级状态`, `A ${node.type} state has no states`);
		has('on', Object.keys(node.on).length > 0, `${node.type} 状态没有转移`, `A ${node.type} state has no transitions`);
		has('always', node.always.length > 0, `${node.type} 状态没有转移`, `A ${node.type} state has no transitions`);
		has('after', node.after.length > 0, `${node.type} 状态没有转移`, `A ${node.type} state has no transitions`);
	}
	if (node.type === 'history') {
		if (node.target === undefined)
			report.error(
				'missing-key',
				path,
				'历史状态要写 target：没有历史时去哪里',
				'A history state needs “target”: where to without a history',
				'key',
			);
		else if (names.procedureRoot)
			findTarget(
				node.target,
				state,
				names.procedureRoot,
				[...path, 'target'],
				report.muted('history-from-inside', 'leaves-its-region'),
			);
	} else {
		has('history', node.history !== undefined, 'history 只用于 type: history', '“history” goes with type: history');
		has('target', node.target !== undefined, 'target 只用于 type: history', '“target” goes with type: history');
	}
	has(
		'entry',
		node.type === 'history' && node.entry.length > 0,
		'历史状态没有 entry',
		'A history state has no “entry”',
	);
}
