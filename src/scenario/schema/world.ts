import * as z from 'zod';
import type { Exposure, Observer, ScenarioDocument, Service, Staff, Step } from '../format/scenario';
import { condition } from './conditions';
import { headed, maybe, shape, some } from './headed';
import { byName, count, duration, event, factRef, listed, name, perMille, text } from './scalars';
import { scalar, value } from './values';

const answer = headed<Staff['does'][number]['with'][string]>('answer', { list: z.array(name), otherwise: scalar });
const answers = byName(answer);

export const staff: z.ZodType<ScenarioDocument['staff']> = byName(
	shape({
		delay: z.tuple([duration, duration]),
		skill: perMille.default(900),
		slip: perMille.default(0),
		does: z
			.array(
				shape({
					on: maybe(event),
					when: maybe(condition),
					if: maybe(condition),
					order: name,
					target: maybe(name),
					with: answers.default({}),
				}),
			)
			.default([]),
	}),
);

export const services: z.ZodType<readonly Service[]> = listed(
	shape({ label: text, stopped: condition, could: maybe(condition), weight: count.min(1).default(1) }),
);

export const exposure: z.ZodType<readonly Exposure[]> = z.array(
	shape({
		id: name,
		label: text,
		each: maybe(name),
		while: condition,
		weigh: z.array(shape({ if: maybe(condition), times: value })).default([]),
		attack: maybe(value),
	}),
);

export const observers: z.ZodType<readonly Observer[]> = z.array(
	shape({ id: name, while: condition, sees: some(factRef) }),
);

const step: z.ZodType<Step> = headed('step', {
	string: name.transform((command) => ({ do: command, with: {} })),
	otherwise: shape({ do: name, on: maybe(name), with: answers.default({}), when: maybe(condition), say: maybe(text) }),
});

export const par: z.ZodType<ScenarioDocument['par']> = z.array(some(step));
