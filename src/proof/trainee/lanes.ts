import { type Drill, type NextStep, type Program, ready } from '../../drill/index';

/** How often a step is ordered again after it failed. */
const patience = 2;
/** More steps than any lane has: a step's number in the whole plan is lane × this + index. */
const longest = 1_000;

/** Where a trainee stands in each lane of the plan, by what was ordered for it. */
export class Lanes {
	private readonly steps: readonly (readonly NextStep[])[];
	private readonly at: Uint16Array;
	/** Per lane: the activity of the step that was ordered last, or -1. */
	private readonly order: Int32Array;
	private readonly tries: Uint8Array;
	/** Per lane: the drill's revision at which its step was last found not to be ready. */
	private readonly notReady: Float64Array;
	/** Steps taken out of turn. */
	private readonly ahead = new Set<number>();
	/** Lanes that still have steps, in the plan's order. */
	private open: number[];

	constructor(program: Program) {
		this.steps = program.lanes.steps;
		const { length } = this.steps;
		this.at = new Uint16Array(length);
		this.order = new Int32Array(length).fill(-1);
		this.tries = new Uint8Array(length);
		this.notReady = new Float64Array(length).fill(-1);
		this.open = this.steps.map((_, lane) => lane);
	}

	/** Steps that can be given now, in the plan's order; those of `without` lanes are left aside. */
	ready(drill: Drill, without: ReadonlySet<number>): NextStep[] {
		const found: NextStep[] = [];
		let ended = 0;
		for (const lane of this.open) {
			if (this.notReady[lane] === drill.revision || without.has(lane)) continue;
			if (this.order[lane]! >= 0 && this.isGoing(lane, drill)) continue;
			const next = this.steps[lane]![this.at[lane]!];
			if (next === undefined) ended++;
			else if (ready(drill, next)) found.push(next);
			else this.notReady[lane] = drill.revision;
		}
		if (ended > 0) this.open = this.open.filter((lane) => this.at[lane]! < this.steps[lane]!.length);
		return found;
	}

	/** The one after a step in its lane. */
	after(step: NextStep): NextStep | undefined {
		return this.steps[step.lane]![step.index + 1];
	}

	/** A step was ordered, as this activity. */
	given({ lane, index }: NextStep, activity: number): void {
		if (index !== this.at[lane]) {
			this.ahead.add(lane * longest + index);
			return;
		}
		this.order[lane] = activity;
		this.tries[lane]!++;
	}

	/** It can't be ordered at all: the plan goes on without it. */
	skip({ lane }: NextStep): void {
		this.move(lane);
	}

	/** Whether what was ordered last is still under way; if not, the lane goes on, or the step is wanted again. */
	private isGoing(lane: number, drill: Drill): boolean {
		switch (drill.state.activities[this.order[lane]!]!.phase) {
			case 'ordered':
			case 'queued':
			case 'travelling':
			case 'working':
				return true;
			case 'done':
				this.move(lane);
				break;
			default:
				if (this.tries[lane]! > patience) this.move(lane);
		}
		this.order[lane] = -1;
		return false;
	}

	private move(lane: number): void {
		do {
			this.at[lane]!++;
			this.tries[lane] = 0;
		} while (this.ahead.size > 0 && this.ahead.has(lane * longest + this.at[lane]!));
	}
}
