import type { Program } from '../../drill';
import type { Answers } from '../witness';
import { findByItself, findUnavoidable } from './by-itself';
import type { Finder } from './finder';
import { findByPar } from './par';
import { documentTask, taskName } from './places';
import { findUndecided } from './undecided';

/** What plays show. */
export function findByPlay(finder: Finder, answers: Answers, program: Program): void {
	if (answers.fault) {
		const { message, run } = answers.fault;
		finder.add(
			'does-not-rest',
			['procedure'],
			`有一种演法会使引擎停不下来：${message}`,
			`There is a play in which the engine never comes to rest: ${message}`,
			{ run },
		);
		// What plays would have shown beyond it is anybody's guess.
		return;
	}
	findByPar(finder, answers, program);
	findByItself(finder, answers, program);
	disagreements(finder, answers, program);
	findUnavoidable(finder, answers, program);
	findUndecided(finder, answers, program);
}

function disagreements(finder: Finder, { disagreements: all }: Answers, program: Program): void {
	const told = new Set<number>();
	for (const { task, state, says, run } of all) {
		const of = documentTask(program, task);
		if (told.has(of)) continue;
		told.add(of);
		const path = ['tasks', of, finder.scenario.document.tasks[of]!.step === undefined ? 'done' : 'step'];
		if (finder.found.some((one) => one.code === 'statechart-and-facts-disagree' && one.path[1] === of)) continue;
		const [zh, en] =
			says === 'task'
				? [
						`合规的跑法里任务“${taskName(finder, of)}”已完成，程序却从未进入它的步骤“${state}”`,
						`On clean runs the task “${taskName(finder, of)}” is done, but the procedure never enters its step “${state}”`,
					]
				: [
						`合规的跑法里程序进入了步骤“${state}”，任务“${taskName(finder, of)}”却没有完成`,
						`On clean runs the procedure enters the step “${state}”, but the task “${taskName(finder, of)}” is not done`,
					];
		finder.add(
			'statechart-and-facts-disagree',
			path,
			`${zh}：两边的条件不一致`,
			`${en}: facts and statechart disagree`,
			{ run },
		);
	}
}
