/** The deterministic engine. Everything outside `drill/` uses what is listed here. */
export { compile } from './compile/compile';
export { compileCondition } from './compile/conditions';
export { compileOpen as compileValue } from './compile/open';
export { wholeNumber } from './compile/values';
export type { Action, Input, Refusal } from './input';
export { imagined, type NextStep, nextSteps, playPar, ready, rightAnswers } from './par';
export type { Moment, Program, ProgramCommand, ProgramTask, Test } from './program';
export { ScenarioFault } from './program';
export { type DrillRecord, engineVersion, type Mode } from './record/record';
export { replay } from './record/replay';
export { copy, plainState, readBack, stateDigest, writeOut } from './record/written';
export { advance, nextDue } from './run/advance';
export { begin, type Start, startOf } from './run/begin';
export type { Drill, Stepped } from './run/drill';
export { give } from './run/give';
export type { Activity, DrillState, EndReason, LogEntry, TaskState, ViolationState } from './state';
export { asKnown, canTell } from './world/knowledge';
export { travelTime } from './world/network';
