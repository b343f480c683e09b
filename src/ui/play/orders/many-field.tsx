import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import type { Text } from '../../../words/text';
import { Icon } from '../../parts/icon/icon';
import { useLanguage } from '../../parts/language/use-words';
import type { AnswerProps } from './ask-field';

/** Tick all that apply. */
export function ManyField({
	label,
	answer = [],
	options,
	invalid,
	onAnswer,
}: AnswerProps<readonly string[]> & { readonly options: Readonly<Record<string, Text>> }) {
	const language = useLanguage();
	return (
		<CheckboxGroup
			aria-label={label}
			className="ticks"
			value={[...answer]}
			onChange={(ticked) => onAnswer(ticked)}
			isInvalid={invalid}
		>
			{Object.entries(options).map(([id, text]) => (
				<CheckboxField key={id} value={id}>
					<CheckboxButton className="tick">
						<span className="tick-box">
							<Icon name="check" size={12} />
						</span>
						{text[language]}
					</CheckboxButton>
				</CheckboxField>
			))}
		</CheckboxGroup>
	);
}
