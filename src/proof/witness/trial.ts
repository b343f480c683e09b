import { advance, copy, type Drill, give, type Input, nextDue, ScenarioFault } from '../../drill/index';
import type { Graph } from './model';
import type { Wanted } from './wanted';

/** A drill of its own that goes on from here. What was logged so far is left behind: nothing that happens depends on it. */
export function fork(drill: Drill): Drill {
	const { state } = drill;
	const { log } = state;
	state.log = [];
	const forked = copy(drill);
	state.log = log;
	return forked;
}

/** Phases of an activity that has not ended. */
export const underWay: readonly string[] = ['ordered', 'queued', 'travelling', 'working'];

export type Verdict =
	| 'fault'
	| 'refused'
	| 'failed'
	| 'wrong'
	| 'useless'
	| 'violation'
	| 'out-of-order'
	| 'undone'
	| 'lapse'
	| 'ends-early'
	| 'dead-end'
	| 'good';

/** What is let pass. */
export interface Allowed {
	readonly wrong: boolean;
	readonly violations: boolean;
	/** ENDEX while tasks are left. */
	readonly end: boolean;
	/** Whether something that could still be done can be done no more. */
	readonly hopeless?: (after: Drill) => boolean;
}

/** Plays a fork on while an order in it is carried out; without one, time just passes. */
export type Meanwhile = (after: Drill, over: () => boolean) => void;

const idly: Meanwhile = (after, over) => {
	while (!over()) {
		const due = nextDue(after);
		if (due === undefined) return;
		advance(after, due);
	}
};

/**
 * What an order would come to, found by running a copy to its end: good if it brings about what it is for and adds no
 * violation, nothing out of order, nothing undone that was done. What would have come anyway, had nothing been ordered, is not
 * held against it.
 */
export function tryOrder(...of: Parameters<typeof orderTried>): Verdict {
	try {
		return orderTried(...of);
	} catch (error) {
		// Where the scenario does not come to rest nothing is to be gained.
		if (error instanceof ScenarioFault) return 'fault';
		throw error;
	}
}

function orderTried(
	drill: Drill,
	graph: Graph,
	wanted: Wanted,
	input: Input,
	allowed: Allowed,
	meanwhile: Meanwhile = idly,
): Verdict {
	const after = fork(drill);
	const id = after.state.activities.length;
	const purpose = graph.nodes[wanted.purpose]!;
	const counted = purpose.event === undefined ? 0 : drill.state.counts[purpose.event]!;
	const far = purpose.distance?.(drill.moment) ?? 0;
	if (!give(after, input).ok) return 'refused';
	meanwhile(after, () => after.state.ended !== null || !underWay.includes(after.state.activities[id]!.phase));
	advance(after, after.state.at);
	const activity = after.state.activities[id]!;
	if (activity.phase === 'failed') return 'failed';
	if (!allowed.wrong && activity.wrong.length > 0) return 'wrong';
	const helped =
		purpose.test?.(after.moment) === true ||
		(purpose.distance !== undefined && purpose.distance(after.moment) < far) ||
		(purpose.event !== undefined && after.state.counts[purpose.event]! > counted) ||
		(purpose.kind === 'event' && purpose.event === undefined);
	if (!helped) return 'useless';
	if (allowed.violations) return 'good';
	const trouble = troubleOf(drill, after);
	if (trouble === undefined) {
		if (!allowed.end && after.state.ended === 'endex' && unfinished(after)) return 'ends-early';
		if (allowed.hopeless === undefined || after.state.ended !== null || !allowed.hopeless(after)) return 'good';
		const idle = fork(drill);
		advance(idle, after.state.at);
		return allowed.hopeless(idle) ? 'good' : 'dead-end';
	}
	// Would it have come anyway?
	const idle = fork(drill);
	advance(idle, after.state.at);
	return troubleOf(drill, idle) === undefined || worse(after, idle) ? trouble : 'good';
}

/** What an order comes to that is for nothing in particular: good if it can be carried out and does no harm. */
export function tryAlone(drill: Drill, input: Input): Verdict {
	const after = fork(drill);
	const id = after.state.activities.length;
	if (!give(after, input).ok) return 'refused';
	idly(after, () => after.state.ended !== null || !underWay.includes(after.state.activities[id]!.phase));
	advance(after, after.state.at);
	const activity = after.state.activities[id]!;
	if (activity.phase === 'failed') return 'failed';
	if (activity.wrong.length > 0) return 'wrong';
	const trouble = troubleOf(drill, after);
	if (trouble === undefined) return 'good';
	const idle = fork(drill);
	advance(idle, after.state.at);
	return troubleOf(drill, idle) === undefined || worse(after, idle) ? trouble : 'good';
}

const unfinished = ({ program, state, moment }: Drill): boolean =>
	program.tasks.some((task, index) => state.tasks[index]!.doneAt < 0 && (task.applies?.(moment) ?? true));

const worse = (after: Drill, idle: Drill): boolean => after.state.violations.length > idle.state.violations.length;

function troubleOf(before: Drill, after: Drill): Verdict | undefined {
	if (after.state.violations.length > before.state.violations.length) return 'violation';
	for (const [index, held] of after.state.tasks.entries()) {
		const then = before.state.tasks[index]!;
		if (held.untidy && !then.untidy) return 'out-of-order';
		if (then.doneAt >= 0 && held.doneAt < 0) return 'undone';
		if (held.closedAt < 0 && (held.lapsed > then.lapsed || (held.lapseSince >= 0 && then.lapseSince < 0)))
			return 'lapse';
	}
	return undefined;
}
