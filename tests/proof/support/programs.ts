import { compile, type Program } from '../../../src/drill/index';
import type { Scenario } from '../../../src/scenario/format/scenario';
import { shipped } from '../../support/shipped';

/** Every shipped scenario, ready to run. */
export const library: readonly (readonly [string, Program])[] = shipped().map(
	(scenario) => [scenario.document.id, compile(scenario)] as const,
);

/** The same scenario without par lanes: what is found there was not looked up. */
export const withoutPar = (scenario: Scenario): Program =>
	compile({ ...scenario, document: { ...scenario.document, par: [] } });
