import * as z from 'zod';
import type { Text } from '../../words/text';
import type { Duration } from '../format/expressions';
import { headed, shape } from './headed';

const nameShape = '[a-z][a-z0-9-]*';
const durationShape = '(?=[0-9])(?:[0-9]{1,4}h)?(?:[0-9]{1,5}m)?(?:[0-9]{1,6}s)?';
const timeShape = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);
const durations = whole(durationShape);
const times = whole(timeShape);

/** `1h30m` in milliseconds; undefined where it is no duration. */
export function readDuration(text: string): Duration | undefined {
	if (!durations.test(text)) return undefined;
	let sum = 0;
	for (const [, count, unit] of text.matchAll(/([0-9]+)([hms])/g))
		sum += Number(count) * (unit === 'h' ? 3_600_000 : unit === 'm' ? 60_000 : 1000);
	return sum;
}

/** Milliseconds as they are written: `1h30m`. */
export function durationWords(duration: Duration): string {
	const parts = [
		[Math.floor(duration / 3_600_000), 'h'],
		[Math.floor(duration / 60_000) % 60, 'm'],
		[Math.floor(duration / 1000) % 60, 's'],
	] as const;
	return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0s';
}

/** `08:30` in minutes after midnight. */
export function readTime(text: string): number | undefined {
	return times.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined;
}

const filled = z.string({ error: '@text' }).regex(/\S/, { error: '@text' });

const both = shape({ zh: filled, en: filled });
export const text: z.ZodType<Text> = headed('text', { forms: { zh: both, en: both } });

export const name = z.string({ error: '@name' }).regex(whole(nameShape), { error: '@name' });
export const path = z.string({ error: '@state' }).regex(whole(`${nameShape}(?:\\.${nameShape})*`), { error: '@state' });
export const factRef = z
	.string({ error: '@fact' })
	.regex(whole(`${nameShape}(?:\\.${nameShape}){1,2}`), { error: '@fact' });
export const event = z
	.string({ error: '@event' })
	.regex(whole(`${nameShape}\\.(?:ordered|started|done|stopped|failed)|(?:inject|signal) ${nameShape}`), {
		error: '@event',
	});
export const spot = z.string({ error: '@spot' }).regex(whole(`${nameShape}(?:\\.${nameShape})?`), { error: '@spot' });

export const duration: z.ZodType<Duration> = z
	.string({ error: '@duration' })
	.regex(durations, { error: '@duration' })
	.transform((written) => readDuration(written)!);

/** A string as a value: a name, a duration (milliseconds) or a time of day (minutes). */
export const word: z.ZodType<string | number> = z
	.string()
	.regex(whole(`${nameShape}|${durationShape}|${timeShape}`), { error: '@value' })
	.transform((written) => readDuration(written) ?? readTime(written) ?? written);

export const timeOfDay: z.ZodType<number> = z
	.string({ error: '@time' })
	.regex(times, { error: '@time' })
	.transform((written) => readTime(written)!);

export const count = z.int().min(0).max(1_000_000);
export const perMille = z.int().min(0).max(1000);
export const flag = z.boolean();

/** Maps by name. */
export const byName = <T>(schema: z.ZodType<T>) => z.record(name, schema);

/** A map by name as a list, each with its name as `id`. */
export const listed = <T extends object>(schema: z.ZodType<T>) =>
	byName(schema).transform((map) => Object.entries(map).map(([id, one]) => ({ id, ...one })));
