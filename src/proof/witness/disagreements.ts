import { type Program, replay } from '../../drill/index';
import { statesOf } from './chart';
import type { Answers, VariantAnswers } from './questions';

/** Whether a state may be gone through within one instant, unseen: it, or one it is in or begins with, is left by itself. */
function passing(program: Program, state: string): boolean {
	const states = statesOf(program.scenario.procedure);
	return [...states].some(
		([path, node]) =>
			node.always.length > 0 && (path === state || path.startsWith(`${state}.`) || state.startsWith(`${path}.`)),
	);
}

/** On clean runs: a task's step of the plan, and the task. They disagree where one comes about in no variant and the other does. */
export function disagreementsOf(program: Program, answers: readonly VariantAnswers[]): Answers['disagreements'] {
	const runs = answers.flatMap(({ par, found }) =>
		par?.clean === true ? [par] : found?.clean === true ? [found] : [],
	);
	const entered = runs.map(({ run }) => {
		const drill = replay(program, { seed: run.seed, variant: run.variant }, run.inputs);
		const all = new Set<string>();
		if (drill.ok)
			for (const entry of drill.value.state.log)
				if (entry.kind === 'state') for (const one of entry.entered) all.add(one);
		return all;
	});
	return program.tasks.flatMap(({ task }, index): Answers['disagreements'][number][] => {
		const state = task.step ?? (task.done !== undefined && 'state' in task.done ? task.done.state : undefined);
		if (state === undefined || passing(program, state)) return [];
		const applying = runs.map((played, nth) => ({ played, nth })).filter(({ played }) => played.tasks[index]!.applies);
		const done = applying.filter(({ played }) => played.tasks[index]!.doneAt >= 0);
		const there = applying.filter(({ nth }) => entered[nth]!.has(state));
		if (done.length > 0 && there.length === 0) return [{ task: index, state, says: 'task', run: done[0]!.played.run }];
		if (there.length > 0 && done.length === 0)
			return [{ task: index, state, says: 'state', run: there[0]!.played.run }];
		return [];
	});
}
