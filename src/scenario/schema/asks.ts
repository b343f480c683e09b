import * as z from 'zod';
import type { Text } from '../../words/text';
import type { Ask, AskKind, Right } from '../format/command';
import { condition } from './conditions';
import { headed, maybe, shape, some } from './headed';
import { byName, duration, flag, name, text, word } from './scalars';
import { computedForms, scalar, value, values } from './values';

const later: z.ZodType<Right> = z.lazy(() => right);
const range = shape({ atLeast: maybe(value), atMost: maybe(value) });
const is = (schema: z.ZodType) => schema.transform((one) => ({ is: one }));

export const right: z.ZodType<Right> = headed('right', {
	string: is(word),
	number: is(z.number()),
	boolean: is(z.boolean()),
	forms: {
		is: shape({ is: value }),
		oneOf: shape({ oneOf: values }),
		atLeast: range,
		atMost: range,
		by: shape({ by: shape({ ask: name }), cases: z.record(z.string(), later), else: maybe(later) }),
		when: shape({ when: z.array(shape({ if: maybe(condition), then: later })).min(1) }),
		before: shape({ before: z.array(z.tuple([name, name])).min(1) }),
		exactly: shape({ exactly: values }),
		includes: shape({ includes: values, excludes: maybe(values) }),
		excludes: shape({ excludes: values }).transform((found) => ({ includes: [], ...found })),
		that: shape({ that: condition }),
		...Object.fromEntries(Object.entries(computedForms).map(([head, schema]) => [head, is(schema)])),
	},
});

/** A unit in both languages, or one that both write the same. */
export const unit: z.ZodType<Text> = headed('unit', {
	string: z
		.string()
		.regex(/\S/, { error: '@text' })
		.transform((same) => ({ zh: same, en: same })),
	otherwise: text,
});

const options = byName(text);
const yes = z.literal(true);
export const kinds: Readonly<Record<string, z.ZodType>> = {
	choice: options,
	many: options,
	sequence: options,
	number: shape({ unit, from: z.number(), to: z.number(), step: z.number() }),
	duration: shape({ from: duration, to: duration, step: duration }),
	time: yes,
	entity: some(name),
	place: some(name),
	text: yes,
};
export const askKinds = Object.keys(kinds);

const common = {
	label: text,
	start: maybe(scalar),
	right: maybe(right),
	must: flag.default(false),
	judged: z.enum(['start', 'ordered']).default('start'),
	against: z.enum(['truth', 'known']).default('truth'),
};

export function kindOf(kind: string, found: unknown): AskKind {
	if (kind === 'choice' || kind === 'many' || kind === 'sequence')
		return { kind, options: found as Record<string, Text> };
	if (kind === 'entity' || kind === 'place') return { kind, of: found as string[] };
	if (kind === 'time' || kind === 'text') return { kind };
	return { kind, ...(found as object) } as AskKind;
}

export const ask: z.ZodType<Omit<Ask, 'id'>> = headed('ask', {
	forms: Object.fromEntries(
		Object.entries(kinds).map(([kind, schema]) => [
			kind,
			shape({ ...common, [kind]: schema }).transform((found) => {
				const { [kind]: body, ...rest } = found as Record<string, unknown>;
				return { ...rest, asks: kindOf(kind, body) };
			}),
		]),
	),
});
