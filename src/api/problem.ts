import { z } from 'zod';
import { type Text, textSchema } from './text';

/** Every answer that is not what was asked for. */
export const problemSchema = z
	.strictObject({ error: z.strictObject({ code: z.string(), message: textSchema }) })
	.meta({ id: 'Problem', description: 'What went wrong: a code for programs, a sentence for people' });

export interface Problem {
	readonly code: string;
	readonly message: Text;
}

export const problem = (code: string, zh: string, en: string): Problem => ({ code, message: { zh, en } });
