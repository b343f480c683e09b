import type { Answer, Ask } from '../scenario/format/command';
import { Imagined } from './imagined';
import type { Input } from './input';
import type { Moment, Test } from './moment';
import type { Program, ProgramCommand, ProgramStep } from './program';
import { advance, nextDue } from './run/advance';
import { begin, type Start } from './run/begin';
import type { Drill } from './run/drill';
import { give } from './run/give';
import type { Activity } from './state';

/** A step of the plan that is next in its lane. */
export type NextStep = ProgramStep;

/**
 * What the plan wants next, lane by lane, given what has been ordered so far: every activity counts for the first lane that
 * waits for it; a lane whose last step is still under way wants nothing.
 */
export function nextSteps(drill: Drill): readonly NextStep[] {
	const { steps, ofCommand } = drill.program.lanes;
	const at = new Uint16Array(steps.length);
	const busy = new Uint8Array(steps.length);
	for (const { byPlan, phase, command, target } of drill.state.activities) {
		if (byPlan || phase === 'failed' || phase === 'cancelled' || phase === 'stopped') continue;
		for (const lane of ofCommand[command]!) {
			const waiting = steps[lane]![at[lane]!];
			if (waiting === undefined || busy[lane] === 1) continue;
			if (waiting.command.index !== command || waiting.target !== target) continue;
			at[lane]!++;
			if (phase !== 'done') busy[lane] = 1;
			break;
		}
	}
	const next: NextStep[] = [];
	for (let lane = 0; lane < steps.length; lane++) {
		const waiting = steps[lane]![at[lane]!];
		if (waiting !== undefined && busy[lane] === 0) next.push(waiting);
	}
	return next;
}

/** Whether a next step can be given now: its `when` holds, it is possible, no duty is broken, a team is free. */
export function ready(drill: Drill, next: NextStep): boolean {
	const { program, state, moment } = drill;
	if (program.lanes.whens.get(next.step)?.(moment) === false) return false;
	const { teams, needs, duties } = next.command;
	let free = -1;
	if (teams.length > 0) {
		free = teams.find((team) => (state.lines[team]?.length ?? 0) === 0) ?? -1;
		if (free < 0) return false;
	}
	if (needs.length + duties.length === 0) return true;
	const before = moment.activity;
	moment.activity = new Imagined(next.command.index, next.target, free, () => rightAnswers(drill, next));
	const possible = hold(needs, moment) && hold(duties, moment);
	moment.activity = before;
	return possible;
}

function hold(tests: readonly { readonly test: Test }[], moment: Moment): boolean {
	for (const { test } of tests) if (!test(moment)) return false;
	return true;
}

/**
 * An activity that does not exist yet, so that conditions on target, team and parameters can be asked. What is answered may be
 * filled in one by one, by whoever gave it.
 */
export const imagined = (
	of: { readonly command: ProgramCommand; readonly target: number },
	team: number,
	answers: Record<string, Answer>,
): Activity => new Imagined(of.command.index, of.target, team, () => answers);

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
