import { and, asc, count, desc, eq, getTableColumns, gte, ilike, lte, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pg-proxy';
import type { DrillSummary, DrillsQuery } from '../../api/drills';
import type { DrillRecord } from '../../drill/record/record';
import { drills } from './schema';
import { type Sql, StoreError } from './sql';

export const pageSize = 50;

export interface KeptDrill {
	readonly summary: DrillSummary;
	/** The record's text as it was stored. */
	readonly text: string;
}

/** The drills kept here. What `add` has returned for is on the disk. */
export interface DrillsStore {
	/** False where the id is taken: nothing was changed. */
	add(record: DrillRecord, text: string, receivedAt: string): Promise<boolean>;
	find(id: string): Promise<KeptDrill | undefined>;
	list(query: DrillsQuery): Promise<{ readonly drills: readonly DrillSummary[]; readonly total: number }>;
	scenarios(): Promise<readonly string[]>;
	/** Throws where the database does not answer. */
	ping(): Promise<void>;
	close(): Promise<void>;
}

const { record: recordText, digest: _digest, scenarioDigest: _scenarioDigest, ...shown } = getTableColumns(drills);
const escaped = (part: string) => part.replace(/[\\%_]/g, '\\$&');

type Row = { [K in keyof typeof shown]: (typeof shown)[K]['_']['data'] };

const summary = (row: Row): DrillSummary => ({
	...(row as unknown as DrillSummary),
	startedAt: new Date(row.startedAt).toISOString(),
	receivedAt: new Date(row.receivedAt).toISOString(),
});

/** Drizzle wraps what the database said; callers want to know whether the disk was full. */
async function said<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		let cause: unknown = error;
		while (cause instanceof Error && !(cause instanceof StoreError)) cause = cause.cause;
		throw cause instanceof StoreError ? cause : error;
	}
}

export function drillsStore(sql: Sql): DrillsStore {
	const database = drizzle(async (text, parameters) => ({ rows: (await sql.query(text, parameters)) as unknown[][] }));

	const matching = (query: DrillsQuery): SQL | undefined =>
		and(
			query.person === undefined ? undefined : ilike(drills.person, `%${escaped(query.person)}%`),
			query.scenario === undefined ? undefined : eq(drills.scenario, query.scenario),
			query.from === undefined ? undefined : gte(drills.startedAt, query.from),
			query.to === undefined ? undefined : lte(drills.startedAt, query.to),
		);

	return {
		async add(record, text, receivedAt) {
			const added = await said(
				database
					.insert(drills)
					.values({
						id: record.id,
						digest: record.digest,
						scenario: record.scenario.id,
						scenarioDigest: record.scenario.digest,
						rules: record.rules,
						seed: record.seed,
						mode: record.mode,
						role: record.role,
						person: record.person,
						startedAt: new Date(record.startedAt).toISOString(),
						receivedAt,
						endedAt: record.outcome.at,
						reason: record.outcome.reason,
						score: record.outcome.score,
						passed: record.outcome.passed,
						vetoes: record.outcome.vetoes.length,
						record: text,
					})
					.onConflictDoNothing()
					.returning({ id: drills.id }),
			);
			return added.length === 1;
		},

		async find(id) {
			const [row] = await said(
				database
					.select({ ...shown, record: recordText })
					.from(drills)
					.where(eq(drills.id, id)),
			);
			if (row === undefined) return undefined;
			const { record, ...rest } = row;
			return { summary: summary(rest), text: record };
		},

		async list(query) {
			const where = matching(query);
			const [counted] = await said(database.select({ total: count() }).from(drills).where(where));
			const rows = await said(
				database
					.select(shown)
					.from(drills)
					.where(where)
					.orderBy(desc(drills.startedAt), desc(drills.id))
					.limit(pageSize)
					.offset((query.page - 1) * pageSize),
			);
			return { drills: rows.map(summary), total: counted?.total ?? 0 };
		},

		async scenarios() {
			const rows = await said(
				database.selectDistinct({ id: drills.scenario }).from(drills).orderBy(asc(drills.scenario)),
			);
			return rows.map((row) => row.id);
		},

		async ping() {
			await sql.query('select 1', []);
		},

		close: () => sql.close(),
	};
}
