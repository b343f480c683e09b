import type { Scenario } from '../../scenario/format/scenario';
import type { Variant } from './constants';
import { never, type Reached } from './graph';
import { boundOf, findLandmarks } from './landmarks';
import type { Names } from './names';
import { type PlanOrder, planTo } from './plan';
import { type Goal, nodeOf, type Solved, solve } from './relax';

export type { Variant } from './constants';
export type { PlanOrder } from './plan';
export type { Possible } from './possible';
export type { Goal } from './relax';
export { countVariants, variantsOf } from './variants';

/**
 * What can come about in one variant, and how soon at the earliest, by rules that forget nothing once reached. What is never
 * reached here no play reaches, and none reaches anything sooner. A play: whatever people in playable roles do, with any seed
 * that draws the variant; the controller sends only what waits for him.
 */
export interface Relaxed {
	readonly variant: Variant;
	/** Milliseconds from STARTEX; Infinity where it never can be, or not before the time limit. */
	earliest(goal: Goal): number;
	reaches(goal: Goal): boolean;
	/** The same with no command marked a mistake and no duty broken. */
	cleanEarliest(goal: Goal): number;
	reachesCleanly(goal: Goal): boolean;
	/** The earliest that tasks (indices into the program's) can be done, seeing that a team does one thing at a time. */
	bounds(tasks: readonly number[]): readonly number[];
	bound(task: number): number;
	/** Commands that could matter for a goal, by their earliest start. */
	planFor(goal: Goal, clean?: boolean): readonly PlanOrder[];
	readonly solved: Solved;
}

export function relax(scenario: Scenario, variant: Variant, names?: Names): Relaxed {
	const solved = solve(scenario, variant, names);
	const { any, clean, limit } = solved;
	const at = (goal: Goal, reached: Reached): number => {
		const node = nodeOf(goal, solved, reached);
		const time = node === never ? Number.POSITIVE_INFINITY : reached.at[node]!;
		return time > limit ? Number.POSITIVE_INFINITY : time;
	};
	const known = new Map<number, number>();
	const bounds = (tasks: readonly number[]): readonly number[] => {
		const asked = tasks.filter((task) => !known.has(task));
		for (const task of asked) known.set(task, at({ task }, any));
		const reached = asked.filter((task) => known.get(task) !== Number.POSITIVE_INFINITY);
		if (reached.length > 0) {
			const landmarks = findLandmarks(
				reached.map((task) => nodeOf({ task }, solved, any)),
				solved,
			);
			for (const task of reached) known.set(task, boundOf(nodeOf({ task }, solved, any), landmarks, solved));
		}
		return tasks.map((task) => known.get(task)!);
	};
	return {
		variant,
		earliest: (goal) => at(goal, any),
		reaches: (goal) => at(goal, any) !== Number.POSITIVE_INFINITY,
		cleanEarliest: (goal) => at(goal, clean),
		reachesCleanly: (goal) => at(goal, clean) !== Number.POSITIVE_INFINITY,
		bounds,
		bound: (task) => bounds([task])[0]!,
		planFor: (goal, cleanly = true) => {
			const reached = cleanly ? clean : any;
			return planTo(nodeOf(goal, solved, reached), solved, reached);
		},
		solved,
	};
}
