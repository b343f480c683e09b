import type { Answer, Ask } from '../scenario/format/command';
import type { Step } from '../scenario/format/scenario';
import { newActivity } from './activity';
import { compileCondition } from './compile/conditions';
import type { Input } from './input';
import type { Program, ProgramCommand } from './program';
import { advance, nextDue } from './run/advance';
import { begin, type Start } from './run/begin';
import type { Drill } from './run/drill';
import { give } from './run/give';
import type { Activity } from './state';

/** A step of the plan that is next in its lane. */
export interface NextStep {
	readonly lane: number;
	readonly step: Step;
	/** Index of the step in its lane. */
	readonly index: number;
	readonly command: ProgramCommand;
	/** Entity index, or -1. */
	readonly target: number;
}

const running = (activity: Activity): boolean =>
	['ordered', 'queued', 'travelling', 'working'].includes(activity.phase);

/**
 * What the plan wants next, lane by lane, given what has been ordered so far: every activity counts for the first lane that
 * waits for it; a lane whose last step is still under way wants nothing.
 */
export function nextSteps(drill: Drill): readonly NextStep[] {
	const { program, state } = drill;
	const { par } = program.scenario.document;
	const at = par.map(() => 0);
	const busy = par.map(() => false);
	const targetOf = (step: Step): number => (step.on === undefined ? -1 : program.entityIndex.get(step.on)!);
	for (const activity of state.activities) {
		if (
			activity.byPlan ||
			activity.phase === 'failed' ||
			activity.phase === 'cancelled' ||
			activity.phase === 'stopped'
		)
			continue;
		const lane = par.findIndex((steps, index) => {
			const step = steps[at[index]!];
			return (
				step !== undefined &&
				!busy[index] &&
				program.commandIndex.get(step.do) === activity.command &&
				targetOf(step) === activity.target
			);
		});
		if (lane < 0) continue;
		at[lane]!++;
		busy[lane] = running(activity);
	}
	return par.flatMap((steps, lane) => {
		const step = steps[at[lane]!];
		if (step === undefined || busy[lane]) return [];
		return [
			{
				lane,
				step,
				index: at[lane]!,
				command: program.commands[program.commandIndex.get(step.do)!]!,
				target: targetOf(step),
			},
		];
	});
}

/** Whether a next step can be given now: its `when` holds, it is possible, no duty is broken, a team is free. */
export function ready(drill: Drill, next: NextStep): boolean {
	const { program, state, moment } = drill;
	if (next.step.when !== undefined && !whenTest(program, next.step)(moment)) return false;
	const free = next.command.teams.find((team) => (state.lines[team]?.length ?? 0) === 0);
	if (next.command.teams.length > 0 && free === undefined) return false;
	const before = moment.activity;
	moment.activity = imagined(next, free ?? -1, rightAnswers(drill, next));
	const possible =
		next.command.needs.every((need) => need.test(moment)) && next.command.duties.every((duty) => duty.test(moment));
	moment.activity = before;
	return possible;
}

const whens = new WeakMap<Step, ReturnType<typeof compileCondition>['test']>();
function whenTest(program: Program, step: Step): ReturnType<typeof compileCondition>['test'] {
	let test = whens.get(step);
	if (test === undefined) {
		test = compileCondition(step.when!, { names: program.names, it: -1 }).test;
		whens.set(step, test);
	}
	return test;
}

/** An activity that does not exist yet, so that conditions on target, team and parameters can be asked. */
export const imagined = (
	of: { readonly command: ProgramCommand; readonly target: number },
	team: number,
	answers: Record<string, Answer>,
): Activity => ({
	...newActivity(-1, -1, { command: of.command.index, role: '', byPlan: false, target: of.target, team, answers }),
	// The same object: whoever asks may fill in answers one after the other.
	answers,
});

/** The step's parameters, the rest filled in rightly as things stand. */
export function rightAnswers(drill: Drill, next: NextStep): Record<string, Answer> {
	const { moment } = drill;
	const before = moment.activity;
	const answers: Record<string, Answer> = { ...next.step.with };
	moment.activity = imagined(next, -1, answers);
	for (const one of next.command.asks) {
		if (answers[one.ask.id] !== undefined) continue;
		const right = one.choose(moment) ?? fallback(one.ask);
		if (right !== undefined) answers[one.ask.id] = right;
	}
	moment.activity = before;
	return answers;
}

const fallback = (ask: Ask): Answer | undefined => ask.start;

/** The par run: every step given as soon as it can be, every call acknowledged as it comes. */
export function playPar(program: Program, start: Start): { readonly drill: Drill; readonly inputs: readonly Input[] } {
	const drill = begin(program, start);
	const { state } = drill;
	const role = Object.keys(state.roles).find((name) => state.roles[name] !== 'staff')!;
	const inputs: Input[] = [];
	const put = (input: Input): boolean => {
		const given = give(drill, input);
		if (given.ok) inputs.push(input);
		return given.ok;
	};
	advance(drill, 0);
	while (state.ended === null) {
		for (let given = true; given && state.ended === null; ) {
			given = false;
			const call = program.injects.findIndex(
				(inject, index) => inject.inject.ack && state.injectAt[index]! >= 0 && state.ackAt[index]! < 0,
			);
			if (call >= 0) given = put({ kind: 'acknowledge', inject: program.injects[call]!.inject.id, at: state.at, role });
			for (const next of nextSteps(drill)) {
				if (!ready(drill, next)) continue;
				const target = next.step.on === undefined ? {} : { target: next.step.on };
				given =
					put({
						kind: 'order',
						command: next.step.do,
						...target,
						with: rightAnswers(drill, next),
						at: state.at,
						role,
					}) || given;
				advance(drill, state.at);
				if (given) break;
			}
		}
		const due = nextDue(drill);
		if (due === undefined) break;
		advance(drill, due);
	}
	return { drill, inputs };
}
