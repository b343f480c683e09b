import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';

export interface Choice {
	readonly id: string;
	readonly label: React.ReactNode;
}

export interface SegmentedProps {
	/** Says what is chosen; shown to screen readers only, a visible label may stand beside it. */
	readonly label: string;
	readonly choices: readonly Choice[];
	readonly value: string | null;
	onChange(id: string): void;
	readonly invalid?: boolean;
	/** `column` for answers too long to stand side by side. */
	readonly shape?: 'row' | 'column';
}

/** One of a few, all of them seen. */
export function Segmented({ label, choices, value, onChange, invalid = false, shape = 'row' }: SegmentedProps) {
	return (
		<RadioGroup
			aria-label={label}
			className={`segmented ${shape}`}
			orientation={shape === 'row' ? 'horizontal' : 'vertical'}
			value={value}
			onChange={onChange}
			isInvalid={invalid}
		>
			{choices.map((choice) => (
				<RadioField key={choice.id} value={choice.id} className="segment">
					<RadioButton className="segment-face">{choice.label}</RadioButton>
				</RadioField>
			))}
		</RadioGroup>
	);
}
