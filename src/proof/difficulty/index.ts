/** How hard a scenario is: virtual trainees play it by the thousand. */
export { type SkillId, skillOf, skills } from '../trainee/skill';
export { type Played, playTrainee } from '../trainee/trainee';
export { type Difficulty, difficultyOf } from './difficulty';
export type { Item, RunsBySkill } from './items';
export { drillSeed, type Run, runOf } from './run';
export type { Spread } from './spread';
