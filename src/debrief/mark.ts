import type { Drill } from '../drill/index';
import { judgeTask } from './judge';
import { weightedMean } from './score';

/** What a drill is worth in figures alone: what a debrief says, without saying why. Many drills are marked so. */
export interface Mark {
	/** Hundredths of a point. */
	readonly score: number;
	readonly correctness: number;
	readonly speed: number;
	readonly passed: boolean;
	/** How many vetoes were earned. */
	readonly vetoes: number;
	/** Per task in the program's order: credit in basis points; -1 where it does not apply. */
	readonly credits: readonly number[];
}

export function markOf(drill: Drill): Mark {
	const { program, state } = drill;
	const judged = program.tasks.map((compiled, index) => ({ ...judgeTask(drill, index), weight: compiled.task.weight }));
	const counting = judged.filter((one) => one.applies);
	const mean = (of: (one: (typeof judged)[number]) => number): number =>
		weightedMean(counting.map((one) => ({ value: of(one), weight: one.weight })));
	let vetoes = 0;
	let lost = 0;
	for (const { violation } of state.violations) {
		const { veto, points } = program.violations[violation]!;
		if (veto) vetoes++;
		else lost += points * 100;
	}
	const earned = mean((one) => one.credit);
	const score = Math.max(0, earned - lost);
	return {
		score,
		correctness: mean((one) => one.correctness),
		speed: mean((one) => one.timeliness),
		passed: state.ended === 'endex' && vetoes === 0 && score >= program.scenario.document.pass * 100,
		vetoes,
		credits: judged.map((one) => (one.applies ? one.credit : -1)),
	};
}
