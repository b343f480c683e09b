import { verify } from '../../src/debrief/index';
import type { DrillRecord, Program } from '../../src/drill/index';

/** Runs every record again and says how each stands: the same lines in Node and in a browser. */
export const verdicts = (programs: readonly Program[], records: readonly DrillRecord[]): readonly string[] =>
	records.map((record) => {
		const program = programs.find(({ scenario }) => scenario.document.id === record.scenario.id);
		if (program === undefined) return `${record.id}: no such scenario`;
		const verified = verify(record, program);
		return verified.ok
			? `${record.id}: ${verified.value.debrief.score} ${record.outcome.state}`
			: `${record.id}: ${verified.error.code} ${verified.error.message.en}`;
	});
