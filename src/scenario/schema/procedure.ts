import * as z from 'zod';
import type { StateNode, Transition } from '../format/procedure';
import { condition } from './conditions';
import { effects } from './effects';
import { headed, maybe, shape, some } from './headed';
import { byName, event, name, path, readDuration, text } from './scalars';

const later: z.ZodType<StateNode> = z.lazy(() => stateNode);

const transition: z.ZodType<Transition> = headed('transition', {
	string: path.transform((to) => ({ to, do: [] })),
	otherwise: shape({ to: maybe(path), if: maybe(condition), do: effects.default([]) }),
});
const transitions = some(transition);

/** `25m`, or the name of a rule that is a duration. */
const delay = z
	.string({ error: '@delay' })
	.regex(/^(?:[a-z][a-z0-9-]*|(?=[0-9])(?:[0-9]{1,4}h)?(?:[0-9]{1,5}m)?(?:[0-9]{1,6}s)?)$/, { error: '@delay' });

const written = shape({
	type: maybe(z.enum(['parallel', 'final', 'history'])),
	label: maybe(text),
	help: maybe(text),
	initial: maybe(name),
	history: maybe(z.enum(['shallow', 'deep'])),
	target: maybe(path),
	states: byName(later).default({}),
	on: z.record(event, transitions).default({}),
	always: transitions.default([]),
	after: z.record(delay, transitions).default({}),
	entry: effects.default([]),
	exit: effects.default([]),
});

export const stateNode: z.ZodType<StateNode> = headed('state-node', {
	otherwise: written.transform(({ type, after, history, ...rest }): StateNode => {
		const kind = type ?? (Object.keys(rest.states).length > 0 ? 'compound' : 'atomic');
		return {
			...rest,
			type: kind,
			...(kind === 'history' ? { history: history ?? 'shallow' } : history ? { history } : {}),
			after: Object.entries(after).map(([key, taken]) => ({
				delay: readDuration(key) ?? { rule: key },
				transitions: taken,
			})),
		};
	}),
});

export const procedure: z.ZodType<StateNode | { readonly use: string }> = headed('procedure', {
	forms: { use: shape({ use: name }) },
	otherwise: stateNode,
});
