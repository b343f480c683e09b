import { type Mark, markOf } from '../../debrief/index';
import { begin, type Drill, type Input, type Program, type Start, wholeNumber } from '../../drill/index';
import type { Meter } from './budget';
import { type Aims, aimsOf, byThePlan } from './build';
import { type Policy, plainly, type Rolled, rollOut } from './rollout';

/** A run that was played, and what it is worth. */
export interface Witness {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
	readonly mark: Mark;
	/** Passed, and nothing on record against it. */
	readonly clean: boolean;
}

/** Hundredths of a point at which looking for a better run stops. */
export const enough = 9_800;

/** Times that what went wrong is given precedence, and times that one order is held back, before giving up. */
const mostTurns = 8;
const mostDiscrepancies = 24;

/** Rollouts without a discrepancy: in the plan's order first, then more and more freely. */
export const policies: readonly Policy[] = [
	plainly,
	{ ...plainly, patient: false },
	{ ...plainly, inOrder: false, patient: false },
	{ ...plainly, inOrder: false, early: true, patient: false },
];

/**
 * The best run that rollouts find. Plain ones come first, in the plan's order and not; then what was late or missed is taken as due sooner, turn by turn; then
 * single orders are held back (limited discrepancies). Stops at the first that is good enough.
 */
export function findWitness(program: Program, start: Start, meter: Meter): Witness | undefined {
	let best: Witness | undefined;
	let aims: Aims | undefined;
	const play = (policy: Policy): { readonly rolled: Rolled; readonly witness: Witness } => {
		const drill = begin(program, start);
		aims ??= aimsOf(drill, byThePlan);
		const rolled = rollOut(drill, aims, policy, meter);
		const witness = witnessOf(drill, rolled.inputs);
		if (rolled.whole && (best === undefined || better(witness, best))) best = witness;
		return { rolled, witness };
	};
	const done = (): boolean => meter.over || (best?.clean === true && best.mark.score >= enough);

	let base = plainly;
	for (const policy of policies) {
		if (done()) return best;
		if (play(policy).witness === best) base = policy;
	}
	const urgency: number[] = program.tasks.map(() => 0);
	let last = best;
	for (let turn = 0; turn < mostTurns && last !== undefined && !done(); turn++) {
		if (!hurry(last.drill, urgency)) break;
		last = play({ ...base, urgency: [...urgency] }).witness;
	}
	if (best !== undefined && best.drill.state.ended !== 'endex' && !done()) play({ ...base, end: true });
	const plain = done() ? 0 : play(base).rolled.choices;
	// Evenly over the run.
	for (let nth = 0; nth < Math.min(plain, mostDiscrepancies) && !done(); nth++) {
		play({ ...base, passOver: new Set([Math.floor((nth * plain) / Math.min(plain, mostDiscrepancies))]) });
	}
	return best;
}

export function witnessOf(drill: Drill, inputs: readonly Input[]): Witness {
	const mark = markOf(drill);
	return { drill, inputs, mark, clean: mark.passed && drill.state.violations.length === 0 };
}

/** Passed before failed, clean before blemished, then the score, then the shorter. */
export function better(one: Witness, other: Witness): boolean {
	if (one.mark.passed !== other.mark.passed) return one.mark.passed;
	if (one.clean !== other.clean) return one.clean;
	if (one.mark.score !== other.mark.score) return one.mark.score > other.mark.score;
	return one.drill.state.at < other.drill.state.at;
}

/** What was late or missed is due sooner next time, by as much as it was late; false where nothing was. */
function hurry({ program, state, moment }: Drill, urgency: number[]): boolean {
	let any = false;
	program.tasks.forEach((task, index) => {
		if (task.applies?.(moment) === false) return;
		const held = state.tasks[index]!;
		const target = wholeNumber(task.target, moment);
		if (held.doneAt >= 0 && held.doneAt - held.openedAt <= target) return;
		any = true;
		urgency[index]! += held.doneAt >= 0 ? held.doneAt - held.openedAt - target + 60_000 : target;
	});
	return any;
}
