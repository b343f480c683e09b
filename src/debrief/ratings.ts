import type { Debrief, TaskResult } from './debrief';

/** Thresholds of 优良中差, in hundredths of a point; a unit may set its own. */
export interface GradeThresholds {
	readonly excellent: number;
	readonly good: number;
	readonly fair: number;
}

export const usualGrades: GradeThresholds = { excellent: 9_000, good: 7_500, fair: 6_000 };

/**
 * The drill as a whole under each profile. HSEEP over the tasks as a decision table: U when a critical task was not achieved or
 * a veto stands; M when any was achieved with a breach or added risk, or one that is not critical was not achieved; S when any
 * was late or untidy; P otherwise.
 */
export function rate(
	score: number,
	vetoed: boolean,
	tasks: readonly TaskResult[],
	grades: GradeThresholds = usualGrades,
): Debrief['ratings'] {
	const own = tasks.filter((task) => task.applies);
	const hseep =
		vetoed || own.some((task) => task.critical && task.hseep === 'U')
			? 'U'
			: own.some((task) => task.hseep === 'M' || task.hseep === 'U')
				? 'M'
				: own.some((task) => task.hseep === 'S')
					? 'S'
					: 'P';
	const grade =
		vetoed || score < grades.fair
			? 'poor'
			: score < grades.good
				? 'fair'
				: score < grades.excellent
					? 'good'
					: 'excellent';
	return { percent: score, hseep, grade };
}
