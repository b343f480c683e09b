import type { Task } from '../../scenario/format/scenario';
import type { Relaxed } from '../relaxed';
import { nobody } from '../relaxed/pronouns';
import { bounds } from '../relaxed/values';
import { type Finder, spell } from './finder';

/** Tasks that cannot be done, or not cleanly, or not in time. */
export function findTasks(finder: Finder): void {
	prepare(finder);
	finder.scenario.document.tasks.forEach((task, of) => look(task, of, finder));
}

/** The bounds that will be asked for, all at once: they share most of what they rest on. */
function prepare(finder: Finder): void {
	const { tasks } = finder.scenario.document;
	for (const view of finder.views)
		view.bounds(tasks.flatMap((task, of) => (opensAt(task, view) === undefined ? [] : counted(of, view))));
}

/** Task indices of a written task that count in a variant. */
const counted = (of: number, view: Relaxed): readonly number[] => {
	const { names, model, scenario } = view.solved;
	return names.tasksOf.get(scenario.document.tasks[of]!.id)!.filter((task) => model.counts[task]);
};

function look(task: Task, of: number, finder: Finder): void {
	const path = ['tasks', of];
	const some = (so: (task: number, view: Relaxed) => boolean) =>
		finder.where((view) => counted(of, view).some((index) => so(index, view)));
	if (finder.everywhere((view) => counted(of, view).length === 0)) {
		if (!finder.whole) return;
		finder.add(
			'task-never-opens',
			[...path, 'applies'],
			`任务“${task.id}”在任何变体中都不适用：检查 applies`,
			`The task “${task.id}” applies in no variant: check “applies”`,
		);
		return;
	}
	const unopened = some((index, view) => !view.reaches({ opened: index }));
	// What it waits for is itself impossible: that is told there.
	const waits = typeof task.from === 'object' && 'task' in task.from ? task.from.task : undefined;
	if (unopened.length > 0) {
		if (waits !== undefined && impossible(waits, unopened, finder)) return;
		const from = waits !== undefined ? `任务“${waits}”` : fromName(task);
		finder.add(
			'task-never-opens',
			[...path, 'from'],
			`任务“${task.id}”永远不会开始计时，只能算漏做：${from}不会到来；用 applies 去掉，或改 from`,
			`The task “${task.id}” never opens and can only be missed: ${waits !== undefined ? `the task “${waits}” does not apply or is never done` : `${fromNameEn(task)} never comes`}; remove it there by “applies”, or change “from”`,
			{ variants: unopened },
		);
		return;
	}
	const undone = some((index, view) => !view.reaches({ task: index }));
	if (undone.length > 0) {
		finder.add(
			'task-impossible',
			[...path, way(task)],
			`任务“${task.id}”怎么演都完不成：检查 ${way(task)} 的条件，以及能使它成立的指令`,
			`No play ever gets the task “${task.id}” done: check its “${way(task)}” and the commands that should bring it about`,
			{ variants: undone },
		);
		return;
	}
	const unclean = some((index, view) => !view.reachesCleanly({ task: index }));
	if (unclean.length > 0 && !(waits !== undefined && uncleanly(waits, unclean, finder)))
		finder.add(
			'task-no-clean-run',
			[...path, way(task)],
			`任务“${task.id}”只有用失误指令或违反职责才能完成：给出一条合规的做法`,
			`The task “${task.id}” can be done only with a mistake or a broken duty: there must be a clean way`,
			{ variants: unclean },
		);
	times(task, of, finder);
	step(task, of, finder);
}

const way = (task: Task): string => (task.done ? 'done' : task.keep ? 'keep' : 'on');

const fromName = ({ from }: Task): string =>
	typeof from === 'object' && 'inject' in from
		? `注入事件“${from.inject}”`
		: typeof from === 'object' && 'signal' in from
			? `信号“${from.signal}”`
			: '';
const fromNameEn = ({ from }: Task): string =>
	typeof from === 'object' && 'inject' in from
		? `the inject “${from.inject}”`
		: typeof from === 'object' && 'signal' in from
			? `the signal “${from.signal}”`
			: '';

