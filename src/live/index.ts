/** A drill in progress, behind ports for clock, store, hand-in and inspector. */
export type * from './live';
export { openLive } from './open';
export type { ResumeFailure } from './saved';
