import type { Command } from '../format/command';
import type { Scalar, Value } from '../format/expressions';
import type { StateNode } from '../format/procedure';
import type { Entity, Role, Rule, ScenarioDocument, Task } from '../format/scenario';
import type { Domains } from './domains';
import type { Report } from './report';

/** Every name of a scenario, and what they stand for. Where a file could not be found its names are undefined and not asked after. */
export interface Names {
	readonly document: ScenarioDocument;
	readonly report: Report;
	/** Single entities and the members of groups. */
	readonly entities: ReadonlyMap<string, Entity>;
	readonly groups: ReadonlyMap<string, Entity>;
	readonly places: ReadonlySet<string> | undefined;
	readonly roles: ReadonlyMap<string, Role>;
	readonly commands: ReadonlyMap<string, Command>;
	readonly injects: ReadonlySet<string>;
	readonly signals: ReadonlySet<string>;
	readonly tasks: ReadonlyMap<string, Task>;
	readonly states: ReadonlyMap<string, StateNode> | undefined;
	readonly procedureRoot: StateNode | undefined;
	readonly rules: Readonly<Record<string, Rule>> | undefined;
	readonly domains: Domains;
	/** What has been named so far, as `kind name`: the rest is declared and never used. */
	readonly used: Set<string>;
}

/** Whose facts and parameters `it`, `target`, `team` and `ask` lead to here. */
export interface Scope {
	readonly it?: readonly Entity[];
	readonly target?: readonly Entity[];
	readonly team?: readonly Entity[];
	readonly command?: Command;
}

/** A constant of the scenario: literals, rules, and arithmetic on them. Undefined where it depends on the drill. */
export function constant(value: Value, names: Names): Scalar | undefined {
	if (typeof value !== 'object') return value;
	if ('rule' in value) {
		const held = names.rules?.[value.rule]?.value;
		return typeof held === 'object' ? undefined : held;
	}
	if (!('times' in value || 'plus' in value)) return undefined;
	const parts = ('times' in value ? value.times : value.plus).map((part) => constant(part, names));
	if (!parts.every((part) => typeof part === 'number')) return undefined;
	return 'times' in value ? parts.reduce((a, b) => a * b, 1) : parts.reduce((a, b) => a + b, 0);
}

/** Every value a variant, or a field of it, can have. Undefined where there is none such. */
export function variants(ref: string, document: ScenarioDocument): readonly Scalar[] | undefined {
	const [name, field] = ref.split('.') as [string, string | undefined];
	const options = Object.hasOwn(document.vary, name) ? document.vary[name]! : undefined;
	if (!options) return undefined;
	if (field === undefined) return Object.keys(options);
	const values = Object.values(options).map(({ fields }) => (Object.hasOwn(fields, field) ? fields[field] : undefined));
	return values.some((value) => value === undefined) ? undefined : (values as Scalar[]);
}

/** Entities and groups by name, groups also as all their members' names. */
export function expand(ids: readonly string[], names: Names): Set<string> {
	const expanded = new Set<string>();
	for (const id of ids) {
		const group = names.groups.get(id);
		if (group) for (const member of members(group)) expanded.add(member);
		else expanded.add(id);
	}
	return expanded;
}

export const members = (entity: Entity): string[] =>
	entity.many === 0 ? [entity.id] : Array.from({ length: entity.many }, (_, index) => `${entity.id}-${index + 1}`);

/** The entities that names of entities and groups stand for; unknown ones are left out. */
export const castOf = (ids: readonly string[], names: Names): Entity[] =>
	ids.flatMap((id) => names.groups.get(id) ?? names.entities.get(id) ?? []);
