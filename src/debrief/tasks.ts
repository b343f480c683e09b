import type { Activity, Drill, ProgramTask } from '../drill/index';
import type { TaskResult } from './debrief';
import { type Held, type Judgement, judgeTask, lapsedMs } from './judge';
import { answerText, basisShown, entityText } from './said';
import { whole } from './score';

/** A task's result before its share of the points is known. */
export type Scored = Omit<TaskResult, 'points' | 'worth'>;

export function scoreTask(drill: Drill, index: number): Scored {
	const { program, state } = drill;
	const compiled = program.tasks[index]!;
	const { task, member } = compiled;
	const held = state.tasks[index]!;
	const judged = judgeTask(drill, index);
	const { target, limit, timeliness: timely, correctness: correct, counted, wrong, share } = judged;
	const opened = held.openedAt >= 0;
	const faults = held.doneAt >= 0 ? faultsOf(drill, compiled, judged, held) : [];
	const status = timely === 0 ? 'missed' : correct < whole ? 'wrong' : timely < whole ? 'late' : 'done';
	const untidy = held.untidy || counted.most > 2 || timely < whole;
	return {
		id: task.id,
		label: task.label,
		...(task.why === undefined ? {} : { why: task.why }),
		...(member < 0
			? {}
			: { member: { id: program.entities[member]!.id, label: entityText(program.entities[member]!.id, program) } }),
		status,
		applies: judged.applies,
		critical: task.critical,
		weight: task.weight,
		openedAt: held.openedAt,
		doneAt: held.doneAt,
		target: opened ? held.openedAt + target : -1,
		limit: opened ? held.openedAt + limit : -1,
		correctness: correct,
		timeliness: timely,
		credit: judged.credit,
		intervals: intervalsOf(drill, compiled, held),
		tries: counted.all.map((activity) => activity.id),
		faults,
		tags: { ...task.tags },
		basis: basisShown(task.basis, program),
		hseep:
			status === 'missed'
				? 'U'
				: breached(drill, counted.all) || wrong.length > 0 || share < whole
					? 'M'
					: untidy
						? 'S'
						: 'P',
	};
}

function faultsOf(
	drill: Drill,
	compiled: ProgramTask,
	{ counted, wrong }: Judgement,
	held: Held,
): TaskResult['faults'] {
	const { program, state } = drill;
	const faults: TaskResult['faults'][number][] = [];
	for (const { activity, ask: id, must } of wrong) {
		const command = program.commands[activity.command]!.command;
		const ask = command.asks.find((one) => one.id === id)!;
		const right = activity.right[id];
		const given = activity.answers[id];
		faults.push({
			kind: 'wrong-parameter',
			ask: `${command.id}.${id}`,
			label: ask.label,
			given: given === undefined ? { zh: '未填', en: 'left open' } : answerText(ask, given, program),
			right: right === undefined ? null : answerText(ask, right, program),
			must,
			activity: activity.id,
		});
	}
	if (held.untidy) {
		for (const other of compiled.after) {
			const before = state.tasks[other]!.doneAt;
			if (before < 0 || before > held.doneAt)
				faults.push({
					kind: 'out-of-order',
					before: program.tasks[other]!.id,
					label: program.tasks[other]!.task.label,
				});
		}
	}
	if (counted.most > 2) faults.push({ kind: 'too-many-tries', tries: counted.most });
	if (compiled.task.keep !== undefined) {
		const ms = lapsedMs(drill, compiled, held);
		if (ms > 0) faults.push({ kind: 'lapsed', ms });
	}
	return faults;
}

const breached = (drill: Drill, tries: readonly Activity[]): boolean =>
	drill.state.violations.some(
		(violation) => violation.activity >= 0 && tries.some((activity) => activity.id === violation.activity),
	);

/** Where the time went: until it was noticed (acknowledged, or something relevant ordered), decided, ordered, carried out. */
function intervalsOf(drill: Drill, compiled: ProgramTask, held: Held): TaskResult['intervals'] {
	const { program, state } = drill;
	if (held.openedAt < 0) return { notice: 0, decide: 0, order: 0, act: 0 };
	const end = held.doneAt >= 0 ? held.doneAt : state.at;
	const within = (at: number): number => Math.min(end, Math.max(held.openedAt, at));
	const { from } = compiled.task;
	const inject = typeof from === 'object' && 'inject' in from ? program.injectIndex.get(from.inject) : undefined;
	const acknowledged = inject === undefined ? -1 : state.ackAt[inject]!;
	const relevant = state.activities.filter(
		(activity) =>
			compiled.relevant.includes(activity.command) &&
			activity.orderedAt <= end &&
			(compiled.member < 0 || activity.target < 0 || activity.target === compiled.member),
	);
	const by =
		held.doneBy >= 0
			? state.activities[held.doneBy]!
			: relevant.filter((activity) => activity.orderedAt >= held.openedAt).at(-1);
	const first = Math.min(
		...relevant.filter((activity) => activity.orderedAt >= held.openedAt).map((activity) => activity.orderedAt),
		by?.orderedAt ?? end,
	);
	const ordered = within(by?.orderedAt ?? end);
	const noticed = Math.min(ordered, within(acknowledged >= 0 ? Math.min(acknowledged, first) : first));
	const started = Math.max(ordered, within(by === undefined || by.startedAt < 0 ? end : by.startedAt));
	return { notice: noticed - held.openedAt, decide: ordered - noticed, order: started - ordered, act: end - started };
}
