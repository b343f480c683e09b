import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { bestRuns } from './best-runs';
import { type DrillLine, DrillTable } from './drill-table';
import { InProgress } from './in-progress';
import { LinkButton } from './link-button';
import { Notice } from './notice-page';
import { PageFrame } from './page-frame';
import { ScoreMark, Verdict } from './score-mark';
import { type OwnDrill, useServices } from './services';
import { useLoaded } from './use-loaded';

function HandInNote({ drill }: { readonly drill: OwnDrill }) {
	const t = useWords('pages');
	const say = useSay();
	if (drill.handIn === 'done') {
		return (
			<span className="tag green">
				<Icon name="check" size={12} />
				{t('handInDone')}
			</span>
		);
	}
	if (drill.handIn === 'waiting') {
		return (
			<span className="tag outlined" title={t('handInWaitingNote')}>
				<Icon name="clock" size={12} />
				{t('handInWaiting')}
			</span>
		);
	}
	return (
		<span className="hand-in-refused">
			<span className="tag red">
				<Icon name="x" size={12} />
				{t('handInRefused')}
			</span>
			{drill.why && <small>{say(drill.why)}</small>}
		</span>
	);
}

const lineOf = (drill: OwnDrill): DrillLine => {
	const { record } = drill;
	const { outcome } = record;
	return {
		id: record.id,
		scenario: record.scenario.id,
		rules: record.rules,
		mode: record.mode,
		person: record.person,
		startedAt: record.startedAt,
		endedAt: outcome.at,
		score: outcome.score,
		passed: outcome.passed,
		vetoes: outcome.vetoes.length,
		note: <HandInNote drill={drill} />,
	};
};

function BestRuns({ own }: { readonly own: readonly OwnDrill[] }) {
	const t = useWords('pages');
	const say = useSay();
	const { shelf } = useServices();
	const best = bestRuns(own);
	const shown = shelf.ids.flatMap((id) => {
		const title = shelf.scenario(id)?.document.title;
		return title ? [{ id, title: say(title), best: best.get(id) }] : [];
	});
	return (
		<section className="best-runs" aria-label={t('bestRuns')}>
			<h2>{t('bestRuns')}</h2>
			<ul>
				{shown.map((one) => (
					<li key={one.id} className="card">
						<b>{one.title}</b>
						{one.best ? (
							<>
								<ScoreMark score={one.best.score} />
								<Verdict passed={one.best.passed} vetoes={0} />
								<span className="muted num">{t('runs', { count: one.best.runs })}</span>
							</>
						) : (
							<span className="muted">{t('neverPlayed')}</span>
						)}
						<span className="grow" />
						<LinkButton to={`/play/${one.id}`} icon="replay" label={`${t('again')}: ${one.title}`}>
							{t('again')}
						</LinkButton>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What this browser's person has drilled. */
export function HistoryPage() {
	const t = useWords('pages');
	const { own, saved } = useServices();
	const runs = useLoaded(own);
	const unfinished = useLoaded(saved);
	const drills = runs.value ?? [];
	return (
		<PageFrame title={`${t('historyTitle')} · ${t('brand')}`} className="lists">
			<header className="list-head">
				<h1>{t('historyTitle')}</h1>
				<p>{t('historyLead')}</p>
			</header>
			<InProgress drills={unfinished.value ?? []} onChange={unfinished.reload} />
			{runs.value && drills.length === 0 && (
				<Notice icon="list" title={t('historyEmpty')} text={t('historyEmptyText')}>
					<LinkButton to="/" kind="primary">
						{t('toScenarios')}
					</LinkButton>
				</Notice>
			)}
			{drills.length > 0 && (
				<>
					<BestRuns own={drills} />
					<section className="card table-card" aria-label={t('allRuns')}>
						<DrillTable label={t('allRuns')} lines={drills.map(lineOf)} notes={t('colServer')} />
					</section>
				</>
			)}
		</PageFrame>
	);
}
