import type { Activity } from '../../drill/index';
import { type Drill, type NextStep, type Program, ready } from '../../drill/index';

const going: readonly Activity['phase'][] = ['ordered', 'queued', 'travelling', 'working'];
const lost: readonly Activity['phase'][] = ['failed', 'cancelled', 'stopped'];

/** How often a step is ordered again after it failed. */
const patience = 2;

/** Where a trainee stands in each lane of the plan, by what was ordered for it. */
export class Lanes {
	private readonly steps: readonly (readonly NextStep[])[];
	private readonly at: number[];
	private readonly order: number[];
	private readonly tries: number[];
	/** Steps taken out of turn, by lane and index. */
	private readonly ahead = new Set<string>();
	private readonly notReady: number[];

	constructor(program: Program) {
		this.steps = stepsOf(program);
		this.at = this.steps.map(() => 0);
		this.order = this.steps.map(() => -1);
		this.tries = this.steps.map(() => 0);
		this.notReady = this.steps.map(() => -1);
	}

	/** Steps that can be given now, in the plan's order. */
	ready(drill: Drill): readonly NextStep[] {
		const found: NextStep[] = [];
		for (let lane = 0; lane < this.steps.length; lane++) {
			const next = this.next(lane, drill);
			if (next === undefined || this.notReady[lane] === drill.revision) continue;
			if (ready(drill, next)) found.push(next);
			else this.notReady[lane] = drill.revision;
		}
		return found;
	}

	/** The one after a step in its lane. */
	after(step: NextStep): NextStep | undefined {
		return this.steps[step.lane]![step.index + 1];
	}

	/** A step was ordered, as this activity. */
	given({ lane, index }: NextStep, activity: number): void {
		if (index !== this.at[lane]) {
			this.ahead.add(`${lane} ${index}`);
			return;
		}
		this.order[lane] = activity;
		this.tries[lane]!++;
	}

	/** It can't be ordered at all: the plan goes on without it. */
	skip({ lane }: NextStep): void {
		this.move(lane);
	}

	private next(lane: number, drill: Drill): NextStep | undefined {
		const activity = drill.state.activities[this.order[lane]!];
		if (activity !== undefined) {
			if (going.includes(activity.phase)) return undefined;
			if (!lost.includes(activity.phase) || this.tries[lane]! > patience) this.move(lane);
			this.order[lane] = -1;
		}
		while (this.ahead.has(`${lane} ${this.at[lane]}`)) this.move(lane);
		return this.steps[lane]![this.at[lane]!];
	}

	private move(lane: number): void {
		this.at[lane]!++;
		this.tries[lane] = 0;
	}
}

const plans = new WeakMap<Program, readonly (readonly NextStep[])[]>();

function stepsOf(program: Program): readonly (readonly NextStep[])[] {
	let steps = plans.get(program);
	if (steps === undefined) {
		steps = program.scenario.document.par.map((lane, at) =>
			lane.map((step, index) => ({
				lane: at,
				step,
				index,
				command: program.commands[program.commandIndex.get(step.do)!]!,
				target: step.on === undefined ? -1 : program.entityIndex.get(step.on)!,
			})),
		);
		plans.set(program, steps);
	}
	return steps;
}
