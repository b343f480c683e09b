import * as z from 'zod';
import type { Command, Duty, Need } from '../format/command';
import { ask } from './asks';
import { condition } from './conditions';
import { effects } from './effects';
import { headed, maybe, shape, some } from './headed';
import { count, flag, listed, name, spot, text } from './scalars';
import { lasting } from './values';

/** Where a number or duty comes from. */
export const basis = headed<NonNullable<Duty['basis']>>('basis', {
	forms: { rule: shape({ rule: name }), plan: shape({ plan: text }) },
});

/** `veto: true` or `points: n`, exactly one. */
export const severity = { veto: maybe(z.literal(true)), points: maybe(count.min(1).max(100)) };
export const oneSeverity = (found: { veto?: true; points?: number }) =>
	(found.veto === undefined) !== (found.points === undefined);

const need: z.ZodType<Need> = shape({ that: condition, why: text });

const duty: z.ZodType<Duty> = shape({ id: name, that: condition, ...severity, why: text, basis: maybe(basis) })
	.refine(oneSeverity, { error: '@severity' })
	.transform(({ veto, points, ...rest }) => ({ ...rest, veto: veto === true, points: points ?? 0 }));

const nothing = <T>(schema: z.ZodType<readonly T[]>) => schema.default([] as readonly T[] as never);

const command: z.ZodType<Omit<Command, 'id'>> = shape({
	label: text,
	help: maybe(text),
	icon: name.default('command'),
	by: some(name),
	on: nothing(some(name)),
	at: maybe(spot),
	uses: nothing(some(name)),
	asks: listed(ask).default([]),
	needs: nothing(some(need)),
	should: nothing(some(duty)),
	takes: lasting.default(0),
	brings: maybe(shape({ who: some(spot), to: spot })),
	mistake: flag.default(false),
	start: nothing(effects),
	done: nothing(effects),
	stopped: nothing(effects),
	desk: maybe(flag),
}).transform(({ desk, ...rest }) => ({ ...rest, desk: desk ?? (rest.on.length === 0 && rest.at === undefined) }));

export const commands: z.ZodType<readonly Command[]> = listed(command);
