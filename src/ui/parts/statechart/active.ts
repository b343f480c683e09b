/** What an XState snapshot calls its value: a state's name, or regions and their values. */
export type StateValue = string | { readonly [region: string]: StateValue | undefined };

/** Active states of a snapshot's value as dotted paths, parents before what is inside them. */
export function activePaths(value: unknown, under = ''): readonly string[] {
	const path = (name: string) => (under === '' ? name : `${under}.${name}`);
	if (typeof value === 'string') return value === '' ? [] : [path(value)];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [path(name), ...activePaths(inner, path(name))]);
}

/** The innermost of the active states: those with no other active state inside them. */
export function innermost(active: readonly string[]): readonly string[] {
	return active.filter((path) => !active.some((other) => other.startsWith(`${path}.`)));
}

/** The same with every state around them, each once, parents first. */
export function withParents(active: readonly string[]): readonly string[] {
	const all = new Set<string>();
	for (const path of active) {
		const parts = path.split('.');
		for (let depth = 1; depth <= parts.length; depth += 1) all.add(parts.slice(0, depth).join('.'));
	}
	return [...all];
}
