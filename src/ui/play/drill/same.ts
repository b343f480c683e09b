/** Whether two values of plain data say the same. Parts of the screen that would show the same are not drawn anew. */
export function same(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a)) {
		return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
	}
	if (Array.isArray(b)) return false;
	const keys = Object.keys(a);
	if (keys.length !== Object.keys(b).length) return false;
	return keys.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/** The new list, with each item that says the same as its forerunner replaced by it, so that identity tells what changed. */
export function keepItems<T>(before: readonly T[], now: readonly T[], key: (item: T) => string): readonly T[] {
	const old = new Map(before.map((item) => [key(item), item]));
	const kept = now.map((item) => {
		const earlier = old.get(key(item));
		return earlier !== undefined && same(earlier, item) ? earlier : item;
	});
	return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
}
