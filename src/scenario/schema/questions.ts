import * as z from 'zod';
import { type Question, questionKinds } from '../format/question';
import { kindOf, kinds, right } from './asks';
import { basis } from './command';
import { headed, shape } from './headed';
import { name, text } from './scalars';

const common = { id: name, text, right, why: text, basis };

const question: z.ZodType<Question> = headed('question', {
	forms: Object.fromEntries(
		questionKinds.map((kind) => [
			kind,
			shape({ ...common, [kind]: kinds[kind]! }).transform((found) => {
				const { [kind]: body, ...rest } = found as Record<string, unknown>;
				return { ...rest, asks: kindOf(kind, body) };
			}),
		]),
	),
});
export const questions: z.ZodType<readonly Question[]> = z.array(question);
