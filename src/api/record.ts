import { z } from 'zod';
import type { DrillRecord } from '../drill/record/record';
import { inputSchema } from './input';
import { instant, name, personName } from './text';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const realMs = z.int().min(0);
const moments = z.array(z.strictObject({ at: instant, realMs })).max(10_000);

/** The client's own id: what an address and a file name can carry. */
export const drillId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export const seed = z.int().min(0).max(0xffff_ffff);
export const mode = z.enum(['guided', 'practice', 'exam']);
export const endReason = z.enum(['endex', 'limit', 'abandoned', 'controller']);

/** A finished drill with everything needed to run it again. */
export const recordSchema = z
	.strictObject({
		format: z.literal(1),
		engine: z.int().min(1),
		id: drillId,
		scenario: z.strictObject({ id: name, digest }),
		rules: name,
		seed,
		mode,
		role: name,
		person: personName,
		startedAt: z.iso.datetime({ offset: true }).refine((text) => text >= '2000', { message: 'a date since 2000' }),
		inputs: z.array(inputSchema).max(50_000),
		beside: z.strictObject({
			pauses: moments,
			skips: z.array(z.strictObject({ from: instant, to: instant })).max(10_000),
			hints: z.array(z.strictObject({ at: instant, step: z.string().max(200) })).max(10_000),
			gaps: moments,
		}),
		outcome: z.strictObject({
			at: instant,
			reason: endReason,
			score: z.int().min(0).max(10_000),
			passed: z.boolean(),
			vetoes: z.array(name).max(1_000),
			state: digest,
		}),
		digest,
	})
	.meta({ id: 'DrillRecord', description: 'A finished drill with everything needed to run it again' });

export type RecordRead = z.infer<typeof recordSchema>;

/** The schema and the engine's own type stay one: these lines stop compiling when they part. */
export const sameRecord = (record: RecordRead): DrillRecord => record;
