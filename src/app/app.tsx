import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LanguageFrame } from '../ui/parts/language/language-frame';
import { useWords } from '../ui/parts/language/use-words';
import { BriefingPage } from '../ui/play/pages/briefing-page';
import { DrillPage } from '../ui/play/pages/drill-page';
import { HistoryPage } from '../ui/play/pages/history-page';
import { HomePage } from '../ui/play/pages/home-page';
import { KeptPage } from '../ui/play/pages/kept-page';
import { KnowledgePage } from '../ui/play/pages/knowledge/knowledge-page';
import { LinkButton } from '../ui/play/pages/link-button';
import { NoticePage } from '../ui/play/pages/notice-page';
import { type PlayServices, ServicesContext } from '../ui/play/pages/services';
import { CrashPage } from './crash-page';

const DebriefPage = lazy(() => import('../ui/play/pages/debrief-page').then((page) => ({ default: page.DebriefPage })));
const ReplayPage = lazy(() => import('../ui/play/pages/replay-page').then((page) => ({ default: page.ReplayPage })));

function NoPage() {
	const t = useWords('pages');
	return (
		<NoticePage icon="search" title={t('noPageTitle')} text={t('noPageText')}>
			<LinkButton to="/" kind="primary">
				{t('toHome')}
			</LinkButton>
		</NoticePage>
	);
}

/** Which page an address means. */
function Pages() {
	const t = useWords('pages');
	return (
		<Suspense fallback={<NoticePage icon="hold" title={t('loading')} text="" />}>
			<Switch>
				<Route path="/" component={HomePage} />
				<Route path="/play" component={HomePage} />
				<Route path="/play/:id/questions">{({ id }) => <KnowledgePage key={id} scenario={id} />}</Route>
				<Route path="/play/:id">{({ id }) => <BriefingPage key={id} scenario={id} />}</Route>
				<Route path="/drill/:id">{({ id }) => <DrillPage key={id} id={id} />}</Route>
				<Route path="/debrief/:id">{({ id }) => <DebriefPage key={id} id={id} />}</Route>
				<Route path="/replay/:id">{({ id }) => <ReplayPage key={id} id={id} />}</Route>
				<Route path="/history" component={HistoryPage} />
				<Route path="/kept" component={KeptPage} />
				<Route component={NoPage} />
			</Switch>
		</Suspense>
	);
}

export function App({ services }: { readonly services: PlayServices }) {
	return (
		<CrashPage>
			<ServicesContext value={services}>
				<LanguageFrame>
					<Pages />
				</LanguageFrame>
			</ServicesContext>
		</CrashPage>
	);
}
