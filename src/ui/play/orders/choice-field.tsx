import type { Text } from '../../../words/text';
import { Pick } from '../../parts/choose/pick';
import { Segmented } from '../../parts/choose/segmented';
import { useLanguage, useWords } from '../../parts/language/use-words';
import type { AnswerProps } from './ask-field';

/** Width of a text in half-widths: a Chinese character takes two. */
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1.1), 0);

/** What fits side by side into the panel's narrower form. */
const row = 27;

export function ChoiceField({
	label,
	answer,
	options,
	invalid,
	onAnswer,
}: AnswerProps<string> & { readonly options: Readonly<Record<string, Text>> }) {
	const t = useWords('play');
	const language = useLanguage();
	const choices = Object.entries(options).map(([id, text]) => ({ id, label: text[language] }));
	const needed = choices.reduce((sum, one) => sum + width(one.label) + 3, 0);
	if (needed > row && choices.length > 6) {
		return (
			<Pick
				label={label}
				choices={choices}
				value={answer ?? null}
				onChange={onAnswer}
				placeholder={t('choose')}
				invalid={invalid}
			/>
		);
	}
	return (
		<Segmented
			label={label}
			choices={choices}
			value={answer ?? null}
			onChange={onAnswer}
			invalid={invalid}
			shape={needed > row ? 'column' : 'row'}
		/>
	);
}
