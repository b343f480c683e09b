import { digest } from '../kernel/digest';
import type { Scenario } from './format/scenario';

/** What a record names its scenario by: everything that decides how it runs, and nothing of how the port is drawn. */
export function scenarioDigest({ document, procedure, rules, port }: Omit<Scenario, 'digest'>): string {
	return digest({ document, procedure, rules, places: port.places, routes: port.routes });
}
