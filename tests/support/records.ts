import { debriefOf, sealRecord } from '../../src/debrief/index';
import {
	advance,
	begin,
	type DrillRecord,
	engineVersion,
	give,
	type Input,
	type Program,
	playPar,
} from '../../src/drill/index';
import { programOf } from './shipped';

export interface Wanted {
	readonly id: string;
	readonly scenario?: string;
	readonly seed?: number;
	readonly person?: string;
	readonly startedAt?: string;
	/** How many of the par run's inputs were given. */
	readonly inputs?: number;
}

const programs = new Map<string, Program>();

function program(id: string): Program {
	const known = programs.get(id) ?? programOf(id);
	programs.set(id, known);
	return known;
}

/** An honest record of the par run, or of its beginning. */
export function recordOf(wanted: Wanted): DrillRecord {
	const played = program(wanted.scenario ?? 'terminal-disinfection');
	const { scenario } = played;
	const seed = wanted.seed ?? 1;
	const person = wanted.person ?? '王建国';
	const role = scenario.document.roles.find(({ plays }) => plays === 'playable')!.id;
	const inputs: Input[] = playPar(played, { seed, role, person }).inputs.slice(0, wanted.inputs);
	const drill = begin(played, { seed, role, person });
	for (const input of inputs) if (!give(drill, input).ok) throw new Error('the par run was refused');
	advance(drill, played.limit);
	return sealRecord(
		{
			format: 1,
			engine: engineVersion,
			id: wanted.id,
			scenario: { id: scenario.document.id, digest: scenario.digest },
			rules: scenario.rules.id,
			seed,
			mode: 'practice',
			role,
			person,
			startedAt: wanted.startedAt ?? '2026-03-31T02:00:00.000Z',
			inputs,
			beside: { pauses: [], skips: [], hints: [], gaps: [] },
		},
		drill,
		debriefOf(drill, inputs),
	);
}
