const longest = 64;

/** Edits (insert, delete, replace, swap of neighbours) between two short names. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
			next.push(best);
		}
		before = row;
		row = next;
	}
	return row[b.length]!;
}

/** The valid name that was most likely meant, where one is near enough. */
export function nearest(found: string, valid: Iterable<string>): string | undefined {
	if (found.length > longest) return undefined;
	const plain = found.toLowerCase();
	let best: string | undefined;
	let least = Math.max(1, Math.floor(found.length / 3)) + 1;
	for (const name of valid) {
		if (Math.abs(name.length - found.length) >= least) {
			// A name cut short or drawn out (`command` for `commands-1`) is near too, only less so than a slip of the finger.
			if (best === undefined && plain.length >= 3 && name.startsWith(plain)) best = name;
			continue;
		}
		const edits = distance(plain, name.toLowerCase());
		if (edits < least) {
			least = edits;
			best = name;
		}
	}
	return best;
}
