import * as z from 'zod';
import type { Look } from '../format/looks';
import { looks, shown } from '../format/looks';
import { type Entity, type EntityKind, entityKinds, type Fact, type FactStart, posts } from '../format/scenario';
import { unit } from './asks';
import { condition } from './conditions';
import { headed, maybe, shape } from './headed';
import { byName, flag, name, text, word } from './scalars';
import { computedForms, scalar, value } from './values';

const drawn = headed('draw', {
	list: z.array(scalar).min(1),
	otherwise: shape({ from: z.number(), to: z.number(), step: z.number().default(1) }),
});
const draw: z.ZodType<FactStart> = shape({ draw: drawn }) as never;

const start = headed<FactStart>('value', { forms: { draw }, otherwise: value });
const plain = (from: FactStart): Fact => ({ start: from, hidden: false, values: {} });

/** A fact written in full, or as its start alone. */
export const fact: z.ZodType<Fact> = headed('fact-form', {
	string: word.transform(plain),
	number: z.number().transform(plain),
	boolean: z.boolean().transform(plain),
	forms: {
		start: shape({
			start,
			hidden: flag.default(false),
			label: maybe(text),
			values: z.record(z.string(), text).default({}),
			unit: maybe(unit),
		}),
		draw: draw.transform((from) => plain(from)),
		...Object.fromEntries(
			Object.entries(computedForms).map(([head, schema]) => [head, schema.transform((from) => plain(from))]),
		),
	},
});

const byKind: Readonly<Partial<Record<EntityKind, Look>>> = {
	person: 'worker',
	team: 'worker',
	vehicle: 'truck',
	container: 'box',
};

const look = headed<Entity['look']>('look', {
	string: z.enum(looks).transform((as) => [{ as }]),
	list: z.array(shape({ if: maybe(condition), as: z.enum(looks) })).min(1),
});

const entity: z.ZodType<Omit<Entity, 'id'>> = shape({
	is: z.enum(entityKinds),
	label: text,
	note: maybe(text),
	many: z.int().min(1).max(200).default(0),
	role: maybe(name),
	post: maybe(z.enum(posts)),
	place: maybe(fact),
	speed: z.number().min(1).max(2000).default(80),
	bodies: z.int().min(0).max(50).default(1),
	look: maybe(look),
	shows: shape(Object.fromEntries(shown.map((mark) => [mark, maybe(condition)]))).default({}),
	facts: byName(fact).default({}),
}).transform(({ place, look: drawnAs, ...rest }): Omit<Entity, 'id'> => {
	const stands = place ?? plain('none');
	return {
		...rest,
		shows: rest.shows as Entity['shows'],
		look: drawnAs ?? [{ as: byKind[rest.is] ?? 'none' }],
		facts: { place: stands, ...rest.facts },
	};
});

export const cast: z.ZodType<readonly Entity[]> = byName(entity).transform((map) =>
	Object.entries(map).map(([id, one]) => ({ id, ...one })),
);
