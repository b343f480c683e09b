import type { Condition } from '../../scenario/format/expressions';
import type { Model } from './model';

/**
 * Whether ENDEX has come wherever a condition holds: then nothing that takes even an entry of the queue follows from it. Levels
 * are looked at together and the end last, so what the same change brings about at once still counts.
 */
export function isOver(condition: Condition, model: Model): boolean {
	return implied(model.names.scenario.document.end, gathered(condition), model);
}

/** What must hold for a condition to hold, as far as it says so in so many words. */
function gathered(condition: Condition): readonly Condition[] {
	return 'all' in condition ? condition.all.flatMap(gathered) : [condition];
}

function implied(wanted: Condition, held: readonly Condition[], model: Model): boolean {
	if ('all' in wanted) return wanted.all.every((one) => implied(one, held, model));
	if ('any' in wanted) return wanted.any.some((one) => implied(one, held, model));
	if ('state' in wanted)
		return held.some(
			(one) => 'state' in one && (one.state === wanted.state || one.state.startsWith(`${wanted.state}.`)),
		);
	if ('happened' in wanted)
		return held.some(
			(one) => 'happened' in one && one.happened === wanted.happened && (one.atLeast ?? 1) >= (wanted.atLeast ?? 1),
		);
	if ('taskDone' in wanted) return held.some((one) => 'taskDone' in one && one.taskDone === wanted.taskDone);
	return false;
}
