import type { ReplayMark } from '../../../views/replay';
import type { Language } from '../../../words/text';
import { translate } from '../../../words/translator';

const words = {
	inject: 'markInject',
	order: 'markOrder',
	done: 'markDone',
	failed: 'markFailed',
	task: 'markTask',
	violation: 'markViolation',
	veto: 'markVeto',
	end: 'markEnd',
} as const;

/** A mark in words: what kind of thing it is, and which. */
export const markWords = (mark: ReplayMark, language: Language): string =>
	translate(language, 'replay')(words[mark.kind], { label: mark.label[language] });
