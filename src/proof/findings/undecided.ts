import type { Program } from '../../drill';
import type { Path } from '../../scenario/source/problem';
import type { Relaxed, Variant } from '../relaxed';
import type { Answers } from '../witness';
import type { Finder } from './finder';
import { documentTask, taskName, violationPath } from './places';

/** What neither was shown nor is impossible. */
export function findUndecided(finder: Finder, { seen, whole, variants }: Answers, program: Program): void {
	const { document } = finder.scenario;
	const may = (so: (view: Relaxed) => boolean): boolean => finder.views.some(so);
	program.violations.forEach(({ id, veto }, violation) => {
		if (seen.violations[violation] === undefined && may((view) => view.reaches({ violation })))
			notDecided(
				finder,
				violationPath(finder, violation),
				`没有找到触发${veto ? '一票否决' : '违规'}“${id}”的演法，也没有证明它不会发生`,
				`No play was found that earns the ${veto ? 'veto' : 'violation'} “${id}”, nor is it impossible`,
			);
	});
	const tasks = new Set(
		program.tasks.flatMap((_, task) =>
			seen.tasks[task] === undefined && may((view) => view.reaches({ task })) ? [documentTask(program, task)] : [],
		),
	);
	for (const of of tasks)
		notDecided(
			finder,
			['tasks', of],
			`没有找到完成任务“${taskName(finder, of)}”的演法，也没有证明它完不成`,
			`No play was found that gets the task “${taskName(finder, of)}” done, nor is it impossible`,
		);
	program.injects.forEach(({ inject }, index) => {
		const waits = inject.at === undefined && inject.on === undefined && inject.when === undefined;
		if (!waits && seen.injects[index] === undefined && may((view) => view.reaches({ event: `inject ${inject.id}` })))
			notDecided(
				finder,
				['injects', index],
				`没有找到注入事件“${inject.id}”会到来的演法，也没有证明它不会来`,
				`No play was found in which the inject “${inject.id}” comes, nor is it impossible`,
			);
	});
	document.commands.forEach((command, index) => {
		if (seen.commands[index] === undefined && may((view) => view.reaches({ command: command.id })))
			notDecided(
				finder,
				['commands', command.id],
				`没有找到指令“${command.id}”能开始的演法，也没有证明它不能`,
				`No play was found in which the command “${command.id}” starts, nor is it impossible`,
			);
	});
	if (!whole)
		notDecided(
			finder,
			['id'],
			`时限已到，演了 ${variants.length} 个变体；没有找到的不等于没有，放宽时限再查`,
			`The time was up after ${variants.length} variants were played; what was not found may yet be there: allow more time`,
		);
}

export function notDecided(finder: Finder, path: Path, zh: string, en: string, variants?: readonly Variant[]): void {
	finder.add('not-decided', path, `未判定：${zh}`, `Not decided: ${en}`, variants === undefined ? {} : { variants });
}
