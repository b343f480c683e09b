import { type Run, type SkillId, skills } from '../../proof/difficulty';

/** Drills `from` up to, not including, `to` of one skill: what a thread does at a time. */
export interface Batch {
	readonly skill: SkillId;
	readonly from: number;
	readonly to: number;
}

export interface BatchRuns {
	readonly batch: Batch;
	readonly runs: readonly Run[];
}

const most = 50;

export function batchesOf(runs: number): readonly Batch[] {
	const size = Math.max(1, Math.min(most, Math.ceil(runs / 4)));
	return skills.flatMap((skill) =>
		Array.from({ length: Math.ceil(runs / size) }, (_, nth) => ({
			skill,
			from: nth * size,
			to: Math.min(runs, (nth + 1) * size),
		})),
	);
}
