import { type Drill, type Input, replay, startOf } from '../drill/index';
import type { Debrief } from './debrief';

/** A veto avoided by less than this is told. */
const near = 60_000;

type NearMiss = Debrief['nearMisses'][number];

/**
 * Vetoes avoided by under a minute: what counted towards one until shortly before it came about, and commands that would have
 * earned one had they started a minute sooner (found by running the drill again up to that instant).
 */
export function nearMissesOf(drill: Drill, inputs: readonly Input[]): readonly NearMiss[] {
	const { program, state } = drill;
	const earned = new Set(state.violations.map((held) => held.violation));
	const found: NearMiss[] = [];
	program.violations.forEach((compiled, index) => {
		const short = compiled.for - state.longest[index]!;
		if (!compiled.veto || earned.has(index) || compiled.for === 0 || state.longest[index] === 0 || short >= near)
			return;
		found.push({ violation: compiled.id, why: compiled.violation!.why, at: state.at, byMs: short });
	});
	for (const activity of state.activities) {
		if (activity.startedAt < near) continue;
		const duties = program.commands[activity.command]!.duties.filter(
			(duty) => duty.duty.veto && !earned.has(duty.violation),
		);
		if (duties.length === 0) continue;
		const before = replay(program, startOf(drill), inputs, activity.startedAt - near);
		if (!before.ok) continue;
		const { moment } = before.value;
		moment.activity = activity;
		for (const duty of duties) {
			if (!duty.test(moment))
				found.push({ violation: duty.duty.id, why: duty.duty.why, at: activity.startedAt, byMs: near });
		}
		moment.activity = null;
	}
	return found;
}
