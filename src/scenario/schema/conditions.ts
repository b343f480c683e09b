import * as z from 'zod';
import type { Condition } from '../format/expressions';
import { headed, maybe, shape } from './headed';
import { count, event, factRef, name, path } from './scalars';
import { lasting, value, values } from './values';

const later: z.ZodType<Condition> = z.lazy(() => condition);
const conditions = z.array(later).min(1);

const comparison = {
	is: maybe(value),
	oneOf: maybe(values),
	atLeast: maybe(value),
	atMost: maybe(value),
	sameAs: maybe(factRef),
};
const compared = (found: object) => Object.keys(found).length > 1;
const must = { error: '@comparison' };

export const condition: z.ZodType<Condition> = headed('condition', {
	forms: {
		all: shape({ all: conditions }),
		any: shape({ any: conditions }),
		not: shape({ not: later }),
		fact: shape({ fact: factRef, ...comparison }).refine(compared, must),
		state: shape({ state: path }),
		knows: shape({ knows: factRef, ...comparison }),
		happened: shape({ happened: event, atLeast: maybe(count) }),
		taskDone: shape({ taskDone: name }),
		vary: shape({ vary: path, ...comparison }).refine(compared, must),
		ask: shape({ ask: name, ...comparison }).refine(compared, must),
		every: shape({ every: name, that: later }),
		some: shape({ some: name, that: later }),
		count: shape({ count: name, that: later, is: maybe(value), atLeast: maybe(value), atMost: maybe(value) }).refine(
			(found) => Object.keys(found).length > 2,
			must,
		),
		since: shape({ since: shape({ event, atLeast: lasting }) }),
	},
});
