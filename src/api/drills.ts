import { z } from 'zod';
import { debriefSchema } from './debrief';
import { drillId, endReason, mode, recordSchema, seed } from './record';
import { instant, name, textSchema } from './text';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day (UTC) or an instant; `until` makes a bare day reach to its end. */
const moment = (until: boolean) =>
	z
		.union([z.iso.date(), z.iso.datetime({ offset: true })])
		.refine((text) => text >= '2000', { message: 'a date since 2000' })
		.transform((text) =>
			new Date(day.test(text) ? `${text}T${until ? '23:59:59.999' : '00:00:00.000'}Z` : text).toISOString(),
		);

/** `GET /api/drills`: which of the kept drills. */
export const drillsQuerySchema = z.strictObject({
	person: z.string().max(60).exactOptional(),
	scenario: name.exactOptional(),
	from: moment(false).exactOptional(),
	to: moment(true).exactOptional(),
	page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
export type DrillsQuery = z.output<typeof drillsQuerySchema>;

/** One line of the list of kept drills. Score in hundredths of a point, `endedAt` in drill ms. */
export const drillSummarySchema = z
	.strictObject({
		id: drillId,
		scenario: name,
		rules: name,
		seed,
		mode,
		role: name,
		person: z.string(),
		startedAt: z.iso.datetime(),
		receivedAt: z.iso.datetime(),
		endedAt: instant,
		reason: endReason,
		score: z.int().min(0).max(10_000),
		passed: z.boolean(),
		vetoes: z.int().min(0),
	})
	.meta({ id: 'DrillSummary', description: 'One kept drill; score in hundredths of a point, endedAt in drill ms' });
export type DrillSummary = z.infer<typeof drillSummarySchema>;

export const drillListSchema = z
	.strictObject({
		drills: z.array(drillSummarySchema),
		total: z.int().min(0),
		page: z.int().min(1),
		pages: z.int().min(1),
		/** Every scenario of which a drill is kept, for the filter. */
		scenarios: z.array(name),
	})
	.meta({ id: 'DrillList', description: 'A page of kept drills, newest first' });
export type DrillList = z.infer<typeof drillListSchema>;

export const drillAnswerSchema = z
	.strictObject({
		summary: drillSummarySchema,
		record: recordSchema,
		/** Recomputed now; null where this server no longer has the scenario as it was played. */
		debrief: debriefSchema.nullable(),
		/** Why there is no debrief. */
		why: textSchema.nullable(),
	})
	.meta({ id: 'Drill', description: 'A kept record and the debrief recomputed from it' });
export type DrillAnswer = z.infer<typeof drillAnswerSchema>;

/** Handed in: what the server itself made of the record. */
export const acceptedSchema = z
	.strictObject({ id: drillId, score: z.int(), passed: z.boolean() })
	.meta({ id: 'Accepted', description: 'The record is stored; score in hundredths of a point' });
export type Accepted = z.infer<typeof acceptedSchema>;

export const healthSchema = z
	.strictObject({
		status: z.literal('ok'),
		version: z.string(),
		engine: z.int(),
		scenarios: z.array(z.strictObject({ id: name, digest: z.string(), title: textSchema })),
	})
	.meta({ id: 'Health', description: 'The server runs, its database answers; the scenarios it can verify' });
export type Health = z.infer<typeof healthSchema>;
