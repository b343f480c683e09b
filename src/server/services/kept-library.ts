import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CompiledLibrary } from '../../api/library';
import type { Library, SourceText } from '../../scenario/library';
import { root } from '../root';
import { compileLibrary } from './library';

type Broken = readonly (readonly [id: string, why: string])[];
interface Kept {
	readonly key: string;
	readonly library: CompiledLibrary;
	readonly broken: Broken;
}

/** Beside the programs, whose build empties the folder: what another build compiled is never read. */
const keptAt = join(root, 'dist', 'node', 'library.json');

/** Every text that the library is compiled from, in order. */
function keyOf(texts: readonly SourceText[], { rules, procedures, ports, measures }: Library): string {
	const hash = createHash('sha256');
	const all = [texts, ...[rules, procedures, ports].map((named) => Object.values(named)), [measures]].flat();
	for (const { file, text } of all) hash.update(`${file}\u0000${text.length}\u0000`).update(text);
	return hash.digest('hex');
}

function read(key: string): Kept | undefined {
	try {
		const kept = JSON.parse(readFileSync(keptAt, 'utf8')) as Kept;
		return kept.key === key ? kept : undefined;
	} catch {
		return undefined;
	}
}

/** Put in place whole: two servers may start at once, and one may be killed. */
function keep(kept: Kept): void {
	const unfinished = `${keptAt}.${process.pid}`;
	try {
		mkdirSync(dirname(keptAt), { recursive: true });
		writeFileSync(unfinished, JSON.stringify(kept));
		renameSync(unfinished, keptAt);
	} catch {
		// Where nothing can be written the next start compiles it again.
	}
}

/** The library compiled, or as it was compiled from the very same texts before: sixteen scenarios take a second or two. */
export function keptLibrary(
	texts: readonly SourceText[],
	library: Library,
	broken: (id: string, why: string) => void,
): CompiledLibrary {
	const key = keyOf(texts, library);
	const before = read(key);
	if (before !== undefined) {
		for (const [id, why] of before.broken) broken(id, why);
		return before.library;
	}
	const found: [string, string][] = [];
	const compiled = compileLibrary(texts, library, (id, why) => {
		found.push([id, why]);
		broken(id, why);
	});
	keep({ key, library: compiled, broken: found });
	return compiled;
}
