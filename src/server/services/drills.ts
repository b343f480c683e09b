import type { Accepted, DrillAnswer, DrillList, DrillsQuery } from '../../api/drills';
import { type Problem, problem } from '../../api/problem';
import type { DrillRecord } from '../../drill/record/record';
import { fail, ok, type Result } from '../../kernel/result';
import { pageSize } from '../store/drills';
import type { OpenStore } from '../store/open';
import type { Verifier } from './verifier';

export interface DrillsService {
	handIn(value: unknown): Promise<Result<Accepted & { readonly fresh: boolean }, Problem>>;
	list(query: DrillsQuery): Promise<DrillList>;
	find(id: string): Promise<DrillAnswer | undefined>;
}

const taken = (id: string) =>
	problem(
		'id-taken',
		`编号 ${id} 已有另一份内容不同的记录`,
		`Another record, with other content, already has the id ${id}`,
	);

const accepted = (record: DrillRecord, fresh: boolean) =>
	ok({ id: record.id, score: record.outcome.score, passed: record.outcome.passed, fresh });

/** A record's text, whatever order its keys arrived in: the same record gives the same text. */
const textOf = (record: DrillRecord) => JSON.stringify(record);

export function drillsService(store: OpenStore, verifier: Verifier, now: () => Date = () => new Date()): DrillsService {
	/** The record under this id, compared: the same (handed in again), another, or none. */
	async function compare(record: DrillRecord): Promise<'same' | 'other' | 'none'> {
		const kept = await store.find(record.id);
		if (kept === undefined) return 'none';
		return kept.text === textOf(record) ? 'same' : 'other';
	}

	return {
		async handIn(value) {
			const verified = await verifier.verify(value);
			if (!verified.ok) return verified;
			const record = verified.value;
			const before = await compare(record);
			if (before === 'same') return accepted(record, false);
			if (before === 'other') return fail(taken(record.id));
			const text = textOf(record);
			await store.makeRoom(Buffer.byteLength(text));
			if (await store.add(record, text, now().toISOString())) return accepted(record, true);
			// The same hand-in came twice at once, and the other was first.
			return (await compare(record)) === 'same' ? accepted(record, false) : fail(taken(record.id));
		},

		async list(query) {
			const [{ drills, total }, scenarios] = await Promise.all([store.list(query), store.scenarios()]);
			return {
				drills: [...drills],
				total,
				page: query.page,
				pages: Math.max(1, Math.ceil(total / pageSize)),
				scenarios: [...scenarios],
			};
		},

		async find(id) {
			const kept = await store.find(id);
			if (kept === undefined) return undefined;
			const record = JSON.parse(kept.text) as DrillAnswer['record'];
			const recomputed = await verifier.debrief(record);
			return {
				summary: kept.summary,
				record,
				debrief: recomputed.ok ? (recomputed.value as DrillAnswer['debrief']) : null,
				why: recomputed.ok ? null : recomputed.error,
			};
		},
	};
}
