import { z } from 'zod';
import type { Debrief } from '../debrief/debrief';
import { endReason } from './record';
import { textSchema } from './text';

const text = textSchema;
const whole = z.int();
const hseep = z.enum(['P', 'S', 'M', 'U']);
const labelled = z.strictObject({ id: z.string(), label: text });

const basis = z.strictObject({
	text,
	value: text.nullable(),
	source: text,
	mark: z.enum(['A', 'B', 'C', 'I']),
	rule: z.string().nullable(),
});

const fault = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('wrong-parameter'),
		ask: z.string(),
		label: text,
		given: text,
		right: text.nullable(),
		must: z.boolean(),
		activity: whole,
	}),
	z.strictObject({ kind: z.literal('out-of-order'), before: z.string(), label: text }),
	z.strictObject({ kind: z.literal('too-many-tries'), tries: whole }),
	z.strictObject({ kind: z.literal('lapsed'), ms: whole }),
]);

const task = z.strictObject({
	id: z.string(),
	label: text,
	why: text.exactOptional(),
	member: labelled.exactOptional(),
	status: z.enum(['done', 'late', 'missed', 'wrong']),
	applies: z.boolean(),
	critical: z.boolean(),
	weight: z.number(),
	openedAt: whole,
	doneAt: whole,
	target: whole,
	limit: whole,
	correctness: whole,
	timeliness: whole,
	credit: whole,
	points: whole,
	worth: whole,
	intervals: z.strictObject({ notice: whole, decide: whole, order: whole, act: whole }),
	tries: z.array(whole),
	faults: z.array(fault),
	tags: z.strictObject({
		phase: z.string(),
		domain: z.string(),
		responsibility: z.string(),
		bearer: z.string(),
		defends: z.string(),
		serves: z.exactOptional(z.string()),
	}),
	basis: basis.nullable(),
	hseep,
});

const violation = z.strictObject({
	id: z.string(),
	at: whole,
	veto: z.boolean(),
	points: z.number(),
	why: text,
	basis: basis.nullable(),
	activity: whole,
	target: labelled.nullable(),
	responsibility: z.string(),
	bearer: z.string(),
});

const groups = z.array(
	z.strictObject({
		id: z.string(),
		score: whole.nullable(),
		tasks: whole,
		missed: whole,
		late: whole,
		wrong: whole,
	}),
);

/** What a record is worth, as the server recomputed it. Integers: hundredths of a point, basis points, milliseconds. */
export const debriefSchema = z
	.strictObject({
		scenario: z.string(),
		rules: z.string(),
		seed: whole,
		variant: z.record(z.string(), z.string()),
		end: z.strictObject({ at: whole, reason: endReason }),
		score: whole,
		correctness: whole,
		speed: whole,
		earned: whole,
		lost: whole,
		pass: z.number(),
		passed: z.boolean(),
		vetoes: z.array(violation),
		penalties: z.array(violation),
		nearMisses: z.array(z.strictObject({ violation: z.string(), why: text, at: whole, byMs: whole })),
		tasks: z.array(task),
		ratings: z.strictObject({ percent: z.number(), hseep, grade: z.enum(['excellent', 'good', 'fair', 'poor']) }),
		phases: groups,
		domains: groups,
		responsibilities: groups,
		bearers: groups,
		defences: groups,
		exposure: z.array(
			z.strictObject({
				id: z.string(),
				label: text,
				personMinutes: whole,
				weighted: whole,
				estimate: z.number().nullable(),
			}),
		),
		disruption: z.array(
			z.strictObject({ id: z.string(), label: text, stoppedMs: whole, weight: z.number(), weightedMs: whole }),
		),
	})
	.meta({ id: 'Debrief', description: 'What a record is worth, point by point, as the server recomputed it' });

export type DebriefRead = z.infer<typeof debriefSchema>;

/** The schema and the debrief's own type stay one: this line stops compiling when they part. */
export const sameDebrief = (debrief: DebriefRead): Debrief => debrief;
