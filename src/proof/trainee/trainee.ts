import {
	advance,
	begin,
	type Drill,
	give,
	type Input,
	type NextStep,
	nextDue,
	type Program,
	relevantCommands,
	rightAnswers,
	wholeNumber,
} from '../../drill/index';
import { below, type Stream, streamOf } from '../../kernel/stream';
import type { Answer } from '../../scenario/format/command';
import { Lanes } from './lanes';
import { decidingTime, inDrill, lookRoundMs, readingTime } from './pace';
import type { Skill } from './skill';
import { skills } from './skill';
import { blunder, slip } from './slips';

export interface Played {
	readonly drill: Drill;
	readonly inputs: readonly Input[];
}

/**
 * A virtual trainee plays a scenario that has a plan: one head, one thing at a time. Messages are read as they come; of what the
 * plan wants now, one step is taken, after a time to decide; it may be forgotten for a while, taken after the next one, or
 * preceded by an order that the plan never wants, and parameters may be filled in wrongly (docs/simulation.md). The same program,
 * skill and seed give the same play.
 */
export function playTrainee(program: Program, skill: Skill, seed: number): Played {
	return new Trainee(program, skill, seed).play();
}

class Trainee {
	private readonly drill: Drill;
	private readonly inputs: Input[] = [];
	private readonly role: string;
	private readonly next: Stream;
	private readonly lanes: Lanes;
	private readonly read: Uint8Array;
	/** Lanes whose next step is out of mind, and those whose step has had its misjudgement. */
	private readonly forgotten = new Set<number>();
	private readonly settled = new Set<string>();

	constructor(
		private readonly program: Program,
		private readonly skill: Skill,
		seed: number,
	) {
		this.drill = begin(program, { seed });
		const { roles } = this.drill.state;
		this.role = Object.keys(roles).find((name) => roles[name] !== 'staff')!;
		this.next = streamOf(seed, skills.indexOf(skill.id));
		this.lanes = new Lanes(program);
		this.read = new Uint8Array(program.injects.length);
	}

	play(): Played {
		const { drill } = this;
		advance(drill, 0);
		while (drill.state.ended === null) {
			if (this.readMessage()) continue;
			const wanted = this.choose();
			if (wanted !== undefined) this.take(wanted);
			else if (!this.wait()) break;
		}
		return { drill, inputs: this.inputs };
	}

	/** Chances are basis points. */
	private happens = (chance: number): boolean => below(this.next, 10_000) < chance;

	private spend(realMs: number): void {
		advance(this.drill, this.drill.state.at + inDrill(this.drill, realMs));
	}

	private readMessage(): boolean {
		const { drill, program, read } = this;
		const { injectAt, ackAt } = drill.state;
		for (let index = 0; index < read.length; index++) {
			if (read[index] === 1 || injectAt[index]! < 0) continue;
			read[index] = 1;
			const { inject } = program.injects[index]!;
			if (inject.silent) continue;
			this.spend(readingTime(inject.text, inject.ack));
			if (inject.ack && drill.state.ended === null && ackAt[index]! < 0)
				this.put({ kind: 'acknowledge', inject: inject.id, at: drill.state.at, role: this.role });
			this.recall();
			return true;
		}
		return false;
	}

	private recall(): void {
		for (const lane of this.forgotten) if (this.happens(this.skill.recalls)) this.forgotten.delete(lane);
	}

	private choose(): NextStep | undefined {
		const ready = this.lanes.ready(this.drill, this.forgotten);
		if (ready.length < 2) return ready[0];
		if (!this.skill.ordersByDue) return ready[below(this.next, ready.length)];
		let first = ready[0]!;
		let soonest = this.dueOf(first);
		for (const step of ready.slice(1)) {
			const due = this.dueOf(step);
			if (due < soonest) [first, soonest] = [step, due];
		}
		return first;
	}

	/** When the first open task that a step serves is due, or what it averts comes about; the end of the drill where there is none. */
	private dueOf({ command }: NextStep): number {
		const { program, drill } = this;
		let due = program.limit;
		const { tasks, violations } = servedBy(program)[command.index]!;
		for (const index of violations) {
			const since = drill.state.countingFrom[index]!;
			if (since >= 0) due = Math.min(due, since + program.violations[index]!.for);
		}
		for (const index of tasks) {
			const { openedAt, doneAt } = drill.state.tasks[index]!;
			if (openedAt < 0 || doneAt >= 0) continue;
			due = Math.min(due, openedAt + wholeNumber(program.tasks[index]!.target, drill.moment));
		}
		return due;
	}

	private take(step: NextStep): void {
		const key = `${step.lane} ${step.index}`;
		const misjudged = !this.settled.has(key) && this.happens(this.skill.misjudges);
		this.settled.add(key);
		this.spend(decidingTime(this.skill, step.command.asks.length, this.next));
		if (this.drill.state.ended !== null) return;
		if (misjudged) this.misjudge(step);
		else this.order(step);
	}

	/** Half of all misjudgements leave the step out, the rest put something else before it. */
	private misjudge(step: NextStep): void {
		const kind = below(this.next, 4);
		const other = kind === 2 ? this.lanes.after(step) : undefined;
		if (kind < 2) this.forgotten.add(step.lane);
		else if (other !== undefined) this.order(other);
		else {
			const wrong = blunder(this.drill, this.next);
			if (wrong === undefined) this.forgotten.add(step.lane);
			else this.give(wrong.command.command.id, wrong.target, wrong.answers);
		}
	}

	private order(step: NextStep): void {
		const answers = rightAnswers(this.drill, step);
		for (const { ask, judge } of step.command.asks)
			if (judge !== undefined && this.happens(this.skill.misfills))
				slip(step.command, step.target, ask.id, answers, this.drill, this.next);
		if (this.give(step.step.do, step.target, answers)) this.lanes.given(step, this.drill.state.activities.length - 1);
		else this.lanes.skip(step);
	}

	private give(command: string, target: number, answers: Readonly<Record<string, Answer>>): boolean {
		const on = target < 0 ? {} : { target: this.program.entities[target]!.id };
		return this.put({ kind: 'order', command, ...on, with: answers, at: this.drill.state.at, role: this.role });
	}

	private put(input: Input): boolean {
		const { ok } = give(this.drill, input);
		if (ok) this.inputs.push(input);
		return ok;
	}

	/** Until something happens; who has forgotten something looks round now and then. */
	private wait(): boolean {
		const { drill } = this;
		const due = nextDue(drill);
		if (due === undefined) return false;
		const round = drill.state.at + inDrill(drill, lookRoundMs);
		if (this.forgotten.size === 0 || due <= round) advance(drill, due);
		else {
			advance(drill, round);
			this.recall();
		}
		return true;
	}
}

interface Served {
	readonly tasks: readonly number[];
	readonly violations: readonly number[];
}
const served = new WeakMap<Program, readonly Served[]>();

/** Per command, the tasks it serves and the violations it may avert that take time to come about. */
function servedBy(program: Program): readonly Served[] {
	let found = served.get(program);
	if (found === undefined) {
		const { document, procedure } = program.scenario;
		const averting = program.violations.map(({ violation }) =>
			violation?.when === undefined || violation.for === 0
				? []
				: relevantCommands({ done: violation.when }, document, procedure),
		);
		found = program.commands.map(({ command, index }) => ({
			tasks: program.tasks.flatMap(({ relevant }, task) => (relevant.includes(index) ? [task] : [])),
			violations: averting.flatMap((commands, violation) => (commands.includes(command.id) ? [violation] : [])),
		}));
		served.set(program, found);
	}
	return found;
}
