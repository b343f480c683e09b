import { z } from 'zod';

/** A sentence in both languages. */
export const textSchema = z
	.strictObject({ zh: z.string(), en: z.string() })
	.meta({ id: 'Text', description: 'A sentence in Chinese and English' });
export type Text = z.infer<typeof textSchema>;

/** Drill time in whole milliseconds from STARTEX. */
export const instant = z.int().min(0);

/** A name as the scenario format writes them; members of groups end in `-<n>`. */
export const name = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/)
	.max(120);

/** Words a person typed: one line, no control characters, whole surrogate pairs, something to read. */
export const personName = z
	.string()
	.min(1)
	.max(60)
	.refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value) && value.trim() !== '', {
		message: 'one line of readable text',
	});
