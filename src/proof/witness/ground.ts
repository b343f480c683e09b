import type { Condition, Effect } from '../../scenario/format/expressions';

/** Who `it`, `target`, `team` and `ask.<name>` stand for, as entity ids. */
export type Binding = Readonly<Record<string, string>>;

/** The head of a reference exchanged for the entity it stands for; as it is where none is known. */
export function boundRef(ref: string, binding: Binding): string {
	const dot = ref.lastIndexOf('.');
	const head = ref.slice(0, dot);
	const entity = binding[head];
	return entity === undefined ? ref : `${entity}${ref.slice(dot)}`;
}

const refKeys = new Set(['fact', 'knows', 'sameAs']);

/** A condition or value with every bound reference exchanged: what is left names entities themselves. */
export function bound<T>(expression: T, binding: Binding): T {
	if (Array.isArray(expression)) return expression.map((one) => bound(one, binding)) as T;
	if (typeof expression !== 'object' || expression === null) return expression;
	// Inside `every`, `some` and `count`, `it` is the group's member.
	const { it: _, ...outer } = binding;
	const inner = 'that' in expression ? outer : binding;
	return Object.fromEntries(
		Object.entries(expression).map(([key, held]) => [
			key,
			refKeys.has(key) && typeof held === 'string'
				? boundRef(held, binding)
				: bound(held, key === 'that' ? inner : binding),
		]),
	) as T;
}

/** Whether a condition, value or effect refers to a head (`target`, `team`, `ask.who`) at all. */
export function mentions(expression: unknown, head: string): boolean {
	if (typeof expression === 'string') return expression === head || expression.startsWith(`${head}.`);
	if (Array.isArray(expression)) return expression.some((one) => mentions(one, head));
	if (typeof expression !== 'object' || expression === null) return false;
	return Object.entries(expression).some(([key, held]) => mentions(key, head) || mentions(held, head));
}

/** One thing that effects do, with the conditions under which they do it. */
export type Deed =
	| { readonly kind: 'set'; readonly ref: string; readonly value: import('../../scenario/format/expressions').Value }
	| { readonly kind: 'emit'; readonly signal: string }
	| { readonly kind: 'reveal'; readonly ref: string };

export interface GuardedDeed {
	readonly deed: Deed;
	readonly guards: readonly Condition[];
}

/** Effects one by one, `each` written out for its members, branches turned into guards. */
export function deedsOf(
	effects: readonly Effect[],
	binding: Binding,
	membersOf: (group: string) => readonly string[],
	guards: readonly Condition[] = [],
): readonly GuardedDeed[] {
	return effects.flatMap((effect): readonly GuardedDeed[] => {
		if ('set' in effect)
			return Object.entries(effect.set).map(([ref, value]) => ({
				deed: { kind: 'set', ref: boundRef(ref, binding), value: bound(value, binding) },
				guards,
			}));
		if ('emit' in effect) return [{ deed: { kind: 'emit', signal: effect.emit }, guards }];
		if ('reveal' in effect)
			return effect.reveal.map((ref) => ({ deed: { kind: 'reveal', ref: boundRef(ref, binding) }, guards }));
		if ('each' in effect)
			return membersOf(effect.each).flatMap((it) => deedsOf(effect.do, { ...binding, it }, membersOf, guards));
		const test = bound(effect.if, binding);
		return [
			...deedsOf(effect.then, binding, membersOf, [...guards, test]),
			...deedsOf(effect.else ?? [], binding, membersOf, [...guards, { not: test }]),
		];
	});
}
