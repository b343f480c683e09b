import { Link } from 'wouter';
import type { Scenario } from '../../../scenario/format/scenario';
import { lasts } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import type { Best } from './best-runs';
import { PortPicture } from './port-picture';
import { ScoreMark } from './score-mark';
import { useServices } from './services';

/** One scenario to choose: the whole card leads to its briefing. */
export function ScenarioCard({ scenario, best }: { readonly scenario: Scenario; readonly best: Best | undefined }) {
	const t = useWords('pages');
	const say = useSay();
	const language = useLanguage();
	const { document } = scenario;
	const role = document.roles.find(({ plays }) => plays === 'playable');
	const { shelf } = useServices();
	const measure = shelf.measures[document.measure];
	return (
		<li className="card scenario-card">
			<PortPicture scenario={scenario} className="scenario-picture" />
			<div className="scenario-text">
				<p className="scenario-measure">{measure && say(measure)}</p>
				<h2>
					<Link href={`/play/${document.id}`} className="scenario-link">
						{say(document.title)}
					</Link>
				</h2>
				<p className="scenario-summary">{say(document.summary)}</p>
				<dl className="scenario-facts">
					{role && (
						<div>
							<dt>
								<Icon name={role.icon} />
								<span className="visually-hidden">{t('youAre')}</span>
							</dt>
							<dd>{say(role.label)}</dd>
						</div>
					)}
					<div>
						<dt>
							<Icon name="clock" />
						</dt>
						<dd className="num">
							{t('about', { minutes: shelf.minutes(document.id) })}
							<small>{t('portTimeWithin', { time: lasts(document.clock.limit, language) })}</small>
						</dd>
					</div>
					<div>
						<dt>
							<Icon name="list" />
						</dt>
						<dd className="num">{t('tasks', { count: document.tasks.filter(({ critical }) => critical).length })}</dd>
					</div>
				</dl>
			</div>
			<footer className="scenario-foot">
				{best ? (
					<span className="scenario-best">
						{t('bestScore')} <ScoreMark score={best.score} />
					</span>
				) : (
					<span className="scenario-best">{t('neverPlayed')}</span>
				)}
				<span className="grow" />
				<span className="button primary" aria-hidden="true">
					{t('toBriefing')}
					<Icon name="arrow" size={13} />
				</span>
			</footer>
		</li>
	);
}
