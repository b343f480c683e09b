import type { Program } from '../../drill/index';
import { type SkillId, skills } from '../trainee/skill';
import type { Run } from './run';
import { meanOf, varianceOf } from './spread';

/** How a task tells the skilled from the unskilled, as an item of a test does. Credits and shares of 1. */
export interface Item {
	readonly task: string;
	/** The member, for a task of each member of a group. */
	readonly member?: string;
	readonly weight: number;
	/** Mean credit per skill, where it applies; null where it never does. */
	readonly credit: Readonly<Record<SkillId, number | null>>;
	/** Mean credit over everybody: the item's difficulty, as classical test theory has it (1 is easy). */
	readonly difficulty: number | null;
	/** Correlation with the points of all other tasks; null where one of the two never varies. */
	readonly discrimination: number | null;
	/** Mean credit of the best 27 of 100 drills less that of the worst. */
	readonly upperLower: number | null;
}

export type RunsBySkill = Readonly<Record<SkillId, readonly Run[]>>;

export function itemsOf(program: Program, runs: RunsBySkill): readonly Item[] {
	const all = skills.flatMap((skill) => runs[skill]);
	const weights = program.tasks.map(({ task }) => task.weight);
	const totals = all.map((run) => sum(run.credits.map((credit, index) => Math.max(0, credit) * weights[index]!)));
	const ranked = all.map((_, index) => index).sort((a, b) => totals[a]! - totals[b]! || a - b);
	const tail = Math.max(1, Math.round(0.27 * all.length));
	return program.tasks.map(({ task, member }, index): Item => {
		const meanOver = (over: readonly Run[]) => {
			const credits = over.map((run) => run.credits[index]!).filter((credit) => credit >= 0);
			return credits.length === 0 ? null : meanOf(credits) / 10_000;
		};
		const meeting = all.flatMap((run, nth) =>
			run.credits[index]! < 0
				? []
				: [{ own: run.credits[index]!, rest: totals[nth]! - run.credits[index]! * weights[index]! }],
		);
		const [upper, lower] = [ranked.slice(-tail), ranked.slice(0, tail)].map((part) =>
			meanOver(part.map((nth) => all[nth]!)),
		);
		return {
			task: task.id,
			...(member < 0 ? {} : { member: program.entities[member]!.id }),
			weight: task.weight,
			credit: {
				novice: meanOver(runs.novice),
				trained: meanOver(runs.trained),
				expert: meanOver(runs.expert),
			},
			difficulty: meanOver(all),
			discrimination: correlation(
				meeting.map(({ own }) => own),
				meeting.map(({ rest }) => rest),
			),
			upperLower: upper === null || lower === null ? null : upper! - lower!,
		};
	});
}

/**
 * Cronbach's alpha over the weighted points of the tasks that apply in every drill: how far they measure one thing. Null with
 * fewer than two such tasks, or where the sum never varies.
 */
export function alphaOf(program: Program, runs: RunsBySkill): number | null {
	const all = skills.flatMap((skill) => runs[skill]);
	const items = program.tasks
		.map((_, index) => index)
		.filter((index) => all.length > 0 && all.every((run) => run.credits[index]! >= 0));
	if (items.length < 2) return null;
	const points = items.map((index) => all.map((run) => run.credits[index]! * program.tasks[index]!.task.weight));
	const totals = all.map((_, nth) => sum(points.map((item) => item[nth]!)));
	const whole = varianceOf(totals);
	if (whole === 0) return null;
	const parts = sum(points.map((item) => varianceOf(item)));
	return (items.length / (items.length - 1)) * (1 - parts / whole);
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

function correlation(a: readonly number[], b: readonly number[]): number | null {
	const [meanA, meanB] = [meanOf(a), meanOf(b)];
	let [ab, aa, bb] = [0, 0, 0];
	a.forEach((value, index) => {
		const [da, db] = [value - meanA, b[index]! - meanB];
		ab += da * db;
		aa += da * da;
		bb += db * db;
	});
	return aa === 0 || bb === 0 ? null : ab / Math.sqrt(aa * bb);
}
