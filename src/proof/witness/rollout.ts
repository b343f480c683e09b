import { advance, type Drill, give, type Input, nextDue } from '../../drill/index';
import { answersFor } from './answers';
import type { Meter } from './budget';
import type { Aims } from './build';
import { goalsOf, opensByItself } from './goals';
import { type Relaxed, relax } from './relax';
import { type Allowed, tryOrder, underWay, type Verdict } from './trial';
import { type Wanted, wantedFor } from './wanted';

/** How one rollout differs from the plain one. */
export interface Policy {
	/** Ms by which a task, by index, is taken as due earlier. */
	readonly urgency: readonly number[];
	/** The nth good order of the rollout is passed over at that instant. */
	readonly passOver: ReadonlySet<number>;
	/** Work on a task may begin before its time runs. */
	readonly early: boolean;
	/** Nothing is done for a step of the procedure before the procedure is there. */
	readonly inOrder: boolean;
	/** Other ways are looked for only when nobody is carrying anything out. */
	readonly patient: boolean;
	/** ENDEX may come while tasks are left. */
	readonly end: boolean;
}

export const plainly: Policy = {
	urgency: [],
	passOver: new Set(),
	early: false,
	inOrder: true,
	patient: true,
	end: false,
};

export interface Rolled {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
	/** Good orders met, given or passed over. */
	readonly choices: number;
	/** The budget lasted to the end. */
	readonly whole: boolean;
}

/** Who plays: the role that a person has. */
export const playedRole = (drill: Drill): string =>
	Object.keys(drill.state.roles).find((name) => drill.state.roles[name] !== 'staff')!;

/** Verdicts that may change if what happens meanwhile is answered. */
const reactable: readonly Verdict[] = ['useless', 'violation', 'lapse', 'undone'];

/** Drill ms before an order that was no good even so is tried with answers again. */
const patience = 600_000;

/** Other ways are looked for this often, drill ms, and so many times over at one instant. */
const pause = 120_000;
const mostRounds = 6;

/** Who else has a say in a rollout. */
export interface Company {
	/** Stops when this holds. */
	readonly over?: () => boolean;
	/** Stops when everything due by then (drill ms) has happened. */
	readonly to?: number;
	/** Left to somebody else. */
	readonly spare?: (wanted: Wanted) => boolean;
	/** Calls are acknowledged by somebody else. */
	readonly silent?: boolean;
	/** Only this node is worked towards, by fair means or foul. */
	readonly aim?: number;
	/** Trials take time as it comes: nothing is done meanwhile. */
	readonly idle?: boolean;
}

/**
 * Plays a drill on from where it stands, at each event giving what the relaxed plan wants, if a trial finds it good, and
 * acknowledging every call as it comes. A trial that fails when nothing else is done is made again with what happens meanwhile
 * answered in the same way.
 */
