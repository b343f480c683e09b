import {
	type Action,
	advance,
	begin,
	type Drill,
	give,
	type Input,
	nextDue,
	nextSteps,
	type Program,
	ready,
	rightAnswers,
	scaleOf,
} from '../../../src/drill/index';
import { passReal } from '../../../src/live/pace';
import type { Answer } from '../../../src/scenario/format/command';
import { type PlayView, viewerOf } from '../../../src/views/index';

/** One order as the plan wants it. */
export interface PlannedOrder {
	readonly command: string;
	readonly target: string | null;
	readonly with: Readonly<Record<string, Answer>>;
}

/** The drill that the page plays, played beside it in Node over the same real time: it tells what the plan wants when. */
export class Twin {
	readonly drill: Drill;
	readonly role: string;
	speed = 1;
	private owed = 0;
	private readonly viewer;

	constructor(
		readonly program: Program,
		seed: number,
	) {
		this.role = program.scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
		this.drill = begin(program, { seed, role: this.role });
		this.viewer = viewerOf(this.drill);
		advance(this.drill, 0);
	}

	get ended(): boolean {
		return this.drill.state.ended !== null;
	}

	view(): PlayView {
		return this.viewer.view();
	}

	/** Lets real time pass. */
	pass(realMs: number): void {
		this.owed = passReal(this.drill, realMs + this.owed, this.speed);
	}

	/** Goes on to an instant that the page has reached. */
	runTo(at: number): void {
		advance(this.drill, at);
		this.owed = 0;
	}

	/** Real milliseconds until something may happen. */
	realToNext(): number {
		const due = nextDue(this.drill);
		if (due === undefined) return 1_000;
		return Math.max(1, Math.ceil((due - this.drill.state.at) / (scaleOf(this.drill) * this.speed)) + 1);
	}

	do(action: Action): void {
		const given = give(this.drill, { ...action, at: this.drill.state.at, role: this.role } as Input);
		if (!given.ok) throw new Error(`refused: ${given.error.code} ${given.error.about} ${JSON.stringify(action)}`);
		advance(this.drill, this.drill.state.at);
	}

	/** The oldest call that waits for an answer. */
	call(): string | undefined {
		return this.view()
			.messages.filter((one) => one.ack && one.ackedAt < 0)
			.sort((a, b) => a.at - b.at)[0]?.inject;
	}

	/** What the plan wants now. */
	order(): PlannedOrder | undefined {
		const next = nextSteps(this.drill).find((one) => ready(this.drill, one));
		return next && { command: next.step.do, target: next.step.on ?? null, with: rightAnswers(this.drill, next) };
	}
}
