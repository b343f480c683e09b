import * as z from 'zod';
import type { Text } from '../../words/text';
import type { StateNode } from '../format/procedure';
import type { Rule, RulePack, ScenarioDocument } from '../format/scenario';
import { cast } from './cast';
import { commands } from './command';
import { condition } from './conditions';
import { injects, tasks, violations } from './events';
import { headed, maybe, shape } from './headed';
import { procedure } from './procedure';
import { questions } from './questions';
import { byName, name, readDuration, text, word } from './scalars';
import { clock, map, roles, vary } from './stage';
import { scalar } from './values';
import { exposure, observers, par, services, staff } from './world';

const format = z.literal(1);

export const scenarioSchema: z.ZodType<ScenarioDocument> = shape({
	format,
	id: name,
	title: text,
	measure: name,
	kind: z.enum(['single', 'joint']).default('single'),
	pass: z.int().min(0).max(100).default(60),
	port: name,
	rules: name,
	summary: text,
	briefing: text,
	objectives: z.array(text).min(1),
	clock,
	roles,
	vary: vary.default({}),
	map: map.default({ places: [], routes: [] }),
	cast,
	signals: z.array(name).default([]),
	commands,
	procedure,
	injects,
	tasks,
	violations: violations.default([]),
	staff: staff.default({}),
	services: services.default([]),
	exposure: exposure.default([]),
	observers: observers.default([]),
	end: condition,
	questions: maybe(questions),
	par: par.default([]),
});

/** A rule pack as written: what it extends is still a name. */
export interface WrittenRules extends RulePack {
	readonly extends?: string;
}

const lasts = (written: unknown) => typeof written === 'string' && readDuration(written) !== undefined;

// The unit of a duration is told by how it is written, before it becomes milliseconds.
const ruleValue: z.ZodType<{ readonly value: Rule['value']; readonly lasts: boolean }> = headed('rule-value', {
	string: z.string().transform((written, context) => {
		const read = word.safeParse(written);
		if (!read.success) context.addIssue({ code: 'custom', message: '@value' });
		return { value: read.data ?? written, lasts: lasts(written) };
	}),
	number: z.number().transform((found) => ({ value: found, lasts: false })),
	boolean: z.boolean().transform((found) => ({ value: found, lasts: false })),
	list: z
		.array(scalar)
		.min(1)
		.transform((found) => ({ value: found, lasts: false })),
});

const rule: z.ZodType<Rule> = shape({
	value: ruleValue,
	unit: maybe(z.string().min(1)),
	label: text,
	source: text,
	mark: z.enum(['A', 'B', 'C', 'I']),
}).transform(({ value: { value, lasts: duration }, unit, ...rest }) => {
	const told = unit ?? (duration ? 'ms' : undefined);
	return { value, ...(told === undefined ? {} : { unit: told }), ...rest };
});

export const rulesSchema: z.ZodType<WrittenRules> = shape({
	format,
	id: name,
	title: text,
	extends: maybe(name),
	rules: byName(rule),
}) as never;

/** A procedure in a file of its own. */
export interface WrittenProcedure {
	readonly id: string;
	readonly title: Text;
	readonly procedure: StateNode | { readonly use: string };
}
export const procedureSchema: z.ZodType<WrittenProcedure> = shape({
	format,
	id: name,
	title: text,
	procedure,
}) as never;

/** The control measures that scenarios drill, by id. */
export interface Measures {
	readonly measures: Readonly<Record<string, Text>>;
}
export const measuresSchema: z.ZodType<Measures> = shape({ format, measures: byName(text) });
