import type { Answer, Ask, Command, Duty } from '../scenario/format/command';
import type { Scalar } from '../scenario/format/expressions';
import type { Exposure, Inject, Scenario, Service, Step, Task, Violation } from '../scenario/format/scenario';
import type { ProgramEntity, ProgramFact } from './cast';
import type { Names } from './compile/names';
import type { Compiled, Moment, Op, Reading, Test, Watch } from './moment';
import type { KnownSteps } from './procedure/known';
import type { Machine } from './procedure/machine';
import type { DrillState } from './state';
import type { Ways } from './world/network';

export interface ProgramDuty {
	readonly duty: Duty;
	readonly test: Test;
	/** Index into the program's violations. */
	readonly violation: number;
}

export interface ProgramAsk {
	readonly ask: Ask;
	/** Judges an answer; undefined where nothing is right or wrong. */
	readonly judge: ((answer: Answer, moment: Moment) => boolean) | undefined;
	/** A right answer as things stand, or undefined where there is none. */
	readonly choose: (moment: Moment) => Answer | undefined;
	/** Whether an answer has the shape that is asked for. */
	readonly fits: (answer: Answer) => boolean;
	/** Every single answer there is, listed once. */
	readonly candidates: () => readonly Answer[];
}

export interface ProgramCommand {
	readonly command: Command;
	readonly index: number;
	/** Entity indices it can be ordered on; empty for none. */
	readonly targets: readonly number[];
	readonly teams: readonly number[];
	/** Each comes after those its right answer depends on. */
	readonly asks: readonly ProgramAsk[];
	/** The same by id, in written order. */
	readonly asked: ReadonlyMap<string, ProgramAsk>;
	readonly needs: readonly Compiled[];
	readonly duties: readonly ProgramDuty[];
	readonly takes: Reading;
	/** Place index, or -1 for nowhere in particular. */
	readonly at: ((moment: Moment) => number) | undefined;
	readonly brings:
		| { readonly who: (moment: Moment) => readonly number[]; readonly to: (moment: Moment) => number }
		| undefined;
	readonly start: readonly Op[];
	readonly done: readonly Op[];
	readonly stopped: readonly Op[];
	/** Event indices. */
	readonly events: {
		readonly ordered: number;
		readonly started: number;
		readonly done: number;
		readonly stopped: number;
		readonly failed: number;
	};
}

export interface ProgramTask {
	readonly task: Task;
	readonly id: string;
	/** Entity index of the member for `each`, or -1. */
	readonly member: number;
	/** Level index of `done`, keep's `that`, keep's `until`; -1 where there is none. */
	readonly doneLevel: number;
	readonly keepLevel: number;
	readonly untilLevel: number;
	readonly onEvent: number;
	readonly onTest: Test | undefined;
	readonly reopens: number;
	readonly target: Reading;
	readonly limit: Reading;
	readonly applies: Test | undefined;
	/** Task indices it comes after. */
	readonly after: readonly number[];
	/** Commands (indices) whose start is a try at it. */
	readonly tries: readonly number[];
	/** Judged parameters: command index and ask id; an empty id counts the command's tries only. */
	readonly checks: readonly { readonly command: number; readonly ask: string }[];
	/** Commands whose effects or events can bring it about: an order of one is the decision. */
	readonly relevant: readonly number[];
}

export interface ProgramViolation {
	readonly id: string;
	readonly violation: Violation | undefined;
	readonly duty: Duty | undefined;
	readonly veto: boolean;
	readonly points: number;
	readonly on: number;
	readonly onTest: Test | undefined;
	readonly level: number;
	readonly for: number;
}

export type LevelUse =
	| { readonly kind: 'violation'; readonly index: number }
	| { readonly kind: 'keep' | 'done' | 'until'; readonly index: number }
	| { readonly kind: 'staff'; readonly role: number; readonly does: number }
	| { readonly kind: 'inject'; readonly index: number }
	| { readonly kind: 'exposure' | 'service' | 'observer'; readonly index: number }
	| { readonly kind: 'end' };

export interface Level {
	readonly use: LevelUse;
	readonly condition: Compiled;
}

export interface ProgramExposure {
	readonly exposure: Exposure;
	readonly member: number;
	readonly level: number;
	readonly weigh: readonly { readonly test: Test | undefined; readonly times: Reading }[];
}

export interface ProgramStaff {
	readonly role: string;
	readonly delay: readonly [number, number];
	readonly skill: number;
	readonly slip: number;
	readonly does: readonly {
		readonly on: number;
		readonly level: number;
		readonly test: Test | undefined;
		readonly command: number;
		readonly target: number;
		readonly with: Readonly<Record<string, Answer>>;
	}[];
}

