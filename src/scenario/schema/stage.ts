import * as z from 'zod';
import type { Clock, Role, ScenarioDocument, Variant } from '../format/scenario';
import { condition } from './conditions';
import { headed, maybe, shape } from './headed';
import { byName, duration, listed, name, path, text, timeOfDay } from './scalars';
import { scalar } from './values';

const scale = z.number().min(1).max(3600);

export const clock: z.ZodType<Clock> = shape({
	scale,
	limit: duration,
	start: headed('time', { forms: { vary: shape({ vary: path }) }, otherwise: timeOfDay }),
	date: z.iso.date({ error: '@date' }),
	then: z.array(shape({ when: condition, scale })).default([]),
}) as z.ZodType<Clock>;

export const roles: z.ZodType<readonly Role[]> = listed(
	shape({
		label: text,
		plays: z.enum(['playable', 'staff']),
		icon: name.default('role'),
		group: maybe(z.enum(['office', ...Array.from({ length: 15 }, (_, i) => `g${i + 1}`)])),
	}),
);

const option: z.ZodType<Variant> = headed('vary-option', {
	otherwise: z
		.object({ label: maybe(text) })
		.catchall(scalar)
		.transform(({ label, ...fields }) => ({ ...(label ? { label } : {}), fields: fields as Variant['fields'] })),
});
export const vary = byName(byName(option));

const point = z.tuple([z.number(), z.number()]).transform(([x, y]) => ({ x, y }));
const points = z.array(point);

const place = shape({
	label: text,
	icon: name.default('place'),
	at: point,
	area: points.min(3).default([]),
	spots: points.default([]),
});

export const map: z.ZodType<ScenarioDocument['map']> = shape({
	places: listed(place).default([]),
	routes: byName(points.min(2))
		.transform((all) => Object.entries(all).map(([id, way]) => ({ id, points: way })))
		.default([]),
	view: maybe(shape({ at: point, zoom: z.number().positive().max(20) })),
});
