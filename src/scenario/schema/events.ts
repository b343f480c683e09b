import * as z from 'zod';
import {
	defences,
	domains,
	type Inject,
	phases,
	responsibilities,
	serves,
	type Task,
	type Violation,
} from '../format/scenario';
import { basis, oneSeverity, severity } from './command';
import { condition } from './conditions';
import { effects } from './effects';
import { headed, maybe, shape, some } from './headed';
import { count, duration, event, flag, name, spot, path as statePath, text } from './scalars';
import { lasting } from './values';

const said = (found: { text?: unknown; silent: boolean }) => found.text !== undefined || found.silent;

const inject: z.ZodType<Inject> = shape({
	id: name,
	at: maybe(lasting),
	on: maybe(event),
	when: maybe(condition),
	after: maybe(lasting),
	if: maybe(condition),
	from: name,
	to: some(name),
	by: z.enum(['phone', 'radio', 'camera', 'paper']),
	ack: flag.default(false),
	text: maybe(text),
	place: maybe(spot),
	silent: flag.default(false),
	then: effects.default([]),
})
	.refine(said, { error: '@said', path: ['text'] })
	.transform(({ text: words, ...rest }) => ({ ...rest, text: words ?? { zh: '', en: '' } }));
export const injects = z.array(inject);

const from: z.ZodType<Task['from']> = headed('from', {
	string: z.literal('startex'),
	forms: { inject: shape({ inject: name }), task: shape({ task: name }), signal: shape({ signal: name }) },
});

const checked = z.string({ error: '@check' }).regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?$/, { error: '@check' });

const task: z.ZodType<Task> = shape({
	id: name,
	label: text,
	why: maybe(text),
	done: maybe(condition),
	on: maybe(event),
	if: maybe(condition),
	each: maybe(name),
	from: from.default('startex'),
	target: lasting,
	limit: lasting,
	weight: count.min(1).max(100).default(1),
	critical: flag.default(false),
	after: some(name).default([]),
	checks: some(checked).default([]),
	keep: maybe(shape({ that: condition, until: condition, grace: duration.default(0) })),
	reopens: maybe(event),
	applies: maybe(condition),
	tags: shape({
		phase: z.enum(phases),
		domain: z.enum(domains),
		responsibility: z.enum(responsibilities),
		bearer: name,
		defends: z.enum(defences),
		serves: maybe(z.enum(serves)),
	}),
	step: maybe(statePath),
	basis: maybe(basis),
});
export const tasks = z.array(task);

const unless: z.ZodType<NonNullable<Violation['unless']>> = headed('condition', {
	forms: { running: shape({ running: name }) },
	otherwise: condition,
});

const violation: z.ZodType<Violation> = shape({
	id: name,
	label: maybe(text),
	on: maybe(event),
	if: maybe(condition),
	when: maybe(condition),
	for: duration.default(0),
	unless: maybe(unless),
	...severity,
	why: text,
	basis: maybe(basis),
	responsibility: z.enum(responsibilities).default('direct'),
	bearer: maybe(name),
	serves: maybe(z.enum(serves)),
})
	.refine(oneSeverity, { error: '@severity' })
	.transform(({ veto, points, ...rest }) => ({ ...rest, veto: veto === true, points: points ?? 0 }));
export const violations = z.array(violation);
