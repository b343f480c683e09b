import * as z from 'zod';
import type { Effect } from '../format/expressions';
import { condition } from './conditions';
import { headed, maybe, shape, some } from './headed';
import { factRef, name } from './scalars';
import { value } from './values';

const later: z.ZodType<Effect> = z.lazy(() => effect);

/** A list of effects, or one. */
export const effects: z.ZodType<readonly Effect[]> = some(later);

export const effect: z.ZodType<Effect> = headed('effect', {
	forms: {
		set: shape({ set: z.record(factRef, value) }),
		emit: shape({ emit: name }),
		reveal: shape({ reveal: some(factRef) }),
		if: shape({ if: condition, then: effects, else: maybe(effects) }),
		each: shape({ each: name, do: effects }),
	},
});
