import { drawBetween } from '../../kernel/draw';
import type { Scalar } from '../../scenario/format/expressions';
import type { FactStart } from '../../scenario/format/scenario';
import { compileValue, noReads, wholeNumber } from '../compile/values';
import type { Moment } from '../moment';
import type { Program } from '../program';
import type { DrillState } from '../state';
import { type Drill, runtimeOf, type Stepped, schedule } from './drill';
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
	const entered = first.entered.map((index) => program.states[index]!);
	state.log.push({ at: 0, kind: 'state', entered, left: [] });
	start.inspect?.({ at: 0, event: 'xstate.init', snapshot: drill.snapshot });
	perform(drill, first.asked, null);
	drill.guardDirty = true;
	for (let level = 0; level < program.levels.length; level++) {
		drill.dirty[level] = 1;
		drill.dirtyLevels.push(level);
	}
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
	const { document } = program.scenario;
	const variant: Record<string, string> = {};
	for (const [name, options] of Object.entries(document.vary)) {
		const names = Object.keys(options);
		variant[name] = start.variant?.[name] ?? names[drawBetween(0, names.length - 1, start.seed, 'variant', name)]!;
	}
	const fill = <T>(count: number, value: () => T): T[] => Array.from({ length: count }, value);
	const state: DrillState = {
		seed: start.seed,
		variant,
		at: 0,
		seq: 0,
		ended: null,
		facts: [],
		known: program.facts.map(() => null),
		nodes: program.entities.map(() => -1),
		queue: [],
		procedure: null,
		activities: [],
		lines: {},
		counts: fill(program.events.length, () => 0),
		lasts: fill(program.events.length, () => -1),
		injectAt: fill(program.injects.length, () => -1),
		ackAt: fill(program.injects.length, () => -1),
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
		levels: fill(program.levels.length, () => false),
		countingFrom: fill(program.violations.length, () => -1),
		longest: fill(program.violations.length, () => 0),
		exposure: program.exposures.map(() => ({ weighted: 0, raw: 0 })),
		stopped: fill(program.services.length, () => 0),
		moved: program.entities.map(() => ({ from: -1, at: 0 })),
		roles: {},
		log: [],
	};
	startFacts(program, state);
	return state;
}

function startFacts(program: Program, state: DrillState): void {
	const moment: Moment = { state, facts: state.facts, activity: null, active: new Uint8Array(0) };
	for (const fact of program.facts) {
		const { entity } = program.entities[fact.entity]!;
		state.facts.push(startValue(program, entity.facts[fact.name]?.start ?? 'none', moment, fact.key));
	}
	program.entities.forEach((entity, index) => {
		const place = state.facts[entity.placeFact];
		state.nodes[index] = typeof place === 'string' ? (program.ways.network.placeIndex.get(place) ?? -1) : -1;
		state.moved[index] = { from: state.nodes[index]!, at: 0 };
	});
}

function startValue(program: Program, start: FactStart, moment: Moment, key: string): Scalar {
	if (typeof start === 'object' && 'draw' in start) {
		const { draw } = start;
		const { seed } = moment.state;
		if ('from' in draw)
			return draw.from + draw.step * drawBetween(0, Math.floor((draw.to - draw.from) / draw.step), seed, 'fact', key);
		return draw[drawBetween(0, draw.length - 1, seed, 'fact', key)]!;
	}
	// Start values refer to variants, rules and arithmetic over them: never to other facts.
	return compileValue(start, { names: program.names, it: -1 }, noReads())(moment) ?? '';
}
