import { useEffect, useId, useRef, useState } from 'react';
import type { Answer } from '../../../scenario/format/command';
import type { CommandView } from '../../../views/play-view';
import { instant, lasts } from '../../../words/format';
import { Button } from '../../parts/button/button';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { Ticking } from '../drill/ticking';
import { AskField } from './ask-field';
import { doneIn, likelyTeam } from './cost';
import { refusalWords } from './refusal';
import { TeamField } from './team-field';

type Answers = Readonly<Record<string, Answer>>;

function started(command: CommandView, given: Answers): Answers {
	const answers: Record<string, Answer> = {};
	for (const ask of command.asks) {
		const start = given[ask.id] ?? ask.start;
		if (start !== null && start !== undefined) answers[ask.id] = start;
	}
	return answers;
}

const empty = (answer: Answer | undefined): boolean =>
	answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** The form of one order: its parameters, when it would be done, and the button that gives it. */
export function CommandForm({ command, onClose }: { readonly command: CommandView; onClose(): void }) {
	const t = useWords('play');
	const say = useSay();
	const language = useLanguage();
	const { live, announce, form } = useDrill();
	const [answers, setAnswers] = useState(() => started(command, form?.with ?? {}));
	const [team, setTeam] = useState<string | undefined>(undefined);
	const [lacking, setLacking] = useState<readonly string[]>([]);
	const [refused, setRefused] = useState<string | null>(null);
	const box = useRef<HTMLFormElement>(null);
	const errorId = useId();
	// The keyboard goes on in the form: at the first thing that must still be answered, or at the button that gives the order.
	const firstOpen = useRef(command.asks.find((ask) => ask.required && empty(answers[ask.id]))?.id);
	useEffect(() => {
		const at =
			firstOpen.current === undefined
				? '.command-go'
				: `[data-ask="${firstOpen.current}"] :is(input, textarea, button)`;
		box.current?.querySelector<HTMLElement>(at)?.focus({ preventScroll: true });
		box.current?.scrollIntoView({ block: 'nearest' });
	}, []);
	const chosen = likelyTeam(command, team);
	const time = doneIn(command, team);

	function order() {
		const missing = command.asks.filter((ask) => ask.required && empty(answers[ask.id])).map((ask) => ask.id);
		setLacking(missing);
		if (missing.length > 0) {
			setRefused(null);
			box.current?.querySelector<HTMLElement>(`[data-ask="${missing[0]}"] :is(input, textarea, button)`)?.focus();
			return;
		}
		const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !empty(answer)));
		const result = live.do({
			kind: 'order',
			command: command.id,
			...(command.target === null ? {} : { target: command.target }),
			...(team === undefined ? {} : { team }),
			...(Object.keys(given).length > 0 ? { with: given } : {}),
		});
		if (!result.ok) {
			setRefused(t(refusalWords[result.error.code]));
			return;
		}
		announce(t('ordered', { order: say(command.label) }));
		onClose();
	}

	return (
		<form
			ref={box}
			className="command-form"
			aria-label={say(command.label)}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				order();
			}}
			onKeyDown={(event) => {
				if (event.key === 'Escape') {
					event.stopPropagation();
					onClose();
				} else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && !event.defaultPrevented) {
					if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return;
					event.preventDefault();
					order();
				}
			}}
		>
			{command.help && live.mode === 'guided' && <p className="command-help">{say(command.help)}</p>}
			{(command.teams.length > 1 || command.asks.length > 0) && (
				<div className="command-fields">
					{command.teams.length > 1 && <TeamField command={command} chosen={chosen?.id ?? null} onChoose={setTeam} />}
					{command.asks.map((ask) => (
						<AskField
							announce={announce}
							key={ask.id}
							ask={ask}
							answer={answers[ask.id]}
							lacking={lacking.includes(ask.id)}
							onAnswer={(answer) => {
								setLacking((before) => before.filter((id) => id !== ask.id));
								setAnswers((before) => {
									const { [ask.id]: _, ...rest } = before;
									return answer === undefined ? rest : { ...rest, [ask.id]: answer };
								});
							}}
						/>
					))}
				</div>
			)}
			{(refused !== null || lacking.length > 0) && (
				<p className="command-error" id={errorId} role="alert">
					{refused ?? t('fillIn')}
				</p>
			)}
			<div className="command-foot">
				<p className="num">
					{time === null ? (
						t('doneOpen')
					) : (
						<>
							{t('doneBy')} <Ticking className="strong" text={(view) => instant(view.at + time)} />
						</>
					)}
					{chosen && command.takesMs !== null && command.takesMs > 0 && (
						<>
							<br />
							{t('holdsTeam', {
								team: say(chosen.label),
								time: lasts(command.takesMs + chosen.travelMs, language),
							})}
						</>
					)}
				</p>
				<Button kind="primary" type="submit" className="command-go">
					{t('order')}
					<kbd className="kbd">↵</kbd>
				</Button>
				<Button className="command-cancel" onPress={onClose}>
					{t('cancel')}
				</Button>
			</div>
		</form>
	);
}
