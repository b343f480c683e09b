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

/**
 * Everything that can be said of a scenario without playing it. `views`: one for each variant looked at; `whole`: whether these
 * are all.
 */
export function findWithoutPlay(scenario: Scenario, views: readonly Relaxed[], whole = true): readonly Finding[] {
	return views.length === 0 ? [] : withoutPlay(new Finder(scenario, views, whole)).found;
}

/** The same, into a finder that others go on with. */
export function withoutPlay(finder: Finder): Finder {
	if (finder.whole) {
		findUnreachable(finder);
		findImpossibleViolations(finder);
		findUnequalVariants(finder);
	}
	findTasks(finder);
	findEnds(finder);
	findUseless(finder);
	findUntranslated(finder);
	return finder;
}

export { Finder } from './finder';
export { findByPlay } from './played';
