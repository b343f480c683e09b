import * as z from 'zod';
import type { Scalar, Value } from '../format/expressions';
import { headed, shape } from './headed';
import { duration, factRef, name, path, word } from './scalars';

const later: z.ZodType<Value> = z.lazy(() => value);
const terms = z.array(later).min(2).max(32);

export const scalar: z.ZodType<Scalar> = headed('scalar', { string: word, number: z.number(), boolean: z.boolean() });

const computed = {
	rule: shape({ rule: name }),
	fact: shape({ fact: factRef }),
	vary: shape({ vary: path }),
	ask: shape({ ask: name }),
	times: shape({ times: terms }),
	plus: shape({ plus: terms }),
};

export const computedHeads = Object.keys(computed);

export const value: z.ZodType<Value> = headed('value', {
	string: word,
	number: z.number(),
	boolean: z.boolean(),
	forms: computed,
});

/** A value where a duration is expected: a bare number says nothing of its unit. */
export const lasting: z.ZodType<Value> = headed('duration', { otherwise: duration, forms: computed });

/** Several values; one `{ rule }` may name a whole list. */
export const values: z.ZodType<readonly Value[]> = headed('values', {
	list: z.array(value),
	otherwise: value.transform((one) => [one]),
});

export { computed as computedForms };