export interface ProgramInject {
	readonly inject: Inject;
	readonly index: number;
	readonly event: number;
	readonly at: Reading | undefined;
	readonly after: Reading | undefined;
	readonly on: number;
	readonly level: number;
	readonly test: Test | undefined;
	readonly then: readonly Op[];
	/** Task indices that open when it is delivered. */
	readonly opens: readonly number[];
}

/** A step of the plan. */
export interface ProgramStep {
	readonly lane: number;
	/** Index of the step in its lane. */
	readonly index: number;
	readonly step: Step;
	readonly command: ProgramCommand;
	/** Entity index, or -1. */
	readonly target: number;
}

export interface ProgramLanes {
	/** By lane, in order. */
	readonly steps: readonly (readonly ProgramStep[])[];
	/** By command: the lanes it has a step in. */
	readonly ofCommand: readonly (readonly number[])[];
	/** What a step waits for, where it waits for something. */
	readonly whens: ReadonlyMap<Step, Test>;
}

/** What every drill starts from. */
export interface ProgramStarts {
	readonly variants: readonly { readonly name: string; readonly options: readonly string[] }[];
	/** By fact index; the moment's state has the seed and the variants. */
	readonly facts: readonly ((moment: Moment) => Scalar)[];
	/** Lists as they are before anything has happened, to be copied. */
	readonly blank: Pick<
		DrillState,
		'known' | 'counts' | 'lasts' | 'injectAt' | 'ackAt' | 'levels' | 'countingFrom' | 'longest' | 'stopped'
	>;
}

/** A scenario made ready to run with any seed: names become indices, conditions become functions. */
export interface Program {
	readonly scenario: Scenario;
	/** For conditions compiled later: par steps, clock scales. */
	readonly names: Names;
	readonly ways: Ways;
	readonly entities: readonly ProgramEntity[];
	readonly entityIndex: ReadonlyMap<string, number>;
	readonly groups: ReadonlyMap<string, readonly number[]>;
	readonly facts: readonly ProgramFact[];
	readonly factIndex: ReadonlyMap<string, number>;
	readonly events: readonly string[];
	readonly eventIndex: ReadonlyMap<string, number>;
	readonly states: readonly string[];
	readonly commands: readonly ProgramCommand[];
	readonly commandIndex: ReadonlyMap<string, number>;
	readonly injects: readonly ProgramInject[];
	readonly injectIndex: ReadonlyMap<string, number>;
	readonly tasks: readonly ProgramTask[];
	readonly violations: readonly ProgramViolation[];
	readonly levels: readonly Level[];
	readonly watches: readonly Watch[];
	readonly services: readonly { readonly service: Service; readonly stopped: number }[];
	readonly exposures: readonly ProgramExposure[];
	readonly observers: readonly { readonly level: number; readonly sees: readonly number[] }[];
	readonly staff: readonly ProgramStaff[];
	readonly lanes: ProgramLanes;
	readonly starts: ProgramStarts;
	readonly machine: Machine;
	/** How the procedure is stepped: by the machine, or as it once was. */
	readonly steps: KnownSteps;
	readonly limit: number;
	/** Who listens, by index: what to look at when something changed. */
	readonly listeners: {
		readonly levelsOfFact: readonly (readonly number[])[];
		readonly levelsOfKnown: readonly (readonly number[])[];
		readonly levelsOfEvent: readonly (readonly number[])[];
		readonly levelsOfTask: readonly (readonly number[])[];
		readonly levelsOfWatch: readonly (readonly number[])[];
		readonly levelsOfStates: readonly number[];
		readonly guardFacts: Uint8Array;
		readonly guardKnown: Uint8Array;
		readonly guardEvents: Uint8Array;
		readonly guardTasks: Uint8Array;
		readonly guardWatches: Uint8Array;
		readonly watchesOfEvent: readonly (readonly number[])[];
		readonly violationsOnEvent: readonly (readonly number[])[];
		readonly tasksOnEvent: readonly (readonly number[])[];
		readonly reopensOnEvent: readonly (readonly number[])[];
		readonly injectsOnEvent: readonly (readonly number[])[];
		readonly staffOnEvent: readonly (readonly { readonly role: number; readonly does: number }[])[];
		readonly opensOnEvent: readonly (readonly number[])[];
		readonly opensOnTask: readonly (readonly number[])[];
		readonly observersOfFact: readonly (readonly number[])[];
	};
}
