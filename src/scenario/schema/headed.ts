import * as z from 'zod';

type Schema = z.ZodType;

/** The forms one thing can be written in. The first of `forms`' keys that a map has picks the form, whose errors are then the ones told. */
export interface Forms {
	readonly forms?: Readonly<Record<string, Schema>>;
	readonly string?: Schema;
	readonly number?: Schema;
	readonly boolean?: Schema;
	readonly list?: Schema;
	/** What is none of the above. */
	readonly otherwise?: Schema;
}

function pick(forms: Forms, input: unknown): Schema | undefined {
	if (Array.isArray(input)) return forms.list ?? forms.otherwise;
	if (typeof input === 'object' && input !== null) {
		for (const head of Object.keys(forms.forms ?? {})) if (Object.hasOwn(input, head)) return forms.forms![head];
		return forms.otherwise;
	}
	const scalar =
		typeof input === 'string'
			? forms.string
			: typeof input === 'number'
				? forms.number
				: typeof input === 'boolean'
					? forms.boolean
					: undefined;
	return scalar ?? forms.otherwise;
}

interface HeadedDef extends z.core.$ZodUnionDef {
	readonly choice: Forms;
	readonly what: string;
}
interface HeadedInternals extends z.core.$ZodTypeInternals<unknown, unknown> {
	def: HeadedDef;
}
interface Headed extends z.ZodType {
	_zod: z.ZodType['_zod'] & HeadedInternals;
}

// A zod union that looks at what is written before it reads it: one form is tried instead of all, so that a mistake is told once,
// in terms of the form that was meant, and deep nesting costs nothing extra. To JSON Schema it is a union like any other.
const Headed = z.core.$constructor<Headed, HeadedDef>('Headed', (inst, def) => {
	z.ZodUnion.init(inst as never, def as never);
	inst._zod.parse = (payload, context) => {
		const schema = pick(def.choice, payload.value);
		if (schema) return schema._zod.run(payload, context);
		payload.issues.push({
			code: 'custom',
			input: payload.value,
			inst: inst as never,
			params: { what: def.what, heads: Object.keys(def.choice.forms ?? {}) },
			message: payload.value === undefined ? '@missing' : '@unknown-form',
			continue: false,
		} as never);
		return payload;
	};
});

/** One of several forms. `what` names the thing for messages (words.ts). */
export function headed<T>(what: string, choice: Forms): z.ZodType<T> {
	const { forms = {}, ...rest } = choice;
	const options = [...new Set([...Object.values(rest), ...Object.values(forms)])].filter(
		(schema) => schema !== undefined,
	);
	return new Headed({ type: 'union', options, choice, what } as never) as unknown as z.ZodType<T>;
}

/** A list, where one thing may stand for a list of one. */
export function some<T>(schema: z.ZodType<T>): z.ZodType<readonly T[]> {
	return headed('list', { list: z.array(schema), otherwise: schema.transform((one) => [one]) });
}

/** A map with these keys and no others. */
export function shape<T extends z.core.$ZodLooseShape>(fields: T) {
	const keys = `@keys:${Object.keys(fields).join(',')}`;
	return z.strictObject(fields, { error: (issue) => (issue.code === 'unrecognized_keys' ? keys : undefined) });
}

export const maybe = z.exactOptional;
