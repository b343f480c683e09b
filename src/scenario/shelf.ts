import type { Text } from '../words/text';
import type { Scenario } from './format/scenario';
import type { Library, SourceText } from './library';
import { findRules } from './packs';
import { type Parsed, parseScenario } from './parse';
import { readYaml } from './source/yaml';

/** One edition of the rules that a drill can be played under. */
export interface Edition {
	readonly id: string;
	readonly title: Text;
}

/** Scenarios at hand with all that they name: parsed when first asked for, and once. */
export interface Shelf {
	/** Ids, in the order of the texts. */
	readonly ids: readonly string[];
	/** Every rule pack that can be read. */
	readonly editions: readonly Edition[];
	/** As parsed under an edition (its own, unless said); undefined where there is no such scenario. */
	parsed(id: string, edition?: string): Parsed | undefined;
	/** There only where nothing is wrong with it. */
	scenario(id: string, edition?: string): Scenario | undefined;
}

const folderOf = (file: string) => /([^/\\]+)[/\\][^/\\]*$/.exec(file)?.[1] ?? file;

/** `mot-guide-9` comes before `mot-guide-10`. */
const editionNumber = (id: string) => Number(/\d+$/.exec(id)?.[0] ?? 0);

export function makeShelf(texts: readonly SourceText[], library: Library): Shelf {
	const byId = new Map(texts.map((text) => [folderOf(text.file), text]));
	const known = new Map<string, Parsed>();
	const nowhere = readYaml({ file: '', text: '' });
	const parsed = (id: string, edition?: string): Parsed | undefined => {
		const text = byId.get(id);
		if (text === undefined) return undefined;
		const key = `${id} ${edition ?? ''}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const result = parseScenario(text, library, edition);
		known.set(key, result);
		return result;
	};
	return {
		ids: [...byId.keys()],
		editions: Object.keys(library.rules)
			.sort((a, b) => editionNumber(a) - editionNumber(b) || (a < b ? -1 : 1))
			.map((id) => findRules(id, library, nowhere, []).value)
			.filter((pack) => pack !== undefined)
			.map(({ id, title }) => ({ id, title })),
		parsed,
		scenario: (id, edition) => parsed(id, edition)?.scenario,
	};
}
