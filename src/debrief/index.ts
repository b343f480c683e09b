export type { BasisShown, Debrief, Group, TaskResult, ViolationResult } from './debrief';
export { debriefOf } from './debrief-of';
export { type Answers, type Knowledge, knowledgeOf, type QuestionResult } from './knowledge';
export { type Mark, markOf } from './mark';
export { type Rescored, rescore } from './rescore';
export { answerText, basisShown, clockText, entityText, ruleText } from './said';
export { timeliness } from './score';
export { sealRecord, type Verified, type VerifyFailure, verify } from './verify';
