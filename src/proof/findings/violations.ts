import type { Path } from '../../scenario/source/problem';
import type { Finder } from './finder';

/** Vetoes and violations that no play of any variant earns. Numbered as in the program: duties first, command by command. */
export function findImpossibleViolations(finder: Finder): void {
	const { document } = finder.scenario;
	let index = 0;
	const look = (id: string, veto: boolean, path: Path): void => {
		const violation = index++;
		if (finder.views.some((view) => view.reaches({ violation }))) return;
		const kind = veto ? { zh: '一票否决', en: 'veto' } : { zh: '违规', en: 'violation' };
		finder.add(
			veto ? 'veto-impossible' : 'violation-impossible',
			path,
			`${kind.zh}“${id}”怎么演都不会触发：检查它的条件，或删去`,
			`No play ever earns the ${kind.en} “${id}”: check its condition, or remove it`,
		);
	};
	for (const command of document.commands)
		command.should.forEach((duty, nth) => look(duty.id, duty.veto, ['commands', command.id, 'should', nth]));
	document.violations.forEach((violation, nth) => look(violation.id, violation.veto, ['violations', nth]));
}
