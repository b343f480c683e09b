/** The half of the proof that plays: runs of the real engine, each of which can be watched. */
export { type Budget, Meter } from './budget';
export { type Aims, aimsOf, byThePlan } from './build';
export type { Played } from './played';
export { type Answers, type Progress, questions, type VariantAnswers } from './questions';
export { reach, type Sought, shows } from './reach';
export { type Policy, plainly, playedRole, rollOut } from './rollout';
export { better, enough, findWitness, policies, type Witness, witnessOf } from './search';
export { Seen } from './seen';
export { tryAlone } from './trial';
