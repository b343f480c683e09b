import type { StateNode } from '../../scenario/format/procedure';
import type { RulePack, ScenarioDocument } from '../../scenario/format/scenario';
import type { Place, Port, Route } from '../../scenario/port/port';
import type { Edition } from '../../scenario/shelf';

/** One scenario as the build parsed it, without what it shares with others. */
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

/** Everything shipped, parsed at build time: the browser need not carry the parser, nor wait for it. */
export interface CompiledLibrary {
	readonly editions: readonly Edition[];
	readonly rules: Readonly<Record<string, RulePack>>;
	readonly ports: Readonly<Record<string, Port>>;
	readonly scenarios: Readonly<Record<string, CompiledScenario>>;
}
