import { type Activity, type Drill, type ProgramTask, wholeNumber } from '../drill/index';
import { correctness, credit, timeliness, whole } from './score';

/** What a task is worth in figures: basis points and drill ms, without a word. */
export interface Judgement {
	readonly applies: boolean;
	readonly target: number;
	readonly limit: number;
	readonly timeliness: number;
	readonly correctness: number;
	readonly credit: number;
	readonly counted: Counted;
	/** Parameters judged wrong, of the tries that count. */
	readonly wrong: readonly { readonly activity: Activity; readonly ask: string; readonly must: boolean }[];
	/** Share of the time that it held, for what must hold over time. */
	readonly share: number;
}

export function judgeTask(drill: Drill, index: number): Judgement {
	const { program, state } = drill;
	const compiled = program.tasks[index]!;
	const held = state.tasks[index]!;
	const target = wholeNumber(compiled.target, drill.moment);
	const limit = wholeNumber(compiled.limit, drill.moment);
	const done = held.doneAt >= 0;
	const counted = countedTries(drill, compiled, held.openedAt, done ? held.doneAt : state.at);
	const timely = done ? timeliness(held.doneAt - held.openedAt, target, limit) : 0;
	const wrong = done ? wrongOf(drill, counted) : [];
	const share = compiled.task.keep === undefined || !done ? whole : heldShare(drill, index, limit);
	const correct =
		timely === 0
			? 0
			: correctness({
					judged: counted.final.reduce((sum, one) => sum + one.asks.length, 0),
					wrong: wrong.length,
					mustWrong: wrong.some((one) => one.must),
					untidy: held.untidy,
					tries: counted.most,
					held: share,
				});
	return {
		applies: compiled.applies?.(drill.moment) ?? true,
		target,
		limit,
		timeliness: timely,
		correctness: correct,
		credit: credit(correct, timely),
		counted,
		wrong,
		share,
	};
}

function wrongOf(drill: Drill, counted: Counted): Judgement['wrong'] {
	return counted.final.flatMap(({ activity, asks }) =>
		asks
			.filter((id) => activity.wrong.includes(id))
			.map((id) => ({
				activity,
				ask: id,
				must: drill.program.commands[activity.command]!.command.asks.find((one) => one.id === id)!.must,
			})),
	);
}

export type Held = Drill['state']['tasks'][number];

export interface Counted {
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

/** Until when it had to hold: its `until`, ENDEX, or, where the drill broke off, at least its limit. */
function keepEnd(drill: Drill, held: Held, limit: number): number {
	if (held.closedAt >= 0) return held.closedAt;
	return drill.state.ended === 'endex' ? drill.state.at : Math.max(drill.state.at, held.openedAt + limit);
}

export function lapsedMs(drill: Drill, compiled: ProgramTask, held: Held): number {
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
