import type { TaskResult } from '../../../debrief/debrief';

/** The curve a task's timeliness follows, in shares of the picture's width; null where nothing was timed. */
export interface DeadlineCurve {
	/** Where the target and the limit stand, and the instant it was done (past the limit: at the right edge). */
	readonly target: number;
	readonly limit: number;
	readonly done: number | null;
	/** 0–1, at `done`. */
	readonly timeliness: number;
}

export function deadlineCurve(task: TaskResult): DeadlineCurve | null {
	if (task.openedAt < 0 || task.target < 0 || task.limit < 0) return null;
	const limit = task.limit - task.openedAt;
	const took = task.doneAt < 0 ? null : task.doneAt - task.openedAt;
	const width = Math.max(limit * 1.04, Math.min(took ?? 0, limit * 1.25), 1);
	return {
		target: (task.target - task.openedAt) / width,
		limit: limit / width,
		done: took === null ? null : Math.min(1, took / width),
		timeliness: task.timeliness / 10_000,
	};
}

/** In words: before the target, after it, or past the limit, and by how much. Null while it was never done. */
export function deadlineGap(
	task: TaskResult,
): { readonly kind: 'early' | 'late' | 'over'; readonly ms: number } | null {
	if (task.doneAt < 0 || task.openedAt < 0) return null;
	if (task.doneAt > task.limit) return { kind: 'over', ms: task.doneAt - task.limit };
	if (task.doneAt > task.target) return { kind: 'late', ms: task.doneAt - task.target };
	return { kind: 'early', ms: task.target - task.doneAt };
}
