import type { Drill, Input } from '../../drill';
import type { DrillRecord } from '../../drill/record/record';
import { changeLine, changesTold, type Nearest, recordOfNearest } from '../../proof/nearest';
import { instant } from '../../words/format';
import type { Language } from '../../words/text';
import { translate } from '../../words/translator';

/** What would have passed, as JSON: the changes, and the run as a record of its own. */
export const nearestJson = (found: Nearest, own: DrillRecord): object =>
	found.kind === 'found'
		? {
				kind: found.kind,
				score: found.mark.score / 100,
				changes: found.changes,
				fewest: found.tried >= found.changes.length,
				record: recordOfNearest(own, found),
			}
		: { kind: found.kind };

/** The same as lines to read. */
export function nearestText(found: Nearest, own: Drill, inputs: readonly Input[], language: Language): string {
	const t = translate(language, 'debrief');
	if (found.kind === 'passed') return t('passed');
	if (found.kind === 'not-found') return t('nearestNone');
	const { program, state } = own;
	const commandOf = (activity: number): string | undefined => {
		const held = state.activities[activity];
		return held === undefined ? undefined : program.commands[held.command]?.command.id;
	};
	return [
		`${t('nearestFound', { count: found.changes.length })} · ${t('nearestScore', { score: found.mark.score / 100 })}`,
		...changesTold(found.changes, inputs, program, commandOf).map(
			(told) => `  ${instant(told.at)}  ${changeLine(told, language, t)}`,
		),
		`  ${t(found.tried >= found.changes.length ? 'nearestFewest' : 'nearestNeeded')}`,
	].join('\n');
}
