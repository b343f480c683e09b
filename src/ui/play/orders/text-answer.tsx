import { portTime } from '../../../words/format';
import type { AnswerProps } from './ask-field';

/** Words of one's own: kept with the order, not scored. */
export function TextAnswer({ label, answer = '', invalid, onAnswer }: AnswerProps<string>) {
	return (
		<textarea
			className="text-field"
			rows={2}
			maxLength={400}
			aria-label={label}
			aria-invalid={invalid}
			value={answer}
			onChange={(event) => onAnswer(event.target.value)}
		/>
	);
}

/** A time of the port's day, kept as minutes after midnight. */
export function TimeAnswer({ label, answer, invalid, onAnswer }: AnswerProps<number>) {
	return (
		<input
			className="text-field num"
			type="time"
			aria-label={label}
			aria-invalid={invalid}
			value={answer === undefined ? '' : portTime(answer)}
			onChange={(event) => {
				const [hours, minutes] = event.target.value.split(':').map(Number);
				onAnswer(hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes);
			}}
		/>
	);
}
