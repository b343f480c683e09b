import { type Activity, type Drill, type ProgramTask, wholeNumber } from '../drill/index';
import type { TaskResult } from './debrief';
import { answerText, basisShown, entityText } from './said';
import { correctness, credit, timeliness, whole } from './score';

/** A task's result before its share of the points is known. */
export type Scored = Omit<TaskResult, 'points' | 'worth'>;

export function scoreTask(drill: Drill, index: number): Scored {
	const { program, state } = drill;
	const compiled = program.tasks[index]!;
	const { task, member } = compiled;
	const held = state.tasks[index]!;
	const applies = compiled.applies?.(drill.moment) ?? true;
	const target = wholeNumber(compiled.target, drill.moment);
	const limit = wholeNumber(compiled.limit, drill.moment);
	const opened = held.openedAt >= 0;
	const done = held.doneAt >= 0;
	const counted = countedTries(drill, compiled, held.openedAt, done ? held.doneAt : state.at);
	const timely = done ? timeliness(held.doneAt - held.openedAt, target, limit) : 0;
	const faults = done ? faultsOf(drill, compiled, counted, held) : [];
	const wrong = faults.filter((fault) => fault.kind === 'wrong-parameter');
	const judged = counted.final.reduce((sum, one) => sum + one.asks.length, 0);
	const share = task.keep === undefined || !done ? whole : heldShare(drill, index, limit);
	const correct = done
		? correctness({
				judged,
				wrong: wrong.length,
				mustWrong: wrong.some((fault) => fault.must),
				untidy: held.untidy,
				tries: counted.most,
				held: share,
			})
		: 0;
	const earned = credit(correct, timely);
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
		applies,
		critical: task.critical,
		weight: task.weight,
		openedAt: held.openedAt,
		doneAt: held.doneAt,
		target: opened ? held.openedAt + target : -1,
		limit: opened ? held.openedAt + limit : -1,
		correctness: timely === 0 ? 0 : correct,
		timeliness: timely,
		credit: earned,
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

type Held = Drill['state']['tasks'][number];

interface Counted {
	/** Started activities that were tries at the task. */
	readonly all: readonly Activity[];
	/** Most tries of one command. */
	readonly most: number;
	/** Per command: the try that counts, and the asks of it that the task checks. */
	readonly final: readonly { readonly activity: Activity; readonly asks: readonly string[] }[];
}

/**
 * Tries are started commands that the task's checks name, from its opening until it was done. The last of a command counts; where
 * there is none in that time (it was in hand before), the last before.
 */
function countedTries(drill: Drill, compiled: ProgramTask, opened: number, until: number): Counted {
	const { program, state } = drill;
	const own = (activity: Activity, command: number): boolean =>
		activity.command === command &&
		activity.startedAt >= 0 &&
		activity.startedAt <= until &&
		(compiled.member < 0 || program.commands[command]!.targets.length === 0 || activity.target === compiled.member);
	const all: Activity[] = [];
	const final: { activity: Activity; asks: readonly string[] }[] = [];
	let most = 0;
	for (const command of compiled.tries) {
		const started = state.activities.filter((activity) => own(activity, command));
		const within = started.filter((activity) => activity.startedAt >= opened);
		all.push(...within);
		most = Math.max(most, within.length);
		const last = [...(within.length > 0 ? within : started)]
			.sort((a, b) => a.startedAt - b.startedAt || a.id - b.id)
			.at(-1);
		if (last === undefined) continue;
		const asks = compiled.checks
			.filter((check) => check.command === command && check.ask !== '' && last.judged.includes(check.ask))
			.map((check) => check.ask);
		final.push({ activity: last, asks });
	}
	return { all, most, final };
}

function faultsOf(drill: Drill, compiled: ProgramTask, counted: Counted, held: Held): TaskResult['faults'] {
	const { program, state } = drill;
	const faults: TaskResult['faults'][number][] = [];
	for (const { activity, asks } of counted.final) {
		const command = program.commands[activity.command]!.command;
		for (const id of asks) {
			if (!activity.wrong.includes(id)) continue;
			const ask = command.asks.find((one) => one.id === id)!;
			const right = activity.right[id];
			const given = activity.answers[id];
			faults.push({
				kind: 'wrong-parameter',
				ask: `${command.id}.${id}`,
				label: ask.label,
				given: given === undefined ? { zh: '未填', en: 'left open' } : answerText(ask, given, program),
				right: right === undefined ? null : answerText(ask, right, program),
				must: ask.must,
				activity: activity.id,
			});
		}
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

/** Until when it had to hold: its `until`, ENDEX, or, where the drill broke off, at least its limit. */
function keepEnd(drill: Drill, held: Held, limit: number): number {
	if (held.closedAt >= 0) return held.closedAt;
	return drill.state.ended === 'endex' ? drill.state.at : Math.max(drill.state.at, held.openedAt + limit);
}

function lapsedMs(drill: Drill, compiled: ProgramTask, held: Held): number {
	const limit = wholeNumber(compiled.limit, drill.moment);
	const end = keepEnd(drill, held, limit);
	const running =
		held.lapseSince >= 0 && held.closedAt < 0
			? Math.max(0, drill.state.at - held.lapseSince - compiled.task.keep!.grace)
			: 0;
	return held.lapsed + running + Math.max(0, end - drill.state.at) * (held.closedAt >= 0 ? 0 : 1);
}

function heldShare(drill: Drill, index: number, limit: number): number {
	const held = drill.state.tasks[index]!;
	const span = keepEnd(drill, held, limit) - held.heldFrom;
	if (span <= 0) return whole;
	return Math.floor((whole * Math.max(0, span - lapsedMs(drill, drill.program.tasks[index]!, held))) / span);
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
