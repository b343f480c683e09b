/** What would have passed: the fewest changes to a played record, from its first mistake on. */
export type { Change } from './change';
export { type Nearest, nearest, type Told } from './nearest';
export { recordOfNearest } from './record';
export { type ChangeTold, changeLine, changesTold } from './told';
