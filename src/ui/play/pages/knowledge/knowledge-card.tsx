import type { Scenario } from '../../../../scenario/format/scenario';
import { Icon } from '../../../parts/icon/icon';
import { useWords } from '../../../parts/language/use-words';
import { LinkButton } from '../link-button';
import { ScoreMark } from '../score-mark';
import { useServices } from '../services';
import { useLoaded } from '../use-loaded';
import { lastAndBest } from './sheet';
import './knowledge.css';

/** The way to a scenario's questions, and how they went so far. */
export function KnowledgeCard({ scenario: { document } }: { readonly scenario: Scenario }) {
	const t = useWords('knowledge');
	const { sheets } = useServices();
	const loaded = useLoaded(sheets);
	const count = document.questions?.length ?? 0;
	if (count === 0) return null;
	const before = lastAndBest(loaded.value ?? [], document.id);
	return (
		<section className="card briefing-card knowledge-card" aria-label={t('title')}>
			<h2>
				<Icon name="book" /> {t('title')}
			</h2>
			<p className="muted">{t('lead')}</p>
			<p className="num">
				{t('count', { count })}
				<span className="grow" />
				{before ? (
					<>
						<span>
							{t('last')} <ScoreMark score={before.last} />
						</span>
						<span>
							{t('best')} <ScoreMark score={before.best} />
						</span>
					</>
				) : (
					<span>{t('never')}</span>
				)}
				<LinkButton to={`/play/${document.id}/questions`}>{before ? t('again') : t('answer')}</LinkButton>
			</p>
		</section>
	);
}
