import type { CompiledLibrary, CompiledScenario } from '../../api/library';
import type { Scenario } from '../../scenario/format/scenario';
import type { Library, SourceText } from '../../scenario/library';
import { measuresOf } from '../../scenario/packs';
import { makeShelf } from '../../scenario/shelf';
import { parMinutes } from './minutes';

/** Parses every scenario under every edition. `broken` is told of those left out. */
export function compileLibrary(
	texts: readonly SourceText[],
	library: Library,
	broken: (id: string, why: string) => void,
): CompiledLibrary {
	const shelf = makeShelf(texts, library);
	const rules: Record<string, Scenario['rules']> = {};
	const ports: Record<string, Scenario['port']> = {};
	const scenarios: Record<string, CompiledScenario> = {};
	for (const id of shelf.ids) {
		const own = shelf.parsed(id)!;
		const { scenario } = own;
		if (scenario === undefined) {
			const first = own.errors[0]!;
			broken(id, `${first.file}:${first.line}:${first.column} ${first.message.en}`);
			continue;
		}
		const digests: Record<string, string> = {};
		for (const edition of shelf.editions) {
			const under = shelf.scenario(id, edition.id);
			if (under === undefined) continue;
			digests[edition.id] = under.digest;
			rules[edition.id] = under.rules;
		}
		const { document, procedure, port } = scenario;
		ports[port.id] ??= { ...port, places: [], routes: [] };
		scenarios[id] = {
			document,
			procedure,
			port: port.id,
			places: port.places,
			routes: port.routes,
			digests,
			minutes: parMinutes(scenario),
		};
	}
	return { editions: shelf.editions, measures: measuresOf(library), rules, ports, scenarios };
}
