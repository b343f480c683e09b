import type { Drill, Input } from '../drill/index';
import { defences, domains, phases, responsibilities } from '../scenario/format/scenario';
import { disruptionOf, exposureOf } from './consequence';
import type { Debrief, TaskResult } from './debrief';
import { nearMissesOf } from './near-misses';
import { type GradeThresholds, rate } from './ratings';
import { rollUp } from './roll-up';
import { weightedMean, whole } from './score';
import { type Scored, scoreTask } from './tasks';
import { violationsOf } from './violations';

/**
 * What an ended drill is worth, point by point. A pure function of what is on record: the drill comes from its inputs, which are
 * needed again to tell how near a veto was.
 */
export function debriefOf(drill: Drill, inputs: readonly Input[], grades?: GradeThresholds): Debrief {
	const { program, state } = drill;
	const { document } = program.scenario;
	const scored = program.tasks.map((_, index) => scoreTask(drill, index));
	const tasks = withPoints(scored);
	const counting = scored.filter((task) => task.applies);
	const mean = (of: (task: Scored) => number): number =>
		weightedMean(counting.map((task) => ({ value: of(task), weight: task.weight })));
	const earned = mean((task) => task.credit);
	const violations = violationsOf(drill);
	const lost = violations.filter((one) => !one.veto).reduce((sum, one) => sum + one.points * 100, 0);
	const score = Math.max(0, earned - lost);
	const vetoes = violations.filter((one) => one.veto);
	const reason = state.ended ?? 'abandoned';
	return {
		scenario: document.id,
		rules: program.scenario.rules.id,
		seed: state.seed,
		variant: { ...state.variant },
		end: { at: state.at, reason },
		score,
		correctness: mean((task) => task.correctness),
		speed: mean((task) => task.timeliness),
		earned,
		lost,
		pass: document.pass * 100,
		passed: reason === 'endex' && vetoes.length === 0 && score >= document.pass * 100,
		vetoes,
		penalties: violations.filter((one) => !one.veto),
		nearMisses: nearMissesOf(drill, inputs),
		tasks,
		ratings: rate(score, vetoes.length > 0, tasks, grades),
		phases: rollUp(tasks, 'phase', phases),
		domains: rollUp(tasks, 'domain', domains),
		responsibilities: rollUp(tasks, 'responsibility', responsibilities),
		bearers: rollUp(
			tasks,
			'bearer',
			document.roles.map((role) => role.id),
		),
		defences: rollUp(tasks, 'defends', defences),
		exposure: exposureOf(drill),
		disruption: disruptionOf(drill),
	};
}

/** Each task's share of the hundred points, in hundredths: what it could give and what it gave. */
function withPoints(scored: readonly Scored[]): readonly TaskResult[] {
	const weights = scored.reduce((sum, task) => sum + (task.applies ? task.weight : 0), 0);
	return scored.map((task) => ({
		...task,
		points: task.applies && weights > 0 ? Math.floor((task.credit * task.weight) / weights) : 0,
		worth: task.applies && weights > 0 ? Math.floor((whole * task.weight) / weights) : 0,
	}));
}
