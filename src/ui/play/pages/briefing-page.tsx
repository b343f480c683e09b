import { useSearchParams } from 'wouter';
import type { Scenario } from '../../../scenario/format/scenario';
import { lasts, listed } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import { InProgress } from './in-progress';
import { KnowledgeCard } from './knowledge/knowledge-card';
import { LinkButton } from './link-button';
import { NoticePage } from './notice-page';
import { PageFrame } from './page-frame';
import { PortPicture } from './port-picture';
import { EarlierRuns } from './runs';
import { useServices } from './services';
import { StartForm } from './start-form';
import { useLoaded } from './use-loaded';

/** What is known before STARTEX, and the way into the drill. */
export function BriefingPage({ scenario: id }: { readonly scenario: string }) {
	const t = useWords('pages');
	const scenario = useServices().shelf.scenario(id);
	if (scenario === undefined) {
		return (
			<NoticePage icon="search" title={t('noPageTitle')} text={t('noPageText')}>
				<LinkButton to="/" kind="primary">
					{t('toHome')}
				</LinkButton>
			</NoticePage>
		);
	}
	return <Briefing scenario={scenario} />;
}

/** `?seed=7&rules=…`: the start of an earlier run, asked for by its debrief. */
function useAskedFor(): { readonly seed: number; readonly rules: string } | undefined {
	const [query] = useSearchParams();
	const seed = Number(query.get('seed') ?? Number.NaN);
	const rules = query.get('rules');
	return Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff && rules !== null ? { seed, rules } : undefined;
}

function Briefing({ scenario }: { readonly scenario: Scenario }) {
	const t = useWords('pages');
	const say = useSay();
	const language = useLanguage();
	const { shelf, own, saved } = useServices();
	const asked = useAskedFor();
	const runs = useLoaded(own);
	const unfinished = useLoaded(saved);
	const { document } = scenario;
	const here = (record: { readonly scenario: { readonly id: string } }) => record.scenario.id === document.id;
	const earlier = (runs.value ?? []).filter(({ record }) => here(record));
	const last = earlier[0]?.record;
	const role = document.roles.find(({ plays }) => plays === 'playable');
	const staff = document.roles.filter(({ plays }) => plays === 'staff').map(({ label }) => say(label));
	return (
		<PageFrame title={`${say(document.title)} · ${t('brand')}`} className="briefing">
			<header className="briefing-head">
				<PortPicture scenario={scenario} wider={2} className="briefing-picture" />
				<div className="briefing-title">
					<h1>{say(document.title)}</h1>
					<p className="num">
						{role && say(role.label)}
						<span>{t('about', { minutes: shelf.minutes(document.id) })}</span>
						<span>{t('portTimeWithin', { time: lasts(document.clock.limit, language) })}</span>
						<span>{t('tasks', { count: document.tasks.filter(({ critical }) => critical).length })}</span>
					</p>
				</div>
			</header>
			<div className="briefing-columns">
				<div className="briefing-text">
					<InProgress
						drills={(unfinished.value ?? []).filter(({ record }) => here(record))}
						onChange={unfinished.reload}
					/>
					<section className="card briefing-card">
						<h2>{t('situation')}</h2>
						{say(document.briefing)
							.split(/\n+/)
							.map((paragraph) => (
								<p key={paragraph}>{paragraph}</p>
							))}
					</section>
					<section className="card briefing-card">
						<h2>{t('objectives')}</h2>
						<ol className="objectives">
							{document.objectives.map((objective) => (
								<li key={objective.en}>{say(objective)}</li>
							))}
						</ol>
					</section>
					<section className="card briefing-card pair">
						<div>
							<h2>
								<Icon name="person" /> {t('roleTitle')}
							</h2>
							<p>
								<b>{role && say(role.label)}</b>
							</p>
							<p className="muted">{t('helpers', { who: listed(staff, language) })}</p>
						</div>
						<div>
							<h2>
								<Icon name="branch" /> {t('variesTitle')}
							</h2>
							<p className="muted">{t('variesText')}</p>
						</div>
					</section>
					<KnowledgeCard scenario={scenario} />
					<EarlierRuns drills={earlier.slice(0, 5)} />
				</div>
				{runs.value && (
					<StartForm
						key={document.id}
						scenario={scenario}
						again={asked ?? (last && { seed: last.seed, rules: last.rules })}
						preferAgain={asked !== undefined}
						first={earlier.length === 0}
					/>
				)}
			</div>
		</PageFrame>
	);
}
