/** Whether every word typed stands somewhere in the names: in either language, in any order, in either case. */
export function found(query: string, ...names: readonly string[]): boolean {
	const all = names.join(' ').toLowerCase();
	const compact = all.replaceAll(/\s+/g, '');
	return query
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '')
		.every((word) => all.includes(word) || compact.includes(word));
}
