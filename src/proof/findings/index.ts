import type { Scenario } from '../../scenario/format/scenario';
import type { Finding } from '../finding';
import type { Relaxed } from '../relaxed';
import { findEnds } from './ends';
import { Finder } from './finder';
import { findUnreachable } from './reach';
import { findTasks } from './tasks';
import { findUntranslated } from './texts';
import { findUseless } from './usefulness';
import { findUnequalVariants } from './variants';
import { findImpossibleViolations } from './violations';

/** Everything that can be said of a scenario without playing it. `views`: one for each variant looked at. */
export function findWithoutPlay(scenario: Scenario, views: readonly Relaxed[]): readonly Finding[] {
	const finder = new Finder(scenario, views);
	if (views.length === 0) return [];
	findUnreachable(finder);
	findTasks(finder);
	findImpossibleViolations(finder);
	findEnds(finder);
	findUseless(finder);
	findUnequalVariants(finder);
	findUntranslated(finder);
	return finder.found;
}
