import type { Mark } from '../../debrief/index';
import { begin, type Drill, type Input, type Program, type Start } from '../../drill/index';
import { aimsOf, type Budget, byThePlan, Meter, plainly, policies } from '../witness/index';
import { candidatesOf } from './candidates';
import { type Change, instantOf } from './change';
import { fewer, type Passing, passing, smallest } from './fewer';
import { mistakesOf } from './mistakes';
import { trace } from './play';
import { paired, repair, replanned } from './repair';

/** The nearest run that passes, to a record that was played. */
export type Nearest =
	| { readonly kind: 'passed' }
	| {
			readonly kind: 'found';
			/** In order of time. */
			readonly changes: readonly Change[];
			/** Everything given in the run that passes, as the engine took it. */
			readonly inputs: readonly Input[];
			readonly drill: Drill;
			readonly mark: Mark;
			/** Drill ms of the first mistake: nothing before it was changed. */
			readonly from: number;
			/** Every run with fewer changes than this, of those that were candidates, was tried and fails. */
			readonly tried: number;
	  }
	| { readonly kind: 'not-found'; readonly from: number };

/** Told now and then: steps taken, and the fewest changes found so far. */
export type Told = (steps: number, fewest: number | undefined) => void;

/** Most changes that are tried in every combination: beyond, what a repair leaves is thinned out one by one. */
const mostTogether = 2;

/** How a record is repaired: the nearest to what the person did first. */
const manners = [true, false].flatMap((follow) => [
	...policies.map((policy) => ({ ...policy, follow })),
	{ ...plainly, end: true, follow },
]);

/** The fewest changes, from its first mistake on, with which a record would have passed. */
export function nearest(
	program: Program,
	start: Start,
	inputs: readonly Input[],
	budget: Budget,
	told: Told = () => {},
): Nearest {
	let best: Passing | undefined;
	const meter = new Meter({ ...budget, told: (steps) => told(steps, best?.changes.length) });
	const traced = trace(program, start, inputs);
	if (traced.mark.passed) return { kind: 'passed' };
	const mistakes = mistakesOf(traced);
	const from = mistakes[0]?.at ?? 0;
	let tried = 1;
	const take = (one: Passing | undefined): void => {
		if (one !== undefined && (best === undefined || one.changes.length < best.changes.length)) best = one;
	};

	// One change, without looking further, is what most single mistakes need.
	const single = smallest(traced, candidatesOf(traced, mistakes, from, []), 1, meter);
	take(single.found);
	if (best === undefined) {
		const aims = aimsOf(begin(program, start), byThePlan);
		let repairs: readonly Change[] = [];
		const ways: readonly (() => readonly Change[])[] = [
			...manners.map((manner) => () => repair(traced, aims, manner, from, meter)),
			() => replanned(traced, from, meter),
		];
		for (const way of ways) {
			const changes = way();
			const all = passing(traced, changes);
			if (all === undefined) continue;
			repairs = [...repairs, ...changes, ...paired(changes, inputs)];
			take(fewer(traced, all, meter));
			const moved = passing(traced, paired(changes, inputs));
			if (moved !== undefined) take(fewer(traced, moved, meter));
			break;
		}
		const candidates = candidatesOf(traced, mistakes, from, repairs);
		for (let size = 1; size <= mostTogether && !meter.over; size++) {
			if (best !== undefined && (best as Passing).changes.length <= size) break;
			const { found, all } = smallest(traced, candidates, size, meter);
			take(found);
			if (!all || found !== undefined) break;
			tried = size + 1;
		}
	}
	if (best === undefined) return { kind: 'not-found', from };
	const { changes, played } = best as Passing;
	return {
		kind: 'found',
		changes: [...changes].sort((a, b) => instantOf(a, inputs) - instantOf(b, inputs)),
		inputs: played.inputs,
		drill: played.drill,
		mark: played.mark,
		from,
		tried: Math.min(tried, changes.length),
	};
}
