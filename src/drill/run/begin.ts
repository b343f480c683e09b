import { drawBetween } from '../../kernel/draw';
import { wholeNumber } from '../compile/values';
import type { Moment } from '../moment';
import type { Program } from '../program';
import type { DrillState } from '../state';
import { type Drill, placeNode, runtimeOf, type Stepped, schedule } from './drill';
import { perform, settle } from './settle';
import { openTask } from './tasks';

export interface Start {
	/** An unsigned 32-bit integer. */
	readonly seed: number;
	/** The role the person plays; the others are virtual staff's. */
	readonly role?: string;
	readonly person?: string;
	/** Options of variants that are not to be drawn. */
	readonly variant?: Readonly<Record<string, string>>;
	readonly inspect?: (step: Stepped) => void;
}

/** How a drill began, so that it can begin again. */
export function startOf(drill: Drill): Start {
	const { state } = drill;
	const first = state.log.find((entry) => entry.kind === 'role');
	return {
		seed: state.seed,
		variant: state.variant,
		...(first?.kind === 'role' ? { role: first.role, person: first.person } : {}),
	};
}

/** STARTEX: variants and hidden truth are drawn, the procedure enters its first states, what holds from the start is noticed. */
export function begin(program: Program, start: Start): Drill {
	const { document } = program.scenario;
	const state = emptyState(program, start);
	const active = new Uint8Array(program.states.length);
	const first = program.steps.first({ state, facts: state.facts, activity: null, active });
	for (const index of first.entered) active[index] = 1;
	const drill = runtimeOf(program, state, [...first.standings], active, start.inspect);
	for (const role of document.roles) state.roles[role.id] = 'staff';
	const played = start.role ?? document.roles.find((role) => role.plays === 'playable')?.id;
	if (played !== undefined) {
		state.roles[played] = start.person ?? 'guest';
		state.log.push({ at: 0, kind: 'role', role: played, person: state.roles[played] });
	}
	state.log.push({ at: 0, kind: 'state', ...first.log });
	start.inspect?.({ at: 0, event: 'xstate.init', snapshot: drill.snapshot });
	perform(drill, first.asked, null);
	drill.guardDirty = true;
	drill.dirty.fill(1);
	for (let level = 0; level < program.levels.length; level++) drill.dirtyLevels.push(level);
	program.injects.forEach((inject, index) => {
		if (inject.at !== undefined)
			schedule(drill, wholeNumber(inject.at, drill.moment), { kind: 'inject', inject: index });
	});
	schedule(drill, program.limit, { kind: 'limit' });
	program.tasks.forEach((task, index) => {
		if (task.task.from === 'startex') openTask(drill, index);
	});
	settle(drill);
	return drill;
}

function emptyState(program: Program, start: Start): DrillState {
	const { variants, blank } = program.starts;
	const variant: Record<string, string> = {};
	for (const { name, options } of variants)
		variant[name] = start.variant?.[name] ?? options[drawBetween(0, options.length - 1, start.seed, 'variant', name)]!;
	const state: DrillState = {
		seed: start.seed,
		variant,
		at: 0,
		seq: 0,
		ended: null,
		facts: [],
		known: blank.known.slice(),
		nodes: [],
		queue: [],
		procedure: null,
		activities: [],
		lines: {},
		counts: blank.counts.slice(),
		lasts: blank.lasts.slice(),
		injectAt: blank.injectAt.slice(),
		ackAt: blank.ackAt.slice(),
		tasks: program.tasks.map(() => ({
			openedAt: -1,
			doneAt: -1,
			doneBy: -1,
			untidy: false,
			heldFrom: -1,
			lapsed: 0,
			lapseSince: -1,
			closedAt: -1,
		})),
		violations: [],
		levels: blank.levels.slice(),
		countingFrom: blank.countingFrom.slice(),
		longest: blank.longest.slice(),
		exposure: program.exposures.map(() => ({ weighted: 0, raw: 0 })),
		stopped: blank.stopped.slice(),
		moved: [],
		roles: {},
		log: [],
	};
	const moment: Moment = { state, facts: state.facts, activity: null, active: new Uint8Array(0) };
	for (const value of program.starts.facts) state.facts.push(value(moment));
	for (const { placeFact } of program.entities) {
		const node = placeNode(program, state.facts[placeFact]!);
		state.nodes.push(node);
		state.moved.push({ from: node, at: 0 });
	}
	return state;
}