export function rollOut(drill: Drill, aims: Aims, policy: Policy, meter: Meter, company: Company = {}): Rolled {
	const { state } = drill;
	const { over = () => false, to = Number.POSITIVE_INFINITY, spare = () => false } = company;
	const inputs: Input[] = [];
	const role = playedRole(drill);
	const again = new Map<string, number>();
	let choices = 0;
	const good = (wanted: Wanted, input: Input, relaxed: Relaxed): boolean => {
		const hopeless = (after: Drill): boolean => {
			const then = relax(aims, after);
			return aims.tasks.some(
				(node, index) =>
					relaxed.cost[node]! < Number.POSITIVE_INFINITY &&
					then.cost[node] === Number.POSITIVE_INFINITY &&
					(state.tasks[index]!.openedAt >= 0 || !opensByItself(drill, drill.program.tasks[index]!)),
			);
		};
		const allowed: Allowed =
			company.aim !== undefined
				? { wrong: true, violations: true, end: true }
				: { wrong: false, violations: false, end: policy.end, ...(policy.end ? {} : { hopeless }) };
		const verdict = tryOrder(drill, aims, wanted, input, allowed);
		const key = keyOf(wanted);
		if (company.idle === true || !reactable.includes(verdict) || (again.get(key) ?? 0) > state.at)
			return verdict === 'good';
		again.set(key, state.at + patience);
		const answered = tryOrder(drill, aims, wanted, input, allowed, (after, done) => {
			rollOut(after, aims, policy, meter, { over: done, idle: true });
		});
		return answered === 'good';
	};
	advance(drill, state.at);
	/** Makers that came to nothing, until when they are left alone; and when others were last looked for in their place. */
	const bans = new Map<number, number>();
	let looked = Number.NEGATIVE_INFINITY;
	const oneGiven = (passed: Set<string>, avoided: ReadonlySet<number>, vain: Set<number>, idle: boolean): boolean => {
		const relaxed = relax(aims, drill, ({ id }) => avoided.has(id) || (bans.get(id) ?? -1) > state.at);
		const goals =
			company.aim === undefined ? goalsOf(drill, aims, relaxed, policy, idle) : [{ node: company.aim, due: 0 }];
		for (const wanted of wantedFor(aims, relaxed, goals, policy.inOrder)) {
			const key = keyOf(wanted);
			if (passed.has(key) || !teamFree(drill, wanted) || spare(wanted)) continue;
			vain.add(wanted.via);
			const input = inputOf(drill, wanted, role, company.aim !== undefined);
			if (input === undefined) {
				bans.set(wanted.via, state.at + patience);
				continue;
			}
			if (!meter.step()) return false;
			if (good(wanted, input, relaxed) && !policy.passOver.has(choices++)) {
				give(drill, input);
				advance(drill, state.at);
				inputs.push(input);
				return true;
			}
			passed.add(key);
		}
		return false;
	};
	while (state.ended === null && !over() && !meter.over) {
		if (company.silent !== true) inputs.push(...acknowledge(drill, role));
		const passed = new Set<string>();
		const avoided = new Set<number>();
		for (let round = 0; state.ended === null && !meter.over; ) {
			const vain = new Set<number>();
			if (oneGiven(passed, avoided, vain, false) || (isIdle(drill) && oneGiven(passed, avoided, vain, true))) {
				round = 0;
				avoided.clear();
				continue;
			}
			if (
				vain.size === 0 ||
				round >= mostRounds ||
				(policy.patient && !isIdle(drill)) ||
				(round === 0 && state.at < looked + pause)
			)
				break;
			if (round++ === 0) looked = state.at;
			for (const maker of vain) avoided.add(maker);
		}
		const due = nextDue(drill);
		if (state.ended !== null || due === undefined || due > to || over()) break;
		advance(drill, due);
	}
	return { drill, inputs, choices, whole: state.ended !== null || !meter.over };
}

/** Nobody is carrying anything out, and nothing is about to happen by itself. */
const isIdle = ({ state }: Drill): boolean =>
	!state.activities.some(({ phase }) => underWay.includes(phase)) &&
	!state.queue.some(({ due, what }) => what.kind !== 'limit' && what.kind !== 'held' && due - state.at <= patience);

const keyOf = ({ order, purpose }: Wanted): string =>
	`${order.command} ${order.target} ${order.team} ${JSON.stringify(order.with)} ${purpose}`;

/** Every call that waits, acknowledged now. */
export function acknowledge(drill: Drill, role: string): readonly Input[] {
	const { program, state } = drill;
	return program.injects.flatMap(({ inject }, index): Input[] => {
		if (!inject.ack || state.injectAt[index]! < 0 || state.ackAt[index]! >= 0) return [];
		const input: Input = { kind: 'acknowledge', inject: inject.id, at: state.at, role };
		return give(drill, input).ok ? [input] : [];
	});
}

function teamFree(drill: Drill, { order }: Wanted): boolean {
	const { teams } = drill.program.commands[order.command]!;
	const free = (team: number): boolean => (drill.state.lines[team]?.length ?? 0) === 0;
	return order.team >= 0 ? free(order.team) : teams.length === 0 || teams.some(free);
}

/** The order as an input, with right parameters; undefined where none are right and do what is wished. */
export function inputOf(drill: Drill, wanted: Wanted, role: string, wrongToo = false): Input | undefined {
	const { order, wishes } = wanted;
	const { program, state } = drill;
	const answers = answersFor(drill, order, wishes, wrongToo);
	if (answers === undefined) return undefined;
	return {
		kind: 'order',
		command: program.commands[order.command]!.command.id,
		...(order.target < 0 ? {} : { target: program.entities[order.target]!.id }),
		...(order.team < 0 ? {} : { team: program.entities[order.team]!.id }),
		with: answers,
		at: state.at,
		role,
	};
}
