import { compile, type DrillRecord, replay } from '../drill/index';
import type { Scenario } from '../scenario/format/scenario';
import type { Text } from '../words/text';
import type { Debrief, TaskResult } from './debrief';
import { debriefOf } from './debrief-of';

/** What another rule pack makes of the same inputs. Scores in hundredths of a point, credits in basis points. */
export interface Rescored {
	readonly before: Debrief;
	readonly after: Debrief;
	readonly tasks: readonly {
		readonly id: string;
		readonly label: Text;
		/** The one it was done on, where each of a group has it. */
		readonly member: TaskResult['member'];
		readonly before: Standing;
		readonly after: Standing;
	}[];
	/** Violations under one that are none under the other, each as often as it came. */
	readonly violations: readonly {
		readonly id: string;
		readonly why: Text;
		readonly before: number;
		readonly after: number;
	}[];
	/** Index of the first input that the drill under the other rules does not take; the rest is left out. Null where all are taken. */
	readonly refused: number | null;
}

type Standing = Pick<TaskResult, 'applies' | 'status' | 'credit' | 'correctness' | 'timeliness'>;

/**
 * Plays a record's inputs again on the same scenario under other rules and tells every difference. The rules reach into the
 * world itself (how long a hold lasts, what releases people), so the drill may go another way, not only its score.
 */
export function rescore(record: DrillRecord, own: Scenario, other: Scenario): Rescored {
	const start = { seed: record.seed, role: record.role, person: record.person };
	const under = (scenario: Scenario): { readonly debrief: Debrief; readonly refused: number | null } => {
		const program = compile(scenario);
		const whole = replay(program, start, record.inputs);
		const taken = whole.ok ? record.inputs : record.inputs.slice(0, whole.error.index);
		const run = whole.ok ? whole : replay(program, start, taken);
		if (!run.ok) throw new Error('inputs that were taken once are taken again');
		return { debrief: debriefOf(run.value, taken), refused: whole.ok ? null : whole.error.index };
	};
	const before = under(own).debrief;
	const { debrief: after, refused } = under(other);
	return { before, after, tasks: changedTasks(before, after), violations: changedViolations(before, after), refused };
}

const keyOf = (task: TaskResult): string => `${task.id} ${task.member?.id ?? ''}`;

function changedTasks(before: Debrief, after: Debrief): Rescored['tasks'] {
	const others = new Map(after.tasks.map((task) => [keyOf(task), task]));
	return before.tasks.flatMap((task) => {
		const other = others.get(keyOf(task));
		if (other === undefined) return [];
		const [was, is] = [standing(task), standing(other)];
		const same = was.applies === is.applies && was.status === is.status && was.credit === is.credit;
		// What is asked under neither is no difference.
		if (same || (!was.applies && !is.applies)) return [];
		return [{ id: task.id, label: task.label, member: task.member, before: was, after: is }];
	});
}

const standing = ({ applies, status, credit, correctness, timeliness }: TaskResult): Standing => ({
	applies,
	status,
	credit,
	correctness,
	timeliness,
});

function changedViolations(before: Debrief, after: Debrief): Rescored['violations'] {
	const all = [...before.vetoes, ...before.penalties, ...after.vetoes, ...after.penalties];
	const count = (debrief: Debrief, id: string): number =>
		[...debrief.vetoes, ...debrief.penalties].filter((one) => one.id === id).length;
	return [...new Map(all.map((one) => [one.id, one])).values()]
		.map((one) => ({ id: one.id, why: one.why, before: count(before, one.id), after: count(after, one.id) }))
		.filter((one) => one.before !== one.after);
}
