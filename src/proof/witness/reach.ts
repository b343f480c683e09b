import { advance, begin, type Drill, give, type Input, nextDue, type Program, type Start } from '../../drill/index';
import type { Meter } from './budget';
import { type Aims, aimsOf, anyhow } from './build';
import type { Builder } from './builder';
import { stateNode } from './conditions';
import { eventNode } from './events';
import { plainly, rollOut } from './rollout';
import { taskNode } from './tasks';
import { violationNode } from './violation';

/** What a run is to show. Indices are the program's. */
export type Sought =
	| { readonly kind: 'violation' | 'task' | 'inject' | 'command'; readonly index: number }
	| { readonly kind: 'state'; readonly path: string };

/** Whether a drill shows it. */
export function shows({ state }: Drill, program: Program, sought: Sought): boolean {
	switch (sought.kind) {
		case 'violation':
			return state.violations.some(({ violation }) => violation === sought.index);
		case 'task':
			return state.tasks[sought.index]!.doneAt >= 0;
		case 'inject':
			return state.injectAt[sought.index]! >= 0;
		case 'command':
			return state.counts[program.commands[sought.index]!.events.started]! > 0;
		case 'state':
			return state.log.some((entry) => entry.kind === 'state' && entry.entered.includes(sought.path));
	}
}

function nodeOf(of: Builder, sought: Sought): number {
	const { program } = of.drill;
	switch (sought.kind) {
		case 'violation':
			return violationNode(of, sought.index);
		case 'task':
			return taskNode(of, sought.index);
		case 'inject':
			return eventNode(of, `inject ${program.injects[sought.index]!.inject.id}`);
		case 'command':
			return eventNode(of, `${program.commands[sought.index]!.command.id}.started`);
		case 'state':
			return stateNode(of, sought.path);
	}
}

/** Places along a run from which to set out, when setting out from STARTEX leads nowhere. */
const departures = 12;

/** Engine runs spent on setting out from one place. */
const patience = 60;

/**
 * Looks for a run that shows something, by fair means or foul: straight for it from STARTEX, then from places along a run that
 * goes well (`along`, where it is given), the later ones first.
 */
export function reach(
	program: Program,
	start: Start,
	sought: Sought,
	along: readonly Input[] | undefined,
	meter: Meter,
): readonly Input[] | undefined {
	const first = begin(program, start);
	const aims = aimsOf(first, anyhow, (of) => nodeOf(of, sought));
	const direct = setOut(first, aims, sought, [], meter);
	if (direct !== undefined || along === undefined) return direct;
	const cuts = Array.from({ length: departures }, (_, nth) =>
		Math.ceil((along.length * (departures - nth)) / departures),
	);
	for (const cut of new Set(cuts)) {
		if (meter.over) return undefined;
		const drill = begin(program, start);
		const before = along.slice(0, cut).filter((input) => give(drill, input).ok);
		const due = nextDue(drill);
		if (due !== undefined && along[cut] !== undefined) advance(drill, Math.min(due, along[cut].at));
		if (drill.state.ended !== null && !shows(drill, program, sought)) continue;
		const found = setOut(drill, aims, sought, before, meter);
		if (found !== undefined) return found;
	}
	return undefined;
}

function setOut(
	drill: Drill,
	aims: Aims,
	sought: Sought,
	before: readonly Input[],
	meter: Meter,
): readonly Input[] | undefined {
	const { program } = drill;
	const until = meter.steps + patience;
	const done = (): boolean => shows(drill, program, sought);
	const { inputs } = rollOut(drill, aims, { ...plainly, inOrder: false, patient: false }, meter, {
		aim: aims.goal,
		over: () => done() || meter.steps >= until,
	});
	return done() ? [...before, ...inputs] : undefined;
}
