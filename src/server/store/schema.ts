import { bigint, boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row a drill. The record is kept as the text that was verified; the other columns are for finding it. */
export const drills = pgTable(
	'drills',
	{
		id: text().primaryKey(),
		digest: text().notNull(),
		scenario: text().notNull(),
		scenarioDigest: text('scenario_digest').notNull(),
		rules: text().notNull(),
		seed: bigint({ mode: 'number' }).notNull(),
		mode: text().notNull(),
		role: text().notNull(),
		person: text().notNull(),
		startedAt: timestamp('started_at', { withTimezone: true, mode: 'string' }).notNull(),
		receivedAt: timestamp('received_at', { withTimezone: true, mode: 'string' }).notNull(),
		/** Drill ms. */
		endedAt: bigint('ended_at', { mode: 'number' }).notNull(),
		reason: text().notNull(),
		/** Hundredths of a point. */
		score: integer().notNull(),
		passed: boolean().notNull(),
		vetoes: integer().notNull(),
		record: text().notNull(),
	},
	(table) => [
		index('drills_started').on(table.startedAt, table.id),
		index('drills_scenario').on(table.scenario, table.startedAt),
	],
);
