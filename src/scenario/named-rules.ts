/** Names behind every `rule` anywhere in what is written. */
export function namedRules(written: unknown, names = new Set<string>()): ReadonlySet<string> {
	if (typeof written !== 'object' || written === null) return names;
	for (const [key, value] of Object.entries(written)) {
		if (key === 'rule' && typeof value === 'string') names.add(value);
		else namedRules(value, names);
	}
	return names;
}
