import library from 'virtual:library';
import type { Scenario } from '../../scenario/format/scenario';
import type { Scenarios } from '../../ui/play/pages/services';
import type { CompiledLibrary } from './compiled';

export function shelfOf({ editions, rules, ports, scenarios }: CompiledLibrary): Scenarios {
	const made = new Map<string, Scenario>();
	return {
		ids: Object.keys(scenarios),
		editions,
		minutes: (id) => scenarios[id]?.minutes ?? 0,
		scenario(id, edition) {
			const found = scenarios[id];
			if (found === undefined) return undefined;
			const chosen = edition ?? found.document.rules;
			const digest = found.digests[chosen];
			const pack = rules[chosen];
			const port = ports[found.port];
			if (digest === undefined || pack === undefined || port === undefined) return undefined;
			const key = `${id} ${chosen}`;
			const { document, procedure, places, routes } = found;
			const scenario = made.get(key) ?? { document, procedure, rules: pack, port: { ...port, places, routes }, digest };
			made.set(key, scenario);
			return scenario;
		},
	};
}

/** The shipped scenarios with all that they name, as they were when the app was built. */
export async function loadShelf(): Promise<Scenarios> {
	const answer = await fetch(library);
	return shelfOf((await answer.json()) as CompiledLibrary);
}
