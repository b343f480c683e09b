import type { Program } from '../../drill/index';
import { skills } from '../trainee/skill';
import { alphaOf, type Item, itemsOf, type RunsBySkill } from './items';
import { type Spread, spreadOf } from './spread';

/** How hard a scenario is, and what its tasks tell apart, by virtual trainees. */
export interface Difficulty {
	readonly scenario: string;
	readonly digest: string;
	readonly seed: number;
	/** Drills of each skill. */
	readonly runs: number;
	readonly skills: readonly Spread[];
	readonly tasks: readonly Item[];
	/** Reliability of the score. */
	readonly alpha: number | null;
}

export function difficultyOf(program: Program, seed: number, runs: RunsBySkill): Difficulty {
	return {
		scenario: program.scenario.document.id,
		digest: program.scenario.digest,
		seed,
		runs: runs.expert.length,
		skills: skills.map((skill) => spreadOf(skill, runs[skill])),
		tasks: itemsOf(program, runs),
		alpha: alphaOf(program, runs),
	};
}
