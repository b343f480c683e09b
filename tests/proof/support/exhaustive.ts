import {
	advance,
	begin,
	copy,
	type Drill,
	give,
	type Input,
	nextDue,
	type Program,
	plainState,
} from '../../../src/drill/index';
import { canonical } from '../../../src/kernel/canonical';
import type { Answer } from '../../../src/scenario/format/command';
import { look, type Seen } from './random-play';

export interface Searched {
	/** Everything that came about in any play, with the earliest instant. */
	readonly seen: Seen;
	/** The same while nothing was on record and no mistake had been ordered. */
	readonly cleanly: Seen;
	/** Situations that were told apart. */
	readonly states: number;
	/** Every play with so many orders was tried. */
	readonly whole: boolean;
}

export interface Depth {
	/** Orders and callings-off in one play. */
	readonly orders: number;
	/** Situations looked at before giving up. */
	readonly states: number;
}

const minute = 60_000;

/**
 * Every play of a small scenario: at every event and every whole minute each order with each answer, each calling off and each
 * inject of the controller's, or waiting. Breadth first by the clock, each situation once. It knows the engine and nothing else.
 */
export function everyPlay(
	program: Program,
	seed: number,
	variant: Readonly<Record<string, string>>,
	depth: Depth,
): Searched {
	const seen: Seen = new Map();
	const cleanly: Seen = new Map();
	const known = new Set<string>();
	const role = program.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
	const orders = ordersOf(program, role);
	const waiting = program.scenario.document.injects.filter(
		(one) => one.at === undefined && one.on === undefined && one.when === undefined,
	);
	interface Situation {
		readonly drill: Drill;
		readonly left: number;
	}
	/** By instant; at one instant those with more orders left first. */
	const open = new Map<number, Situation[]>();
	let states = 0;
	let whole = true;
	const add = (drill: Drill, left: number): void => {
		look(drill, seen, cleanly);
		if (drill.state.ended !== null) return;
		// The same situation with fewer orders left shows nothing new.
		const key = situationKey(drill);
		for (let more = left; more <= depth.orders; more++) if (known.has(`${more} ${key}`)) return;
		if (states >= depth.states) {
			whole = false;
			return;
		}
		states++;
		known.add(`${left} ${key}`);
		const { at } = drill.state;
		const list = open.get(at);
		if (list === undefined) open.set(at, [{ drill, left }]);
		else list.push({ drill, left });
	};
	const first = begin(program, { seed, variant, role });
	look(first, seen, cleanly);
	advance(first, 0);
	add(first, depth.orders);
	while (open.size > 0) {
		const at = Math.min(...open.keys());
		const list = open.get(at)!;
		const { drill, left } = list.shift()!;
		if (list.length === 0) open.delete(at);
		if (left > 0) {
			const cancels = drill.state.activities
				.filter(({ phase }) => ['ordered', 'queued', 'travelling', 'working'].includes(phase))
				.map(({ id }): Input => ({ kind: 'cancel', activity: id, at, role }));
			const sent = waiting
				.filter(({ id }) => drill.state.injectAt[program.injectIndex.get(id)!]! < 0)
				.map(({ id }): Input => ({ kind: 'inject', inject: id, at, role: 'controller' }));
			for (const input of [...orders, ...cancels, ...sent]) {
				const next = copy(drill);
				if (!give(next, { ...input, at }).ok) continue;
				look(next, seen, cleanly);
				advance(next, at);
				add(next, left - 1);
			}
		}
		const due = nextDue(drill);
		if (due === undefined) continue;
		advance(drill, Math.min(due, (Math.floor(at / minute) + 1) * minute));
		add(drill, left);
	}
	return { seen, cleanly, states, whole };
}

/** Every order there is, with every answer of a choice. */
function ordersOf(program: Program, role: string): readonly Input[] {
	return program.commands.flatMap((command) =>
		(command.targets.length === 0 ? [-1] : command.targets).flatMap((target) =>
			answersOf(command.command.asks).map(
				(answers): Input => ({
					kind: 'order',
					command: command.command.id,
					...(target < 0 ? {} : { target: program.entities[target]!.id }),
					with: answers,
					at: 0,
					role,
				}),
			),
		),
	);
}

function answersOf(
	asks: readonly { readonly id: string; readonly asks: { readonly kind: string; readonly options?: object } }[],
): readonly Readonly<Record<string, Answer>>[] {
	return asks.reduce<readonly Readonly<Record<string, Answer>>[]>(
		(all, ask) =>
			all.flatMap((answers) => Object.keys(ask.asks.options ?? {}).map((option) => ({ ...answers, [ask.id]: option }))),
		[{}],
	);
}

/** All that what follows can depend on: not what is over, nor how activities are numbered. */
function situationKey(drill: Drill): string {
	const { program } = drill;
	const state = plainState(drill);
	const live = state.activities.filter(({ phase }) => ['ordered', 'queued', 'travelling', 'working'].includes(phase));
	const numbers = new Map(live.map((activity, index) => [activity.id, index]));
	const { log: _, activities: __, violations: ___, seq: ____, moved: _____, ...rest } = state;
	return canonical({
		...rest,
		blemished: state.violations.length > 0,
		mistaken: state.activities.some((one) => !one.byPlan && program.commands[one.command]!.command.mistake),
		activities: live.map(({ id: _, wrong: __, judged: ___, right: ____, ...activity }) => activity),
		lines: Object.fromEntries(
			Object.entries(state.lines).map(([team, line]) => [team, line.map((id) => numbers.get(id) ?? -1)]),
		),
		queue: state.queue.map(({ due, what }) => ({
			due,
			what: 'activity' in what ? { ...what, activity: numbers.get(what.activity) ?? -1 } : what,
		})),
		tasks: state.tasks.map(({ doneBy: _, ...task }) => task),
	} as never);
}
