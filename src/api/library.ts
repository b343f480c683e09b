import type { StateNode } from '../scenario/format/procedure';
import type { RulePack, Scenario, ScenarioDocument } from '../scenario/format/scenario';
import type { Place, Port, Route } from '../scenario/port/port';
import type { Edition } from '../scenario/shelf';
import type { Text } from '../words/text';

/** One scenario as the server parsed it, without what it shares with others. */
export interface CompiledScenario {
	readonly document: ScenarioDocument;
	readonly procedure: StateNode;
	readonly port: string;
	readonly places: readonly Place[];
	readonly routes: readonly Route[];
	/** Digest by edition; an edition under which the scenario has errors is not there. */
	readonly digests: Readonly<Record<string, string>>;
	/** Real minutes of its par run. */
	readonly minutes: number;
}

/** `GET /api/library`: every scenario parsed. The app plays what the server verifies, and carries no parser. */
export interface CompiledLibrary {
	readonly editions: readonly Edition[];
	/** Names of the control measures, in their order. */
	readonly measures: Readonly<Record<string, Text>>;
	readonly rules: Readonly<Record<string, RulePack>>;
	readonly ports: Readonly<Record<string, Port>>;
	readonly scenarios: Readonly<Record<string, CompiledScenario>>;
}

/** The scenarios of a library, ready to play. */
export interface Scenarios {
	/** By control measure, in the measures' order. */
	readonly ids: readonly string[];
	readonly editions: readonly Edition[];
	readonly measures: CompiledLibrary['measures'];
	/** Under an edition of the rules; its own, unless said. */
	scenario(id: string, edition?: string): Scenario | undefined;
	/** Real minutes that somebody who knows the plan sits at it. */
	minutes(id: string): number;
}

const own = <T>(of: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(of, key) ? of[key] : undefined;

export function scenariosOf({ editions, measures, rules, ports, scenarios }: CompiledLibrary): Scenarios {
	const made = new Map<string, Scenario>();
	const measureIds = Object.keys(measures);
	const order = (id: string) => measureIds.indexOf(scenarios[id]!.document.measure);
	return {
		ids: Object.keys(scenarios).sort((a, b) => order(a) - order(b)),
		editions,
		measures,
		minutes: (id) => own(scenarios, id)?.minutes ?? 0,
		scenario(id, edition) {
			const found = own(scenarios, id);
			if (found === undefined) return undefined;
			const chosen = edition ?? found.document.rules;
			const digest = own(found.digests, chosen);
			const pack = own(rules, chosen);
			const port = own(ports, found.port);
			if (digest === undefined || pack === undefined || port === undefined) return undefined;
			const key = `${id} ${chosen}`;
			const { document, procedure, places, routes } = found;
			const scenario = made.get(key) ?? { document, procedure, rules: pack, port: { ...port, places, routes }, digest };
			made.set(key, scenario);
			return scenario;
		},
	};
}
