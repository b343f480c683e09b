import type { Scalar, Value } from '../../scenario/format/expressions';
import type { Scenario } from '../../scenario/format/scenario';

export type Variant = Readonly<Record<string, string>>;

/** A value that is the same all drill long in one variant; undefined where it is not. */
export function constantOf(value: Value, scenario: Scenario, variant: Variant): Scalar | undefined {
	if (typeof value !== 'object') return value;
	if ('rule' in value) {
		const held = scenario.rules.rules[value.rule]?.value;
		return typeof held === 'object' ? held[0] : held;
	}
	if ('vary' in value) return varied(value.vary, scenario, variant);
	return undefined;
}

/** `name` is the chosen option, `name.field` a field of it. */
export function varied(name: string, { document }: Scenario, variant: Variant): Scalar | undefined {
	const dot = name.indexOf('.');
	if (dot < 0) return variant[name];
	const vary = name.slice(0, dot);
	return document.vary[vary]?.[variant[vary] ?? '']?.fields[name.slice(dot + 1)];
}

/** A rule with a list stands for all it holds. */
export const listed = (values: readonly Value[], scenario: Scenario): readonly Value[] =>
	values.flatMap((value): readonly Value[] => {
		if (typeof value !== 'object' || !('rule' in value)) return [value];
		const held = scenario.rules.rules[value.rule]?.value;
		return typeof held === 'object' ? held : [value];
	});

const comparing = ['is', 'oneOf', 'atLeast', 'atMost'] as const;

/** Every number that something is compared with, in ascending order: what lies between two of them need not be told apart. */
export function numbersCompared(scenario: Scenario, variant: Variant): readonly number[] {
	const found = new Set<number>();
	const add = (value: unknown): void => {
		if (typeof value === 'number') found.add(value);
		else if (Array.isArray(value)) for (const one of value) add(one);
		else if (typeof value === 'object' && value !== null) {
			if ('rule' in value || 'vary' in value) {
				const held = listed([value as Value], scenario);
				for (const one of held) add(constantOf(one, scenario, variant));
			}
		}
	};
	const walk = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		if (Array.isArray(part)) {
			for (const one of part) walk(one);
			return;
		}
		const held = part as Record<string, unknown>;
		for (const key of comparing) if (held[key] !== undefined) add(held[key]);
		for (const key of Object.keys(held)) if (!quiet.has(key)) walk(held[key]);
	};
	const { document } = scenario;
	walk(scenario.procedure);
	for (const part of [
		document.commands,
		document.injects,
		document.tasks,
		document.violations,
		document.staff,
		document.services,
		document.exposure,
		document.observers,
		document.end,
	])
		walk(part);
	return [...found].sort((a, b) => a - b);
}

/** What holds words and no conditions. */
const quiet = new Set(['label', 'help', 'why', 'text', 'tags', 'asks', 'basis', 'say']);
