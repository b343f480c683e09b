import { advance, begin, compile, type Drill, give, nextDue, playPar, scaleOf } from '../../drill';
import type { Scenario } from '../../scenario/format/scenario';

/** Real milliseconds that the drill's clock takes from its own instant to another. */
function realUntil(drill: Drill, to: number): number {
	let real = 0;
	while (drill.state.ended === null && drill.state.at < to) {
		const { at } = drill.state;
		const due = Math.min(nextDue(drill) ?? to, to);
		real += (due - at) / scaleOf(drill);
		advance(drill, due);
	}
	return real;
}

/** Whole minutes that somebody who knows the plan sits at this scenario: the par run by the clock on the wall. */
export function parMinutes(scenario: Scenario): number {
	const program = compile(scenario);
	const { inputs } = playPar(program, { seed: 1 });
	const drill = begin(program, { seed: 1 });
	let real = 0;
	for (const input of inputs) {
		real += realUntil(drill, input.at);
		give(drill, input);
	}
	real += realUntil(drill, program.limit);
	return Math.max(1, Math.round(real / 60_000));
}
