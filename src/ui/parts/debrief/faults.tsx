import type { TaskResult } from '../../../debrief/debrief';
import { lasts } from '../../../words/format';
import { useLanguage, useSay, useWords } from '../language/use-words';
import { Step } from './steps';

/** What was deducted from correctness: given and right, order, tries, lapses. */
export function Faults({ task }: { readonly task: TaskResult }) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	if (task.faults.length === 0) return null;
	const told = new Set<string>();
	const lines = task.faults.flatMap((fault) => {
		const line = (() => {
			if (fault.kind === 'wrong-parameter') {
				const label = say(fault.label);
				const given = say(fault.given);
				const words = fault.right
					? t('fault', { label, given, right: say(fault.right) })
					: t('faultNoRight', { label, given });
				return { words, note: fault.must ? t('mustFault') : null };
			}
			if (fault.kind === 'out-of-order') return { words: t('orderFault', { label: say(fault.label) }), note: null };
			if (fault.kind === 'too-many-tries') return { words: t('triesFault', { tries: fault.tries }), note: null };
			return { words: t('lapsedFault', { time: lasts(fault.ms, language) }), note: null };
		})();
		if (told.has(line.words)) return [];
		told.add(line.words);
		return [line];
	});
	return (
		<Step icon="alert" title={t('faults')}>
			<ul className="faults">
				{lines.map((line) => (
					<li key={line.words}>
						{line.words}
						{line.note !== null && <small>{line.note}</small>}
					</li>
				))}
			</ul>
		</Step>
	);
}
