import { useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Answers, answerText, basisShown, type Knowledge, knowledgeOf } from '../../../../debrief';
import { compile } from '../../../../drill';
import type { Answer } from '../../../../scenario/format/command';
import type { Scenario } from '../../../../scenario/format/scenario';
import { Button } from '../../../parts/button/button';
import { useSay, useWords } from '../../../parts/language/use-words';
import { Ring } from '../../../parts/ring/ring';
import { LinkButton } from '../link-button';
import { NoticePage } from '../notice-page';
import { PageFrame } from '../page-frame';
import { rememberedName } from '../remembered-name';
import { points } from '../score-mark';
import { useServices } from '../services';
import { QuestionCard } from './question-card';
import './knowledge.css';

/** Short questions on the rules behind a scenario, before or after its drill. */
export function KnowledgePage({ scenario: id }: { readonly scenario: string }) {
	const t = useWords('pages');
	const { shelf } = useServices();
	const [query] = useSearchParams();
	const scenario = shelf.scenario(id, query.get('rules') ?? undefined);
	if (scenario?.document.questions === undefined) {
		return (
			<NoticePage icon="search" title={t('noPageTitle')} text={t('noPageText')}>
				<LinkButton to="/" kind="primary">
					{t('toHome')}
				</LinkButton>
			</NoticePage>
		);
	}
	return <Sheet scenario={scenario} />;
}

function Sheet({ scenario }: { readonly scenario: Scenario }) {
	const t = useWords('knowledge');
	const pages = useWords('pages');
	const say = useSay();
	const { keepSheet } = useServices();
	const [answers, setAnswers] = useState<Answers>({});
	const [said, setSaid] = useState('');
	const [found, setFound] = useState<Knowledge>();
	const program = useMemo(() => compile(scenario), [scenario]);
	const { document, rules } = scenario;
	const questions = document.questions ?? [];
	const answer = (id: string, given: Answer | undefined) =>
		setAnswers(({ [id]: _, ...rest }) => (given === undefined ? rest : { ...rest, [id]: given }));
	const mark = () => {
		const knowledge = knowledgeOf(scenario, answers);
		const { score, right, of } = knowledge;
		setFound(knowledge);
		const [at, person] = [new Date().toISOString(), rememberedName() || pages('guest')];
		void keepSheet({
			id: `${document.id} ${at}`,
			scenario: document.id,
			rules: rules.id,
			person,
			at,
			answers,
			score,
			right,
			of,
		});
		window.scrollTo({ top: 0 });
	};
	const again = () => {
		setFound(undefined);
		setAnswers({});
		window.scrollTo({ top: 0 });
	};
	return (
		<PageFrame title={`${t('title')} · ${say(document.title)} · ${pages('brand')}`} className="knowledge">
			<header className="card knowledge-head">
				<div>
					<h1>
						{say(document.title)} · {t('title')}
					</h1>
					<p>{t('lead')}</p>
					<p className="muted">{t('edition', { title: say(rules.title) })}</p>
				</div>
				{found && (
					<div className="knowledge-result" role="status">
						<Ring done={found.score / 10_000} size={64} />
						<p>
							<b className="num">
								{t('result')} {points(found.score)}
							</b>
							<span className="num">{t('resultText', { right: found.right, of: found.of })}</span>
						</p>
					</div>
				)}
			</header>
			<p className="visually-hidden" role="status">
				{said}
			</p>
			<ol className="questions">
				{questions.map((question, index) => (
					<QuestionCard
						key={question.id}
						question={question}
						nth={index + 1}
						answer={answers[question.id]}
						onAnswer={(given) => answer(question.id, given)}
						announce={setSaid}
						marked={
							found && {
								result: found.questions[index]!,
								read: (ask, given) => say(answerText(ask, given, program)),
								basis: basisWords(question.basis, say, t('ofOurs')),
							}
						}
					/>
				))}
			</ol>
			<footer className="knowledge-foot">
				{found ? (
					<Button kind="primary" large onPress={again}>
						{t('again')}
					</Button>
				) : (
					<>
						<span className="muted num">
							{t('answered', { count: Object.keys(answers).length, of: questions.length })} · {t('leftOpen')}
						</span>
						<Button kind="primary" large onPress={mark}>
							{t('hand')}
						</Button>
					</>
				)}
				<LinkButton to={`/play/${document.id}`} large>
					{t('toBriefing')}
				</LinkButton>
			</footer>
		</PageFrame>
	);

	function basisWords(basis: (typeof questions)[number]['basis'], read: typeof say, ours: string): string {
		const shown = basisShown(basis, program);
		if (shown === null || shown.rule === null) return 'plan' in basis ? `${ours} · ${read(basis.plan)}` : ours;
		return [read(shown.text), shown.value && read(shown.value), `${read(shown.source)} [${shown.mark}]`]
			.filter(Boolean)
			.join(' · ');
	}
}
