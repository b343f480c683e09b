import { describe, expect, it } from 'vitest';
import { debriefOf, rescore, sealRecord } from '../../src/debrief/index';
import { compile, engineVersion, playPar } from '../../src/drill/index';
import { parseScenario } from '../../src/scenario/parse';
import { library, shippedScenarios } from '../support/library';

// What is judged here is the same in both editions.
const alike = ['suits-running-short'];

describe('a record under another edition of the rules', () => {
	it.each(shippedScenarios().map((source) => [source.file, source] as const))(
		'is worth what that edition says: %s',
		(_, source) => {
			const ninth = parseScenario(source, library, 'mot-guide-9').scenario!;
			const tenth = parseScenario(source, library, 'mot-guide-10').scenario!;
			const { drill, inputs } = playPar(compile(ninth), { seed: 3 });
			const record = sealRecord(
				{
					format: 1,
					engine: engineVersion,
					id: 'a',
					scenario: { id: ninth.document.id, digest: ninth.digest },
					rules: 'mot-guide-9',
					seed: 3,
					mode: 'practice',
					role: Object.keys(drill.state.roles).find((role) => drill.state.roles[role] !== 'staff')!,
					person: 'guest',
					startedAt: '2026-01-01T00:00:00.000Z',
					inputs,
					beside: { pauses: [], skips: [], hints: [], gaps: [] },
				},
				drill,
				debriefOf(drill, inputs),
			);
			const same = rescore(record, ninth, ninth);
			expect(same).toMatchObject({ tasks: [], violations: [], refused: null });
			const other = rescore(record, ninth, tenth);
			expect(other.before.score).toBe(record.outcome.score);
			if (alike.includes(ninth.document.id))
				expect(other).toMatchObject({ tasks: [], violations: [], after: { score: other.before.score } });
			else {
				expect(other.after.score).toBeLessThan(other.before.score);
				expect(other.tasks.length + other.violations.length).toBeGreaterThan(0);
			}
			for (const changed of other.tasks) {
				const of = (debrief: typeof other.before) =>
					debrief.tasks.find((task) => task.id === changed.id && task.member?.id === changed.member?.id);
				expect(of(other.before)).toMatchObject(changed.before);
				expect(of(other.after)).toMatchObject(changed.after);
				expect(changed.before.applies || changed.after.applies).toBe(true);
			}
		},
	);
});
