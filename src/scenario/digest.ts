import { digest } from '../kernel/digest';
import type { Scenario } from './format/scenario';
import { namedRules } from './named-rules';

/**
 * What a record names its scenario by: everything that decides how it runs, and nothing of how the port is drawn. Of the rule
 * pack only the rules it turns on, so that a pack can grow for other scenarios without orphaning the records of this one.
 */
export function scenarioDigest({ document, procedure, rules, port }: Omit<Scenario, 'digest'>): string {
	const named = namedRules([document, procedure]);
	const turnedOn = Object.fromEntries(Object.entries(rules.rules).filter(([id]) => named.has(id)));
	return digest({
		document,
		procedure,
		rules: { id: rules.id, rules: turnedOn },
		places: port.places,
		routes: port.routes,
	});
}
