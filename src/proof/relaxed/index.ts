import type { Scenario } from '../../scenario/format/scenario';
import type { Variant } from './constants';
import { never, type Reached } from './graph';
import { boundOf, findLandmarks, type Landmarks } from './landmarks';
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
	/** The earliest that a task (index into the program's) can be done. */
	bound(task: number): number;
	/** Commands that could matter for a goal, by their earliest start. */
	planFor(goal: Goal, clean?: boolean): readonly PlanOrder[];
	readonly solved: Solved;
}

export function relax(scenario: Scenario, variant: Variant, names?: Names): Relaxed {
	const solved = solve(scenario, variant, names);
	const { any, clean, limit } = solved;
	let landmarks: Landmarks | undefined;
	const at = (goal: Goal, reached: Reached): number => {
		const node = nodeOf(goal, solved, reached);
		const time = node === never ? Number.POSITIVE_INFINITY : reached.at[node]!;
		return time > limit ? Number.POSITIVE_INFINITY : time;
	};
	return {
		variant,
		earliest: (goal) => at(goal, any),
		reaches: (goal) => at(goal, any) !== Number.POSITIVE_INFINITY,
		cleanEarliest: (goal) => at(goal, clean),
		reachesCleanly: (goal) => at(goal, clean) !== Number.POSITIVE_INFINITY,
		bound: (task) => {
			const plain = at({ task }, any);
			if (plain === Number.POSITIVE_INFINITY) return plain;
			landmarks ??= findLandmarks(solved);
			return boundOf(nodeOf({ task }, solved, any), landmarks, solved);
		},
		planFor: (goal, cleanly = true) => {
			const reached = cleanly ? clean : any;
			return planTo(nodeOf(goal, solved, reached), solved, reached);
		},
		solved,
	};
}
