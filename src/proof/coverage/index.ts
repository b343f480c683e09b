export { type Coverage, type Covered, coverageOf } from './coverage';
export { type Gap, type GapCode, gapCodes } from './gaps';
