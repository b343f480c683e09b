import type { Answer } from '../../../scenario/format/command';
import type { AskView } from '../../../views/play-view';
import { useSay, useWords } from '../../parts/language/use-words';
import { AmountField } from './amount-field';
import { ChoiceField } from './choice-field';
import { ManyField } from './many-field';
import { SequenceField } from './sequence-field';
import { TextAnswer, TimeAnswer } from './text-answer';
import './fields.css';

export interface AskFieldProps {
	readonly ask: AskView;
	readonly answer: Answer | undefined;
	/** It must be filled in and was not. */
	readonly lacking: boolean;
	onAnswer(answer: Answer | undefined): void;
	/** Tells screen readers. */
	announce(sentence: string): void;
}

export interface AnswerProps<A> {
	readonly label: string;
	readonly answer: A | undefined;
	readonly invalid: boolean;
	onAnswer(answer: A | undefined): void;
}

/** Kinds whose field stands under its label, not beside it. */
const tall: ReadonlySet<string> = new Set(['many', 'sequence', 'number', 'duration', 'text']);

/** One parameter of an order, by its kind. */
export function AskField({ ask, answer, lacking, onAnswer, announce }: AskFieldProps) {
	const t = useWords('play');
	const say = useSay();
	const label = say(ask.label);
	const shared = { label, invalid: lacking, onAnswer };
	const text = typeof answer === 'string' ? answer : undefined;
	const amount = typeof answer === 'number' ? answer : undefined;
	const list = Array.isArray(answer) ? (answer as readonly string[]) : undefined;
	const { asks } = ask;
	return (
		<div className={`field ${tall.has(asks.kind) ? 'tall' : ''} ${lacking ? 'lacking' : ''}`} data-ask={ask.id}>
			<span className="field-label" aria-hidden="true">
				{label}
				{!ask.required && <small>{t('mayStayOpen')}</small>}
			</span>
			{asks.kind === 'choice' && <ChoiceField {...shared} answer={text} options={asks.options} />}
			{(asks.kind === 'entity' || asks.kind === 'place') && (
				<ChoiceField
					{...shared}
					answer={text}
					options={Object.fromEntries(ask.choices.map((one) => [one.id, one.label]))}
				/>
			)}
			{asks.kind === 'many' && <ManyField {...shared} answer={list} options={asks.options} />}
			{asks.kind === 'sequence' && (
				<SequenceField {...shared} answer={list} options={asks.options} announce={announce} />
			)}
			{asks.kind === 'number' && (
				<AmountField {...shared} answer={amount} from={asks.from} to={asks.to} step={asks.step} unit={say(asks.unit)} />
			)}
			{asks.kind === 'duration' && (
				<AmountField
					{...shared}
					answer={amount}
					from={asks.from}
					to={asks.to}
					step={asks.step}
					scale={asks.step % 60_000 === 0 && asks.from % 60_000 === 0 ? 60_000 : 1000}
					unit={asks.step % 60_000 === 0 && asks.from % 60_000 === 0 ? t('minutes') : t('seconds')}
				/>
			)}
			{asks.kind === 'time' && <TimeAnswer {...shared} answer={amount} />}
			{asks.kind === 'text' && <TextAnswer {...shared} answer={text} />}
		</div>
	);
}
