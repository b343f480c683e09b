import type { Program } from '../../drill';
import type { Path } from '../../scenario/source/problem';
import type { Finder } from './finder';

/** Where a written task stands among the file's, by one of its indices in the program. */
export const documentTask = ({ tasks, scenario }: Program, index: number): number =>
	scenario.document.tasks.findIndex(({ id }) => id === tasks[index]!.id);

export const taskName = (finder: Finder, of: number): string => finder.scenario.document.tasks[of]!.id;

/** Where a violation stands, by its index in the program: duties first, command by command. */
export function violationPath(finder: Finder, violation: number): Path {
	let left = violation;
	for (const { id, should } of finder.scenario.document.commands) {
		if (left < should.length) return ['commands', id, 'should', left];
		left -= should.length;
	}
	return ['violations', left];
}
