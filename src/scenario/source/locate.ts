import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path } from './problem';

/** What a key of a map is called, or undefined where it is no plain name or number. */
export function keyName(key: unknown): string | undefined {
	if (!isScalar(key)) return undefined;
	const value = key.value;
	return typeof value === 'string'
		? value
		: typeof value === 'number' || typeof value === 'boolean'
			? (key.source ?? String(value))
			: undefined;
}

const offsetOf = (node: unknown): number | undefined => (node as Node | null)?.range?.[0];

/**
 * The offset a path leads to. It is as forgiving as the format: where one thing stands for a list of one, or a bare name for
 * a map, the steps into the list or map are skipped; where the way ends early, the last thing found is the place.
 */
export function locate(root: unknown, path: Path, at: 'key' | 'value'): number {
	let node: unknown = root;
	let offset = offsetOf(root) ?? 0;
	for (const [index, segment] of path.entries()) {
		let pair: Pair | undefined;
		if (isMap(node)) {
			if (typeof segment === 'object') pair = node.items[segment.nth];
			else pair = node.items.find((item) => keyName(item.key) === String(segment));
			if (!pair) continue;
			const key = offsetOf(pair.key);
			const value = (pair.value as Node | null)?.range ? offsetOf(pair.value) : undefined;
			const last = index === path.length - 1;
			offset = (last && at === 'key' ? key : (value ?? key)) ?? offset;
			node = pair.value;
		} else if (isSeq(node) && typeof segment === 'number') {
			node = node.items[segment];
			offset = offsetOf(node) ?? offset;
		}
	}
	return offset;
}
