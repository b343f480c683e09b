/** Plain JSON with its keys in code-unit order, so that equal things have equal text on every machine. */
export function canonical(value: unknown): string {
	if (value === undefined) return 'null';
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	const parts: string[] = [];
	for (const key of Object.keys(value).sort()) {
		const held = (value as Record<string, unknown>)[key];
		if (held !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(held)}`);
	}
	return `{${parts.join(',')}}`;
}
