import type { Debrief, TaskResult } from '../../../debrief/debrief';
import type { Text } from '../../../words/text';

export const parts = ['notice', 'decide', 'order', 'act'] as const;
export type Part = (typeof parts)[number];

export interface Segment {
	readonly part: Part;
	readonly from: number;
	readonly to: number;
}

/** A task as the timeline draws it: absolute instants, drill ms. */
export interface TaskRow {
	readonly key: string;
	readonly task: TaskResult;
	readonly label: Text;
	readonly segments: readonly Segment[];
	/** Past the target, from and to; null where it was in time. */
	readonly late: { readonly from: number; readonly to: number } | null;
	/** When par did it, on this drill's axis: its time since opening, from when it opened here. Null without a par. */
	readonly par: number | null;
	readonly parTask: TaskResult | null;
}

export const taskKey = (task: { readonly id: string; readonly member?: TaskResult['member'] | undefined }): string =>
	task.member ? `${task.id}/${task.member.id}` : task.id;

export function taskRow(task: TaskResult, parTask: TaskResult | null): TaskRow {
	const segments: Segment[] = [];
	if (task.openedAt >= 0 && task.doneAt >= 0) {
		let from = task.openedAt;
		for (const part of parts) {
			const to = from + task.intervals[part];
			if (to > from) segments.push({ part, from, to });
			from = to;
		}
	}
	const parTook = parTask && parTask.openedAt >= 0 && parTask.doneAt >= 0 ? parTask.doneAt - parTask.openedAt : null;
	return {
		key: taskKey(task),
		task,
		label: task.member
			? { zh: `${task.member.label.zh}：${task.label.zh}`, en: `${task.member.label.en}: ${task.label.en}` }
			: task.label,
		segments,
		late: task.doneAt > task.target && task.target >= 0 ? { from: task.target, to: task.doneAt } : null,
		par: parTook !== null && task.openedAt >= 0 ? task.openedAt + parTook : null,
		parTask,
	};
}

/** The tasks that apply, in the scenario's order, each beside the par run's. */
export function taskRows(debrief: Debrief, par?: Debrief): readonly TaskRow[] {
	const beside = new Map((par?.tasks ?? []).map((task) => [taskKey(task), task]));
	return debrief.tasks.filter((task) => task.applies).map((task) => taskRow(task, beside.get(taskKey(task)) ?? null));
}

/** How far the axis reaches: the drill's end, and deadlines beyond it unless they lie far out. */
export function axisEnd(debrief: Debrief): number {
	const instants = debrief.tasks
		.filter((task) => task.applies)
		.flatMap((task) => [task.doneAt, task.target, task.limit]);
	const latest = Math.max(debrief.end.at, ...instants);
	return Math.min(latest, Math.max(debrief.end.at * 1.2, 60_000));
}

/** Where the most time was lost against par (or simply went, without one). Null where par was nowhere faster. */
export function slowestPart(
	row: TaskRow,
): { readonly part: Part; readonly ms: number; readonly par: number | null } | null {
	const beside = row.parTask && row.parTask.doneAt >= 0 ? row.parTask.intervals : null;
	let slowest: { part: Part; ms: number; par: number | null } | null = null;
	let most = 0;
	for (const part of parts) {
		const ms = row.task.intervals[part];
		const over = ms - (beside?.[part] ?? 0);
		if (over > most) {
			most = over;
			slowest = { part, ms, par: beside?.[part] ?? null };
		}
	}
	return slowest;
}
