import { drawBetween } from '../../kernel/draw';
import { type Drill, schedule } from './drill';

/** Virtual staff do what the plan gives them, after their delay, unless a person plays the role. */
export function planned(drill: Drill, role: number, does: number): void {
	const { program, state } = drill;
	const staff = program.staff[role]!;
	if (state.roles[staff.role] !== 'staff') return;
	const { command } = staff.does[does]!;
	// Keyed by what it is for: what else was ordered changes nothing here.
	const waiting = state.queue.filter(
		(entry) => entry.what.kind === 'staff' && entry.what.role === role && entry.what.does === does,
	);
	const acted = state.activities.filter(
		(activity) => activity.byPlan && activity.command === command && activity.role === staff.role,
	);
	const nth = waiting.length + acted.length;
	const delay = drawBetween(staff.delay[0], staff.delay[1], state.seed, 'plan', staff.role, does, nth);
	schedule(drill, state.at + delay, { kind: 'staff', role, does });
}
