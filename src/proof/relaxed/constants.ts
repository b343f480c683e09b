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

/** Numbers that something is compared with, in ascending order. */
export interface Numbers {
	readonly all: readonly number[];
	/** By the name of the fact that is compared. */
	readonly byFact: ReadonlyMap<string, readonly number[]>;
	/** Events that something listens to or asks after. */
	readonly heard: ReadonlySet<string>;
}

const none: readonly number[] = [];

/** Every number that something is compared with: what lies between two of them need not be told apart. */
export function numbersCompared(scenario: Scenario, variant: Variant): Numbers {
	const all = new Set<number>();
	const byFact = new Map<string, Set<number>>();
	const heard = new Set<string>();
	const add = (value: unknown, fact: string | undefined): void => {
		if (value === undefined) return;
		if (typeof value === 'number') {
			all.add(value);
			if (fact === undefined) return;
			const own = byFact.get(fact);
			if (own) own.add(value);
			else byFact.set(fact, new Set([value]));
		} else if (typeof value === 'object' && value !== null) {
			if (Array.isArray(value)) for (const one of value) add(one, fact);
			else if ('rule' in value || 'vary' in value)
				for (const one of listed([value as Value], scenario)) add(constantOf(one, scenario, variant), fact);
		}
	};
	const walk = (part: object): void => {
		if (Array.isArray(part)) {
			for (const one of part) if (typeof one === 'object' && one !== null) walk(one);
			return;
		}
		const held = part as Record<string, unknown>;
		let fact: string | undefined;
		for (const key in held) {
			const inside = held[key];
			// What is compared stands before what it is compared with, or it counts for no fact in particular.
			if (key === 'fact' || key === 'knows') fact = String(inside).slice(String(inside).lastIndexOf('.') + 1);
			else if (key === 'is' || key === 'oneOf' || key === 'atLeast' || key === 'atMost') add(inside, fact);
			else if (key === 'on' || key === 'happened' || key === 'event' || key === 'reopens') {
				if (typeof inside === 'string') heard.add(inside);
				else if (key === 'on') for (const event in inside as object) heard.add(event);
			}
			if (typeof inside === 'object' && inside !== null && !quiet.has(key)) walk(inside);
		}
	};
	const { document } = scenario;
	const { commands, injects, tasks, violations, staff, services, exposure, observers, end } = document;
	for (const part of [
		scenario.procedure,
		commands,
		injects,
		tasks,
		violations,
		staff,
		services,
		exposure,
		observers,
		end,
	])
		walk(part);
	const sorted = (numbers: ReadonlySet<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
	return { all: sorted(all), byFact: new Map([...byFact].map(([fact, numbers]) => [fact, sorted(numbers)])), heard };
}

export const numbersOf = ({ byFact }: Numbers, fact: string): readonly number[] => byFact.get(fact) ?? none;

/** What holds words and no conditions. */
const quiet = new Set(['label', 'help', 'why', 'text', 'tags', 'asks', 'basis', 'say', 'checks', 'to', 'by']);
