import { type Drill, type ProgramTask, wholeNumber } from '../../drill/index';
import type { Aims } from './build';
import type { Relaxed } from './relax';
import type { Goal } from './wanted';

/** Whether what a task that is not open waits for, in the end, is an inject or a signal. */
export function opensByItself(drill: Drill, task: ProgramTask, depth = 0): boolean {
	const { from } = task.task;
	if (typeof from !== 'object' || depth > 50) return false;
	const { program, state } = drill;
	if (!('task' in from)) return true;
	return program.tasks.some(
		(other, index) =>
			other.id === from.task && state.tasks[index]!.openedAt < 0 && opensByItself(drill, other, depth + 1),
	);
}

/** Later than any task is due. */
const last = 1e12;

/** What is still to be brought about, the one due first, first: tasks, counts that must be stopped, ENDEX. */
export function goalsOf(
	drill: Drill,
	aims: Aims,
	relaxed: Relaxed,
	how: { readonly urgency: readonly number[]; readonly early: boolean; readonly inOrder: boolean },
	idle: boolean,
): readonly Goal[] {
	const { program, state, moment } = drill;
	const goals: Goal[] = [];
	const known = new Map<number, number>();
	const dueOf = (index: number, depth = 0): number => {
		const held = known.get(index);
		if (held !== undefined) return held;
		const compiled = program.tasks[index]!;
		const { openedAt } = state.tasks[index]!;
		const target = wholeNumber(compiled.target, moment);
		let from = openedAt;
		if (openedAt < 0) {
			const { from: of } = compiled.task;
			from = state.at;
			if (depth < 50 && typeof of === 'object' && 'task' in of)
				for (const [other, task] of program.tasks.entries())
					if (task.id === of.task && state.tasks[other]!.doneAt < 0) from = Math.max(from, dueOf(other, depth + 1));
		}
		const over = openedAt >= 0 && state.at > openedAt + wholeNumber(compiled.limit, moment);
		const due = from + target - (how.urgency[index] ?? 0) + (over ? last / 2 : 0);
		known.set(index, due);
		return due;
	};
	program.tasks.forEach((task, index) => {
		if (state.tasks[index]!.doneAt >= 0 || !(task.applies?.(moment) ?? true)) return;
		const node = how.early || state.tasks[index]!.openedAt >= 0 ? aims.tasks[index]! : aims.opens[index]!;
		if (relaxed.cost[node] === Number.POSITIVE_INFINITY) return;
		// What opens by an inject or a signal opens by itself as the plan goes on: it is not worked towards while that does.
		if (how.inOrder && !idle && node === aims.opens[index] && opensByItself(drill, task)) return;
		goals.push({ node, due: dueOf(index) });
	});
	program.violations.forEach((violation, index) => {
		const node = aims.relief[index]!;
		if (node < 0 || state.countingFrom[index]! < 0 || relaxed.cost[node] === Number.POSITIVE_INFINITY) return;
		goals.push({ node, due: state.countingFrom[index]! + violation.for });
	});
	// What only ENDEX asks for is done when nothing else is: it may shut a gate that a task has yet to go through.
	if (how.early || idle) goals.push({ node: aims.end, due: last });
	return goals.sort((a, b) => a.due - b.due);
}
