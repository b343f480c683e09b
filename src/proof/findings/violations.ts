import type { Finder } from './finder';
import { violationPath } from './places';

/** Vetoes and violations that no play of any variant earns. */
export function findImpossibleViolations(finder: Finder): void {
	const { commands, violations } = finder.scenario.document;
	[...commands.flatMap(({ should }) => should), ...violations].forEach(({ id, veto }, violation) => {
		if (finder.views.some((view) => view.reaches({ violation }))) return;
		const kind = veto ? { zh: '一票否决', en: 'veto' } : { zh: '违规', en: 'violation' };
		finder.add(
			veto ? 'veto-impossible' : 'violation-impossible',
			violationPath(finder, violation),
			`${kind.zh}“${id}”怎么演都不会触发：检查它的条件，或删去`,
			`No play ever earns the ${kind.en} “${id}”: check its condition, or remove it`,
		);
	});
}
