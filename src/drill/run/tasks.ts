import { type Drill, markLevels } from './drill';

/** A task's `from` has happened: its time runs. What already holds counts from now. */
export function openTask(drill: Drill, index: number): void {
	const { program, state, moment } = drill;
	const task = program.tasks[index]!;
	const held = state.tasks[index]!;
	if (held.openedAt >= 0 || (task.applies !== undefined && !task.applies(moment))) return;
	held.openedAt = state.at;
	state.log.push({ at: state.at, kind: 'task', task: index, what: 'open' });
	const holds = (level: number): boolean => level >= 0 && program.levels[level]!.condition.test(moment);
	if (holds(task.doneLevel)) finishTask(drill, index);
	if (holds(task.keepLevel)) keepHolds(drill, index);
	if (holds(task.untilLevel)) keepOver(drill, index);
}

export function finishTask(drill: Drill, index: number): void {
	const { program, state } = drill;
	const held = state.tasks[index]!;
	if (held.openedAt < 0 || held.doneAt >= 0) return;
	held.doneAt = state.at;
	held.doneBy = drill.cause;
	held.untidy = program.tasks[index]!.after.some((other) => state.tasks[other]!.doneAt < 0 && applies(drill, other));
	state.log.push({ at: state.at, kind: 'task', task: index, what: 'done' });
	markLevels(drill, program.listeners.levelsOfTask[index]!);
	if (program.listeners.guardTasks[index] === 1) drill.guardDirty = true;
	for (const next of program.listeners.opensOnTask[index]!) {
		const others = program.tasks[next]!.task.from;
		// From a task of each member, by a task that is not: when the last of them is done.
		const all = typeof others === 'object' && 'task' in others && program.tasks[next]!.member < 0;
		if (
			all &&
			program.tasks.some(
				(task, other) => task.id === others.task && state.tasks[other]!.doneAt < 0 && applies(drill, other),
			)
		)
			continue;
		openTask(drill, next);
	}
}

const applies = (drill: Drill, index: number): boolean => drill.program.tasks[index]!.applies?.(drill.moment) ?? true;

export function reopenTask(drill: Drill, index: number): void {
	const { program, state } = drill;
	const held = state.tasks[index]!;
	if (held.doneAt < 0) return;
	held.doneAt = -1;
	held.doneBy = -1;
	held.untidy = false;
	state.log.push({ at: state.at, kind: 'task', task: index, what: 'reopened' });
	markLevels(drill, program.listeners.levelsOfTask[index]!);
	if (program.listeners.guardTasks[index] === 1) drill.guardDirty = true;
}

/** What must hold over time has turned true. */
export function keepHolds(drill: Drill, index: number): void {
	const { program, state } = drill;
	const held = state.tasks[index]!;
	if (held.openedAt < 0 || held.closedAt >= 0) return;
	if (held.heldFrom < 0) {
		held.heldFrom = state.at;
		finishTask(drill, index);
	} else if (held.lapseSince >= 0) {
		held.lapsed += Math.max(0, state.at - held.lapseSince - program.tasks[index]!.task.keep!.grace);
		held.lapseSince = -1;
	}
}

export function keepLapses(drill: Drill, index: number): void {
	const held = drill.state.tasks[index]!;
	if (held.heldFrom >= 0 && held.closedAt < 0) held.lapseSince = drill.state.at;
}

export function keepOver(drill: Drill, index: number): void {
	const held = drill.state.tasks[index]!;
	if (held.openedAt < 0 || held.closedAt >= 0) return;
	if (held.lapseSince >= 0) {
		held.lapsed += Math.max(0, drill.state.at - held.lapseSince - drill.program.tasks[index]!.task.keep!.grace);
		held.lapseSince = -1;
	}
	held.closedAt = drill.state.at;
}
