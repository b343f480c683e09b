/** Whether a scenario is sound: what can never be, what can, and what is not decided. */
export { type Code, codes, type Severity, severities } from './codes';
export type { Finding, Run } from './finding';
export { type PlacedFinding, placed } from './placed';
export { type Asked, type Progress, prove, proving, type Report } from './prove';
