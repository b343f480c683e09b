import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField } from 'react-aria-components/NumberField';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { Icon } from '../../parts/icon/icon';
import type { AnswerProps } from './ask-field';

export interface AmountFieldProps extends AnswerProps<number> {
	readonly from: number;
	readonly to: number;
	readonly step: number;
	readonly unit: string;
	/** How many of what is kept make one of what is shown (milliseconds in a minute). */
	readonly scale?: number;
}

/** A number with its unit: a slider for the hand, a stepper for the finger, digits for the keyboard. */
export function AmountField({ label, answer, invalid, onAnswer, from, to, step, unit, scale = 1 }: AmountFieldProps) {
	const shown = answer === undefined ? Number.NaN : answer / scale;
	const low = from / scale;
	const high = to / scale;
	const change = (value: number) => onAnswer(Number.isNaN(value) ? undefined : Math.round(value * scale));
	const share = answer === undefined ? 0 : (answer - from) / Math.max(1, to - from);
	return (
		<div className="amount">
			<Slider
				aria-label={label}
				className={`amount-slider ${answer === undefined ? 'unset' : ''}`}
				minValue={low}
				maxValue={high}
				step={step / scale}
				value={answer === undefined ? low : shown}
				onChange={(value) => change(typeof value === 'number' ? value : (value[0] ?? low))}
			>
				<SliderTrack className="amount-track">
					<i style={{ width: `${share * 100}%` }} />
					<SliderThumb className="amount-thumb" />
				</SliderTrack>
			</Slider>
			<NumberField
				aria-label={`${label} (${unit})`}
				className="amount-number"
				minValue={low}
				maxValue={high}
				step={step / scale}
				value={shown}
				onChange={change}
				isInvalid={invalid}
			>
				<Group className="amount-box">
					<Button slot="decrement">
						<Icon name="minus" size={13} />
					</Button>
					<Input className="num" />
					<Button slot="increment">
						<Icon name="plus" size={13} />
					</Button>
				</Group>
			</NumberField>
			<span className="amount-unit">{unit}</span>
		</div>
	);
}
