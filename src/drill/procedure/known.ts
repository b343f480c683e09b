import type { AnyMachineSnapshot } from 'xstate';
import type { Moment } from '../moment';
import { activeStates, type Guard, holdsIn, isActive } from './guards';
import type { Machine } from './machine';
import { type Standing, Standings } from './standing';
import { type Asked, firstStep, step } from './step';

/** What a step of the procedure comes to. */
export interface Outcome {
	/** Whether XState came to another snapshot, be it of the same states. */
	readonly moved: boolean;
	/** State indices. */
	readonly entered: readonly number[];
	readonly left: readonly number[];
	/** Their paths, for the log. */
	readonly log: { readonly entered: readonly string[]; readonly left: readonly string[] };
	/** The regions that stand elsewhere now. */
	readonly standings: readonly Standing[];
	/** What is to be done, in order. */
	readonly asked: readonly Asked[];
}

/** A guard that the step asks next; what follows depends on its answer alone. */
interface Question {
	readonly guard: Guard;
	/** Where it looks at states: those entered or left since the step began. */
	readonly changed: readonly number[];
	yes: Question | Outcome | undefined;
	no: Question | Outcome | undefined;
}

interface Answered extends Pick<Question, 'guard' | 'changed'> {
	readonly answer: boolean;
}

/** Standings of the regions that a step concerns, one after the other; at the last of them the step itself. */
interface Place {
	readonly onward: Map<number, Place>;
	step: Question | Outcome | undefined;
}

const newPlace = (): Place => ({ onward: new Map(), step: undefined });

/**
 * Steps that XState took once and need not take again. What a step comes to is a function of its event, of where the regions it
 * concerns stand, and of what the guards it asks answer: a machine without context or children can see nothing else. A region
 * is concerned if one of its transitions is enabled at the outset; facts do not change during a step, and regions do
 * not reach into each other, so the others sit still, wherever they stand.
 */
export class KnownSteps {
	readonly standings: Standings;
	/** How many are kept before all are forgotten. */
	limit = 20_000;
	private readonly places = new Map<string, Place>();
	private count = 0;

	constructor(
		private readonly machine: Machine,
		/** Paths of states, by index. */
		private readonly paths: readonly string[],
	) {
		this.standings = new Standings(machine);
	}

	/** The first step, from no state at all: none is active yet in `moment`. */
	first(moment: Moment): Outcome {
		const place = this.place('xstate.init', undefined, []);
		return (
			answered(place.step, moment) ??
			this.learn(place, undefined, moment, () => ({ ...firstStep(this.machine), moved: true }))
		);
	}

	/** One macrostep; undefined where the event enables no transition. `standings` are the drill's, by region. */
	take(event: string, standings: readonly Standing[], moment: Moment): Outcome | undefined {
		const concerned = this.concernedBy(event, standings, moment);
		if (concerned === undefined) return undefined;
		const place = this.place(event, concerned, standings);
		return (
			answered(place.step, moment) ??
			this.learn(place, concerned, moment, () => {
				const before = this.standings.snapshot(standings);
				const { snapshot, asked } = step(this.machine, before, event);
				return { snapshot, asked, moved: snapshot !== before };
			})
		);
	}

	/** By region: 1 where a transition is enabled, or where that hangs on states that the step may change. */
	private concernedBy(event: string, standings: readonly Standing[], moment: Moment): Uint8Array | undefined {
		const { hears, regions } = this.machine;
		let concerned: Uint8Array | undefined;
		for (const listener of hears.get(event) ?? none) {
			if (!isActive(listener, moment) || !(listener.guard?.test(moment) ?? true)) continue;
			concerned ??= new Uint8Array(regions.length);
			concerned[listener.region] = 1;
		}
		if (concerned === undefined) return undefined;
		for (const { region, always } of standings) {
			if (concerned[region] === 1) continue;
			for (const guard of always) {
				if (guard !== undefined && !guard.readsStates && !guard.test(moment)) continue;
				concerned[region] = 1;
				break;
			}
		}
		return concerned;
	}

	private place(event: string, concerned: Uint8Array | undefined, standings: readonly Standing[]): Place {
		let place = entry(this.places, event);
		for (const { region, id } of standings) if (concerned?.[region] === 1) place = entry(place.onward, id);
		return place;
	}

	/** Has XState take the step and keeps what it came to. */
	private learn(
		place: Place,
		concerned: Uint8Array | undefined,
		moment: Moment,
		run: () => Pick<Outcome, 'asked' | 'moved'> & { readonly snapshot: AnyMachineSnapshot },
	): Outcome {
		const { at, stateOf } = this.machine;
		const before = moment.active;
		const plain = new Set<Guard>();
		const path: Answered[] = [];
		const concerns = (region: number): boolean => concerned === undefined || concerned[region] === 1;
		at.moment = moment;
		at.asked = (guard, answer, active) => {
			// What does not look at states answers the same throughout the step: once is enough.
			if (!concerns(guard.region) || plain.has(guard)) return;
			if (active === null) plain.add(guard);
			path.push({ guard, answer, changed: active === null ? none : differences(before, active) });
		};
		try {
			const { snapshot, asked, moved } = run();
			const after = activeStates(snapshot, stateOf, before.length);
			const changed = differences(before, after);
			const entered = changed.filter((state) => after[state] === 1);
			const left = changed.filter((state) => after[state] === 0);
			const paths = (states: readonly number[]): readonly string[] => states.map((state) => this.paths[state]!);
			const outcome: Outcome = {
				moved,
				entered,
				left,
				log: { entered: paths(entered), left: paths(left) },
				standings: this.standings.of(snapshot).filter(({ region }) => concerns(region)),
				asked,
			};
			keep(place, path, outcome);
			if (++this.count > this.limit) this.forget();
			return outcome;
		} finally {
			at.asked = null;
		}
	}

	private forget(): void {
		this.places.clear();
		this.standings.forget();
		this.count = 0;
	}
}

const none: readonly never[] = [];

function entry<Key>(places: Map<Key, Place>, key: Key): Place {
	let place = places.get(key);
	if (place === undefined) {
		place = newPlace();
		places.set(key, place);
	}
	return place;
}

const differences = (one: Uint8Array, other: Uint8Array): readonly number[] =>
	Array.from(one.keys()).filter((state) => one[state] !== other[state]);

/** Follows the guards' answers to what the step came to; undefined where it was never taken with these. */
function answered(known: Question | Outcome | undefined, moment: Moment): Outcome | undefined {
	while (known !== undefined && 'guard' in known) known = holds(known, moment) ? known.yes : known.no;
	return known;
}

function holds({ guard, changed }: Question, moment: Moment): boolean {
	if (changed.length === 0) return guard.test(moment);
	const active = moment.active.slice();
	for (const state of changed) active[state] = 1 - active[state]!;
	return holdsIn(guard, active, moment);
}

function keep(place: Place, path: readonly Answered[], outcome: Outcome): void {
	const ask = ({ guard, changed }: Answered): Question => ({ guard, changed, yes: undefined, no: undefined });
	if (path.length === 0) place.step = outcome;
	else place.step ??= ask(path[0]!);
	let question = place.step as Question;
	path.forEach(({ answer }, index) => {
		const next = path[index + 1];
		const way = answer ? 'yes' : 'no';
		if (next === undefined) question[way] = outcome;
		else question = (question[way] ??= ask(next)) as Question;
	});
}
