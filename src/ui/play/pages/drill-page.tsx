import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '../../../kernel/result';
import { Button } from '../../parts/button/button';
import { useSay, useWords } from '../../parts/language/use-words';
import { LinkButton } from './link-button';
import { NoticePage } from './notice-page';
import { StorageNotice } from './page-frame';
import { type NotOpened, type OpenedDrill, useServices } from './services';

const PlayScreen = lazy(() => import('../play-screen').then((screen) => ({ default: screen.PlayScreen })));

type Opened = Result<OpenedDrill, NotOpened>;

/** Opens the drill for as long as the page shows it; leaving saves it and lets others have it. */
function useOpened(id: string): { readonly opened: Opened | undefined; retry(): void } {
	const { open } = useServices();
	const [opened, setOpened] = useState<Opened>();
	const [asked, setAsked] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what `asked` is for
	useEffect(() => {
		let gone = false;
		const opening = open(id);
		void opening.then((result) => {
			if (!gone) setOpened(result);
		});
		const close = () =>
			void opening.then((result) => {
				if (result.ok) void result.value.close();
			});
		// A page that comes back from the browser's own store of pages finds its drill closed: it is opened anew.
		const back = (event: PageTransitionEvent) => event.persisted && setAsked((times) => times + 1);
		window.addEventListener('pageshow', back);
		window.addEventListener('pagehide', close);
		return () => {
			gone = true;
			window.removeEventListener('pagehide', close);
			window.removeEventListener('pageshow', back);
			close();
			setOpened(undefined);
		};
	}, [open, id, asked]);
	return { opened, retry: () => setAsked((times) => times + 1) };
}

function NotOpen({ why, retry }: { readonly why: NotOpened; retry(): void }) {
	const t = useWords('pages');
	const say = useSay();
	const home = (
		<LinkButton to="/" kind="primary">
			{t('toHome')}
		</LinkButton>
	);
	if (why.code === 'elsewhere') {
		return (
			<NoticePage icon="layers" title={t('elsewhereTitle')} text={t('elsewhereText')}>
				<Button onPress={retry} icon="replay">
					{t('retry')}
				</Button>
				{home}
			</NoticePage>
		);
	}
	if (why.code === 'stale') {
		return (
			<NoticePage icon="alert" title={t('staleTitle')} text={why.message ? say(why.message) : ''}>
				{why.scenario && <LinkButton to={`/play/${why.scenario}`}>{t('startAgain')}</LinkButton>}
				{home}
			</NoticePage>
		);
	}
	return (
		<NoticePage icon="search" title={t('unknownTitle')} text={t('unknownText')}>
			{home}
		</NoticePage>
	);
}

/** A drill being played. */
export function DrillPage({ id }: { readonly id: string }) {
	const t = useWords('pages');
	const say = useSay();
	const { mountPort } = useServices();
	const [, go] = useLocation();
	const { opened, retry } = useOpened(id);
	const title = opened?.ok ? `${say(opened.value.live.scenario.document.title)} · ${t('brand')}` : t('brand');
	useEffect(() => {
		document.title = title;
	}, [title]);
	const waiting = <NoticePage icon="hold" title={t('starting')} text="" />;
	if (opened === undefined) return waiting;
	if (!opened.ok) return <NotOpen why={opened.error} retry={retry} />;
	return (
		<Suspense fallback={waiting}>
			<StorageNotice floating />
			<PlayScreen
				live={opened.value.live}
				chart={opened.value.chart}
				mountPort={mountPort}
				onLeave={() => go('/')}
				onFinished={(record) => go(`/debrief/${record.id}`, { replace: true })}
			/>
		</Suspense>
	);
}
