import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { bestRuns } from './best-runs';
import { InProgress } from './in-progress';
import { PageFrame } from './page-frame';
import { ScenarioCard } from './scenario-card';
import { isSought, ScenarioFilter } from './scenario-filter';
import { useServices } from './services';
import { useLoaded } from './use-loaded';

function Roles() {
	const t = useWords('pages');
	const roles = [
		{ icon: 'person', title: t('traineeTitle'), text: t('traineeText'), kept: false },
		{ icon: 'flag', title: t('trainerTitle'), text: t('trainerText'), kept: true },
		{ icon: 'trend', title: t('managerTitle'), text: t('managerText'), kept: true },
	];
	return (
		<ul className="card home-roles" aria-label={t('roles')}>
			{roles.map(({ icon, title, text, kept }) => (
				<li key={icon}>
					<Icon name={icon} size={18} />
					<b>{title}</b>
					<p>
						{text} {kept && <Link href="/kept">{t('toKept')}</Link>}
					</p>
				</li>
			))}
		</ul>
	);
}

/** The first page: what this is, what was left unfinished, and the scenarios. */
export function HomePage() {
	const t = useWords('pages');
	const { shelf, own, saved } = useServices();
	const runs = useLoaded(own);
	const unfinished = useLoaded(saved);
	const best = bestRuns(runs.value ?? []);
	const [measure, setMeasure] = useState('all');
	const [sought, setSought] = useState('');
	const scenarios = shelf.ids.flatMap((id) => shelf.scenario(id) ?? []);
	const shown = scenarios.filter((scenario) => isSought(scenario, measure, sought));
	return (
		<PageFrame title={t('titleHome')} className="home">
			<header className="home-head">
				<h1>{t('headline')}</h1>
				<p>{t('lead')}</p>
			</header>
			<InProgress drills={unfinished.value ?? []} onChange={unfinished.reload} />
			<section aria-label={t('pickTitle')}>
				<ScenarioFilter
					scenarios={scenarios}
					measure={measure}
					sought={sought}
					onMeasure={setMeasure}
					onSeek={setSought}
				/>
				<ul className="scenario-cards">
					{shown.map((scenario) => (
						<ScenarioCard key={scenario.document.id} scenario={scenario} best={best.get(scenario.document.id)} />
					))}
				</ul>
				{shown.length === 0 && <p className="card home-none">{t('noneFound')}</p>}
			</section>
			<Roles />
		</PageFrame>
	);
}
