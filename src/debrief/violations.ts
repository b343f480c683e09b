import type { Drill } from '../drill/index';
import type { ViolationResult } from './debrief';
import { basisShown, entityText } from './said';

/** What was broken, in the order in which it happened. */
export function violationsOf(drill: Drill): readonly ViolationResult[] {
	const { program, state } = drill;
	return state.violations.map((held): ViolationResult => {
		const compiled = program.violations[held.violation]!;
		const told = (compiled.violation ?? compiled.duty)!;
		const activity = state.activities[held.activity];
		const bearer =
			compiled.violation?.bearer ?? (activity === undefined ? '' : program.commands[activity.command]!.command.by[0]!);
		const target = held.target < 0 ? null : program.entities[held.target]!.id;
		return {
			id: compiled.id,
			at: held.at,
			veto: compiled.veto,
			points: compiled.points,
			why: told.why,
			basis: basisShown(told.basis, program),
			activity: held.activity,
			target: target === null ? null : { id: target, label: entityText(target, program) },
			responsibility: compiled.violation?.responsibility ?? 'direct',
			bearer,
		};
	});
}
