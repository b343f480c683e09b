import type { QuestionResult } from '../../../../debrief';
import type { Answer, Ask } from '../../../../scenario/format/command';
import type { Question } from '../../../../scenario/format/question';
import { Icon } from '../../../parts/icon/icon';
import { useSay, useWords } from '../../../parts/language/use-words';
import { AskField } from '../../orders/ask-field';

export interface QuestionCardProps {
	readonly question: Question;
	readonly nth: number;
	readonly answer: Answer | undefined;
	onAnswer(answer: Answer | undefined): void;
	announce(sentence: string): void;
	/** Once marked: what it came to, and how an answer reads. */
	readonly marked:
		| { readonly result: QuestionResult; read(ask: Ask, answer: Answer): string; readonly basis: string }
		| undefined;
}

/** One question: to be answered, or answered with what was right and why. */
export function QuestionCard({ question, nth, answer, onAnswer, announce, marked }: QuestionCardProps) {
	const t = useWords('knowledge');
	const say = useSay();
	const state = marked === undefined ? '' : marked.result.correct ? 'right' : 'wrong';
	return (
		<li className={`card question ${state}`}>
			<h2>
				<span className="question-number num" aria-hidden="true">
					{nth}
				</span>
				<span className="visually-hidden">{t('number', { nth })}: </span>
				{say(question.text)}
			</h2>
			{marked === undefined ? (
				<AskField
					ask={{ id: question.id, label: question.text, asks: question.asks, choices: [], start: null, required: true }}
					answer={answer}
					lacking={false}
					onAnswer={onAnswer}
					announce={announce}
				/>
			) : (
				<Marked question={question} {...marked} />
			)}
		</li>
	);
}

function Marked({
	question,
	result,
	read,
	basis,
}: { readonly question: Question } & NonNullable<QuestionCardProps['marked']>) {
	const t = useWords('knowledge');
	const say = useSay();
	const ask: Ask = { ...question, label: question.text, must: false, judged: 'start', against: 'truth' };
	return (
		<div className="question-marked">
			<p className="question-verdict">
				<Icon name={result.correct ? 'check' : 'x'} size={14} />
				<b>{result.correct ? t('correct') : result.given === null ? t('open') : t('wrong')}</b>
			</p>
			<dl>
				{result.given !== null && (
					<div>
						<dt>{t('yours')}</dt>
						<dd>{read(ask, result.given)}</dd>
					</div>
				)}
				{!result.correct && (
					<div>
						<dt>{t('rightIs')}</dt>
						<dd>
							<b>{read(ask, result.right)}</b>
						</dd>
					</div>
				)}
			</dl>
			<p>{say(question.why)}</p>
			<p className="muted">
				{t('source')} {basis}
			</p>
		</div>
	);
}
