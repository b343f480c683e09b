import { z } from 'zod';
import type { Input } from '../drill/input';
import { instant, name } from './text';

const answer = z.union([z.string().max(2_000), z.number(), z.boolean(), z.array(z.string().max(120)).max(200)]);

/** Who acts and when: on every kind of input. */
const stamp = { at: instant, role: name };

/** What people do in a drill, as it is recorded and handed in. */
export const inputSchema = z
	.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('order'),
			...stamp,
			command: name,
			target: name.exactOptional(),
			team: name.exactOptional(),
			with: z.record(name, answer).exactOptional(),
		}),
		z.strictObject({ kind: z.literal('cancel'), ...stamp, activity: z.int().min(0) }),
		z.strictObject({ kind: z.literal('acknowledge'), ...stamp, inject: name }),
		z.strictObject({ kind: z.literal('inject'), ...stamp, inject: name }),
		z.strictObject({ kind: z.literal('note'), ...stamp, text: z.string().max(2_000) }),
		z.strictObject({ kind: z.literal('take'), ...stamp, plays: name }),
		z.strictObject({ kind: z.literal('end'), ...stamp, why: z.enum(['abandoned', 'controller']) }),
	])
	.meta({ id: 'Input', description: 'One thing a person did, stamped with drill time (ms) and role' });

export type InputRead = z.infer<typeof inputSchema>;

/** The schema and the engine's own type stay one: this line stops compiling when they part. */
export const sameInput = (input: InputRead): Input => input;
