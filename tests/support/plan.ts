import { debriefOf } from '../../src/debrief/debrief-of';
import type { Debrief } from '../../src/debrief/index';
import {
	advance,
	begin,
	compile,
	type Drill,
	give,
	type Input,
	nextDue,
	nextSteps,
	type Program,
	ready,
	rightAnswers,
} from '../../src/drill/index';
import type { Answer } from '../../src/scenario/format/command';
import { parseScenario } from '../../src/scenario/parse';
import { library, shippedScenarios } from './library';

export interface Order {
	readonly command: string;
	readonly target?: string;
	readonly with?: Readonly<Record<string, Answer>>;
}

/** A run of the plan that departs from it here and there. */
export interface Departure {
	readonly seed?: number;
	readonly variant?: Readonly<Record<string, string>>;
	/** The plan's order, changed; undefined leaves it out for good. */
	readonly change?: (order: Order) => Order | undefined;
	/** Orders besides the plan's, at their minutes; `cancel`: called off at that minute. */
	readonly also?: readonly (Order & { readonly at: number; readonly cancel?: number })[];
}

export interface Run {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
	readonly debrief: Debrief;
	readonly vetoes: readonly string[];
	readonly penalties: readonly string[];
}

const programs = new Map<string, Program>();

/** A shipped scenario, compiled once, under its own edition of the rules or another. */
export function shipped(id: string, edition?: string): Program {
	const key = `${id} ${edition ?? ''}`;
	let program = programs.get(key);
	if (program === undefined) {
		const text = shippedScenarios().find((one) => one.file.includes(`/${id}/`));
		if (text === undefined) throw new Error(`no scenario ${id}`);
		const { scenario, errors } = parseScenario(text, library, edition);
		if (scenario === undefined) throw new Error(errors.map((one) => one.message.en).join('\n'));
		program = compile(scenario);
		programs.set(key, program);
	}
	return program;
}

export const minutes = (count: number): number => Math.round(count * 60_000);

/** Plays the plan with its departures, acknowledging each call as it comes, to the end of the drill. */
export function playPlan(program: Program, departure: Departure = {}): Run {
	const { seed = 1, variant, change = (order) => order } = departure;
	const drill = begin(program, { seed, ...(variant === undefined ? {} : { variant }) });
	const { state } = drill;
	const role = Object.keys(state.roles).find((name) => state.roles[name] !== 'staff')!;
	const inputs: Input[] = [];
	const put = (input: Input): boolean => {
		const given = give(drill, input);
		if (given.ok) inputs.push(input);
		return given.ok;
	};
	const also = (departure.also ?? [])
		.flatMap((one) => [
			{ at: minutes(one.at), one, cancel: false },
			...(one.cancel === undefined ? [] : [{ at: minutes(one.cancel), one, cancel: true }]),
		])
		.sort((a, b) => a.at - b.at);
	const activities = new Map<Order, number>();
	const leftOut = new Set<string>();
	const planned = (): boolean => {
		for (const next of nextSteps(drill)) {
			const key = `${next.lane} ${next.index}`;
			if (leftOut.has(key) || !ready(drill, next)) continue;
			const target = next.step.on === undefined ? {} : { target: next.step.on };
			const order = change({ command: next.step.do, ...target, with: rightAnswers(drill, next) });
			if (order === undefined) {
				leftOut.add(key);
				continue;
			}
			if (!put({ kind: 'order', ...order, with: order.with ?? {}, at: state.at, role })) continue;
			advance(drill, state.at);
			return true;
		}
		return false;
	};
	const due = (): number =>
		Math.min(nextDue(drill) ?? Number.POSITIVE_INFINITY, also[0]?.at ?? Number.POSITIVE_INFINITY);
	advance(drill, 0);
	while (state.ended === null) {
		program.injects.forEach(({ inject }, index) => {
			if (inject.ack && state.injectAt[index]! >= 0 && state.ackAt[index]! < 0)
				put({ kind: 'acknowledge', inject: inject.id, at: state.at, role });
		});
		while (state.ended === null && planned());
		const at = due();
		if (at === Number.POSITIVE_INFINITY) break;
		while (also[0]?.at === at) {
			const { one, cancel } = also.shift()!;
			if (cancel) put({ kind: 'cancel', activity: activities.get(one)!, at, role });
			else {
				const target = one.target === undefined ? {} : { target: one.target };
				const before = state.activities.length;
				if (!put({ kind: 'order', command: one.command, ...target, with: one.with ?? {}, at, role }))
					throw new Error(`refused: ${one.command} at ${at}`);
				activities.set(one, before);
			}
		}
		if (state.ended === null) advance(drill, at);
	}
	const debrief = debriefOf(drill, inputs);
	return {
		drill,
		inputs,
		debrief,
		vetoes: debrief.vetoes.map((one) => one.id),
		penalties: debrief.penalties.map((one) => one.id),
	};
}
