import { wallDate } from '../../../words/format';
import { useLanguage, useWords } from '../../parts/language/use-words';
import { LinkButton } from './link-button';
import { ScoreMark, Verdict } from './score-mark';
import type { OwnDrill } from './services';

/** The last runs of one scenario, on its briefing. */
export function EarlierRuns({ drills }: { readonly drills: readonly OwnDrill[] }) {
	const t = useWords('pages');
	const language = useLanguage();
	if (drills.length === 0) return null;
	return (
		<section className="card briefing-card">
			<h2>{t('ownRuns')}</h2>
			<ul className="earlier-runs">
				{drills.map(({ record }) => (
					<li key={record.id}>
						<ScoreMark score={record.outcome.score} />
						<Verdict passed={record.outcome.passed} vetoes={record.outcome.vetoes.length} />
						<span className="num muted">{wallDate(record.startedAt, language)}</span>
						<span className="grow" />
						<LinkButton
							to={`/debrief/${record.id}`}
							kind="quiet"
							label={`${t('debrief')} ${wallDate(record.startedAt, language)}`}
						>
							{t('debrief')}
						</LinkButton>
					</li>
				))}
			</ul>
		</section>
	);
}
