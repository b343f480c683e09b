import { debriefOf, sealRecord } from '../../debrief/index';
import type { DrillRecord } from '../../drill/index';
import type { Nearest } from './nearest';

/** The run that would have passed as a record of its own, sealed as practice is: whoever has it can check it. */
export function recordOfNearest(own: DrillRecord, found: Extract<Nearest, { readonly kind: 'found' }>): DrillRecord {
	const { format, engine, scenario, rules, seed, role, person, startedAt } = own;
	const { drill, inputs } = found;
	return sealRecord(
		{
			format,
			engine,
			id: `${own.id}-nearest`,
			scenario,
			rules,
			seed,
			mode: 'practice',
			role,
			person,
			startedAt,
			inputs,
			beside: { pauses: [], skips: [], hints: [], gaps: [] },
		},
		drill,
		debriefOf(drill, inputs),
	);
}
