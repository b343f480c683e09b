import type { Group, TaskResult } from './debrief';
import { weightedMean } from './score';

/** Tasks that apply, gathered by what they are tagged with; ids in the given order, those without a task too. */
export function rollUp(
	tasks: readonly TaskResult[],
	key: keyof TaskResult['tags'],
	ids: readonly string[],
): readonly Group[] {
	return ids.map((id): Group => {
		const own = tasks.filter((task) => task.applies && task.tags[key] === id);
		const count = (status: TaskResult['status']): number => own.filter((task) => task.status === status).length;
		return {
			id,
			score: own.length === 0 ? null : weightedMean(own.map((task) => ({ value: task.credit, weight: task.weight }))),
			tasks: own.length,
			missed: count('missed'),
			late: count('late'),
			wrong: count('wrong'),
		};
	});
}
