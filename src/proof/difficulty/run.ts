import { markOf } from '../../debrief/index';
import type { Program } from '../../drill/index';
import { draw } from '../../kernel/draw';
import { type SkillId, skillOf } from '../trainee/skill';
import { playTrainee } from '../trainee/trainee';

/** What one virtual trainee's drill came to. */
export interface Run {
	/** Hundredths of a point. */
	readonly score: number;
	readonly passed: boolean;
	readonly vetoes: number;
	/** Per task of the program: credit in basis points, -1 where it does not apply. */
	readonly credits: readonly number[];
}

/** The `nth` drill of a simulation: one seed for all three skills, so that they meet the same variant. */
export function runOf(program: Program, skill: SkillId, seed: number, nth: number): Run {
	const { drill } = playTrainee(program, skillOf[skill], drillSeed(seed, nth));
	const { score, passed, vetoes, credits } = markOf(drill);
	return { score, passed, vetoes, credits };
}

export const drillSeed = (seed: number, nth: number): number => draw(seed, 'simulation', nth);
