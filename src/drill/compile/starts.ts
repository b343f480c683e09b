import { drawBetween } from '../../kernel/draw';
import type { Scalar } from '../../scenario/format/expressions';
import type { FactStart } from '../../scenario/format/scenario';
import type { Moment } from '../moment';
import type { ProgramStarts } from '../program';
import type { Names } from './names';
import { compileValue, noReads } from './values';

/** What of a drill's start can be said before its seed is known. */
export function compileStarts(names: Names, levels: number, violations: number): ProgramStarts {
	const { document } = names.scenario;
	const blank = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
	const { length: events } = names.events;
	const { length: injects } = document.injects;
	return {
		variants: Object.entries(document.vary).map(([name, options]) => ({ name, options: Object.keys(options) })),
		facts: names.facts.map((fact) =>
			startOf(names.entities[fact.entity]!.entity.facts[fact.name]?.start ?? 'none', names, fact.key),
		),
		blank: {
			known: blank(names.facts.length, null),
			counts: blank(events, 0),
			lasts: blank(events, -1),
			injectAt: blank(injects, -1),
			ackAt: blank(injects, -1),
			levels: blank(levels, false),
			countingFrom: blank(violations, -1),
			longest: blank(violations, 0),
			stopped: blank(document.services.length, 0),
		},
	};
}

function startOf(start: FactStart, names: Names, key: string): (moment: Moment) => Scalar {
	if (typeof start === 'object' && 'draw' in start) {
		const { draw } = start;
		if ('from' in draw) {
			const steps = Math.floor((draw.to - draw.from) / draw.step);
			return ({ state }) => draw.from + draw.step * drawBetween(0, steps, state.seed, 'fact', key);
		}
		return ({ state }) => draw[drawBetween(0, draw.length - 1, state.seed, 'fact', key)]!;
	}
	// Start values refer to variants, rules and arithmetic over them: never to other facts.
	const value = compileValue(start, { names, it: -1 }, noReads());
	return (moment) => value(moment) ?? '';
}
