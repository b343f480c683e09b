import { wholeNumber } from '../../drill/index';
import type { Traced } from './play';

/** Something that went wrong, and when it could still have gone right. */
export interface Mistake {
	readonly kind: 'violation' | 'parameter' | 'order' | 'late' | 'missed' | 'broken-off';
	/** Drill ms: from here on it could have been done otherwise. */
	readonly at: number;
	/** The input at fault, or -1. */
	readonly index: number;
	/** The task or violation, by index in the program; -1 for neither. */
	readonly of: number;
}

/** All that went wrong in a run, the first first. */
export function mistakesOf({ program, drill, inputs, activities }: Traced): readonly Mistake[] {
	const { state, moment } = drill;
	const found: Mistake[] = [];
	const inputOf = (activity: number): number => (activity < 0 ? -1 : activities.indexOf(activity));
	for (const held of state.violations) {
		const index = inputOf(held.activity);
		const counted = program.violations[held.violation]!.for;
		const at = index >= 0 ? inputs[index]!.at : held.at - counted;
		found.push({ kind: 'violation', at, index, of: held.violation });
	}
	for (const activity of state.activities) {
		const index = inputOf(activity.id);
		if (index >= 0 && activity.wrong.length > 0)
			found.push({ kind: 'parameter', at: inputs[index]!.at, index, of: -1 });
		if (index >= 0 && program.commands[activity.command]!.command.mistake)
			found.push({ kind: 'order', at: inputs[index]!.at, index, of: -1 });
	}
	inputs.forEach((input, index) => {
		if (input.kind === 'end') found.push({ kind: 'broken-off', at: input.at, index, of: -1 });
	});
	program.tasks.forEach((task, of) => {
		const held = state.tasks[of]!;
		if (task.applies?.(moment) === false || held.openedAt < 0) return;
		const late = held.doneAt >= 0 && held.doneAt - held.openedAt > wholeNumber(task.target, moment);
		if (held.doneAt < 0) found.push({ kind: 'missed', at: held.openedAt, index: -1, of });
		else if (late) found.push({ kind: 'late', at: held.openedAt, index: inputOf(held.doneBy), of });
		else if (held.untidy) found.push({ kind: 'order', at: held.openedAt, index: inputOf(held.doneBy), of });
	});
	return found.sort((a, b) => a.at - b.at || a.index - b.index);
}
