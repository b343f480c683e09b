import type { Condition } from '../../scenario/format/expressions';
import type { StateNode } from '../../scenario/format/procedure';
import type { Scenario, Task } from '../../scenario/format/scenario';

/** A step of the plan, and the tasks that exercise it. */
export interface Exercised {
	readonly step: string;
	readonly tasks: readonly string[];
}

/** Every state without states in it that the procedure does not start in, with the tasks that name it or what it lies in. */
export function stepsOf({ document, procedure }: Scenario): readonly Exercised[] {
	const named = document.tasks.map((task) => ({ id: task.id, states: statesNamed(task) }));
	const within = (step: string, state: string) => step === state || step.startsWith(`${state}.`);
	return leavesOf(procedure).map((step) => ({
		step,
		tasks: named.filter(({ states }) => states.some((state) => within(step, state))).map(({ id }) => id),
	}));
}

function leavesOf(root: StateNode): readonly string[] {
	const found: string[] = [];
	const walk = (node: StateNode, path: string, started: boolean) => {
		const children = Object.entries(node.states);
		if (children.length === 0 && node.type !== 'history' && !started) found.push(path);
		for (const [name, child] of children)
			walk(
				child,
				path === '' ? name : `${path}.${name}`,
				started && (node.type === 'parallel' || name === node.initial),
			);
	};
	walk(root, '', true);
	return found;
}

function statesNamed(task: Task): readonly string[] {
	const states = task.step === undefined ? [] : [task.step];
	for (const condition of [task.done, task.keep?.that]) if (condition) statesRead(condition, states);
	return states;
}

/** States that a condition asks to be in; what is under `not` is not asked for. */
function statesRead(condition: Condition, states: string[]): void {
	if ('state' in condition) states.push(condition.state);
	else if ('all' in condition) for (const one of condition.all) statesRead(one, states);
	else if ('any' in condition) for (const one of condition.any) statesRead(one, states);
}