const viewOf = (variant: Relaxed['variant'], finder: Finder): Relaxed =>
	finder.views.find((view) => view.variant === variant)!;

function impossible(id: string, variants: readonly Relaxed['variant'][], finder: Finder): boolean {
	const of = finder.scenario.document.tasks.findIndex((one) => one.id === id);
	return variants.every((variant) => {
		const view = viewOf(variant, finder);
		return counted(of, view).some((index) => !view.reaches({ task: index }));
	});
}

function uncleanly(id: string, variants: readonly Relaxed['variant'][], finder: Finder): boolean {
	const of = finder.scenario.document.tasks.findIndex((one) => one.id === id);
	return variants.every((variant) => {
		const view = viewOf(variant, finder);
		return counted(of, view).some((index) => !view.reachesCleanly({ task: index }));
	});
}

/** When the task's time begins, if the plan alone decides that. */
function opensAt(task: Task, view: Relaxed): number | undefined {
	const { from } = task;
	if (from === 'startex') return 0;
	if (typeof from !== 'object' || !('inject' in from)) return undefined;
	const inject = view.solved.scenario.document.injects.find(({ id }) => id === from.inject);
	return inject?.at === undefined ? undefined : Math.max(0, bounds(inject.at, nobody, view.solved.model).to);
}

/** A bound counts from STARTEX, so it judges a target only where the clock decides when that begins. */
function times(task: Task, of: number, finder: Finder): void {
	for (const [key, code] of [
		['limit', 'limit-below-bound'],
		['target', 'target-below-bound'],
	] as const) {
		let worst = 0;
		let given = 0;
		const short = finder.where((view) => {
			const opened = opensAt(task, view);
			if (opened === undefined) return false;
			const { to } = bounds(task[key], nobody, view.solved.model);
			const least = Math.max(...counted(of, view).map((index) => view.bound(index))) - opened;
			if (least <= to || !Number.isFinite(least)) return false;
			if (least > worst) [worst, given] = [least, to];
			return true;
		});
		if (short.length === 0) continue;
		const [need, have] = [spell(worst), spell(given)];
		finder.add(
			code,
			['tasks', of, key],
			`任务“${task.id}”最快也要 ${need.zh}，${key} 只给了 ${have.zh}：放宽，或缩短前面的作业`,
			`The task “${task.id}” takes at least ${need.en}, but its ${key} is ${have.en}: allow more, or shorten the work before it`,
			{ variants: short },
		);
		return;
	}
}

/** The task can be done where its step of the plan cannot be reached, or the other way round. */
function step(task: Task, of: number, finder: Finder): void {
	const { step: state } = task;
	if (state === undefined) return;
	const node = finder.views[0]!.solved.model.chart.byPath.get(state);
	if (node === undefined) return;
	const apart = finder.where((view) => counted(of, view).length > 0 && !view.reaches({ state }));
	// In no variant at all: that the state is unreachable is told there.
	if (apart.length > 0 && finder.whole && apart.length < finder.views.length)
		finder.add(
			'statechart-and-facts-disagree',
			['tasks', of, 'step'],
			`任务“${task.id}”可以完成，程序却到不了它所练的步骤“${state}”：两边的条件不一致`,
			`The task “${task.id}” can be done where the procedure never reaches its step “${state}”: facts and statechart disagree`,
			{ variants: apart },
		);
	const uncleanStep = finder.where(
		(view) => counted(of, view).length > 0 && view.reaches({ state }) && !view.reachesCleanly({ state }),
	);
	if (uncleanStep.length > 0)
		finder.add(
			'statechart-and-facts-disagree',
			['tasks', of, 'step'],
			`任务“${task.id}”可以合规完成，程序却只有在失误或违规后才进入它所练的步骤“${state}”`,
			`The task “${task.id}” can be done cleanly, but the procedure enters its step “${state}” only after a mistake or a broken duty`,
			{ variants: uncleanStep },
		);
}
