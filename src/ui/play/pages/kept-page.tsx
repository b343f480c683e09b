import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ListQuery, Unanswered } from '../../../api/client';
import type { DrillList, DrillSummary } from '../../../api/drills';
import type { Result } from '../../../kernel/result';
import { Button } from '../../parts/button/button';
import { useSay, useWords } from '../../parts/language/use-words';
import { type DrillLine, DrillTable } from './drill-table';
import { type Filter, KeptFilter, noFilter } from './kept-filter';
import { LinkButton } from './link-button';
import { Notice } from './notice-page';
import { PageFrame } from './page-frame';
import { useServices } from './services';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The start or the end of a day where the reader is. */
const momentOf = (day: string, end: boolean): string => {
	const moment = new Date(`${day}T${end ? '23:59:59.999' : '00:00:00.000'}`);
	return moment.toISOString();
};

const queryOf = (filter: Filter, page: number): ListQuery => ({
	...(filter.person.trim() === '' ? {} : { person: filter.person.trim() }),
	...(filter.scenario === '' ? {} : { scenario: filter.scenario }),
	...(isDay(filter.from) ? { from: momentOf(filter.from, false) } : {}),
	...(isDay(filter.to) ? { to: momentOf(filter.to, true) } : {}),
	page,
});

const lineOf = (drill: DrillSummary): DrillLine => ({ ...drill });

/** The filter lives in the address, so that a filtered list can be sent to somebody. */
function useFilter(): readonly [Filter, number, (filter: Filter, page: number) => void] {
	const [words, setWords] = useSearchParams();
	const filter = useMemo(
		(): Filter => ({
			person: words.get('person') ?? '',
			scenario: words.get('scenario') ?? '',
			from: words.get('from') ?? '',
			to: words.get('to') ?? '',
		}),
		[words],
	);
	const page = Math.max(1, Math.floor(Number(words.get('page') ?? 1)) || 1);
	const change = (next: Filter, to: number) => {
		const kept = Object.entries(next).filter(([, value]) => value !== '');
		setWords(new URLSearchParams([...kept, ...(to > 1 ? [['page', String(to)]] : [])] as string[][]), {
			replace: true,
		});
	};
	return [filter, page, change];
}

type Listed = Result<DrillList, Unanswered>;

/** Asks the server a moment after the last change; an answer that is late for its question is dropped. */
function useList(filter: Filter, page: number): { readonly list: Listed | undefined; reload(): void } {
	const { server } = useServices();
	const [list, setList] = useState<Listed>();
	const [asked, setAsked] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asking again is what `asked` is for
	useEffect(() => {
		const stop = new AbortController();
		const timer = setTimeout(async () => {
			const answer = await server.list(queryOf(filter, page), stop.signal);
			if (!stop.signal.aborted) setList(answer);
		}, 150);
		return () => {
			clearTimeout(timer);
			stop.abort();
		};
	}, [server, filter, page, asked]);
	return { list, reload: () => setAsked((times) => times + 1) };
}

/** The drills kept on this server, by person, scenario and date. */
export function KeptPage() {
	const t = useWords('pages');
	const say = useSay();
	const [filter, page, change] = useFilter();
	const { list, reload } = useList(filter, page);
	const found = list?.ok ? list.value : undefined;
	const filtered = Object.values(filter).some((value) => value !== '');
	return (
		<PageFrame title={`${t('keptTitle')} · ${t('brand')}`} className="lists">
			<header className="list-head">
				<h1>{t('keptTitle')}</h1>
				<p>{t('keptLead')}</p>
			</header>
			<section className="card table-card" aria-label={t('keptTitle')}>
				<KeptFilter filter={filter} onChange={(next) => change(next, 1)} scenarios={found?.scenarios ?? []} />
				{list === undefined && (
					<p className="table-note" role="status">
						{t('loading')}
					</p>
				)}
				{list && !list.ok && (
					<Notice icon="alert" title={t('noServer')} text={say(list.error.message)}>
						<Button kind="primary" icon="replay" onPress={reload}>
							{t('retry')}
						</Button>
					</Notice>
				)}
				{found?.total === 0 && (
					<Notice
						icon={filtered ? 'search' : 'list'}
						title={filtered ? t('keptNone') : t('keptEmpty')}
						text={filtered ? t('keptNoneText') : t('keptEmptyText')}
					>
						{filtered ? (
							<Button onPress={() => change(noFilter, 1)}>{t('filterClear')}</Button>
						) : (
							<LinkButton to="/" kind="primary">
								{t('toScenarios')}
							</LinkButton>
						)}
					</Notice>
				)}
				{found && found.drills.length > 0 && <DrillTable label={t('keptTitle')} lines={found.drills.map(lineOf)} />}
				{found && found.total > 0 && (
					<footer className="table-foot">
						<span className="num" role="status">
							{t('keptCount', { count: found.total })}
						</span>
						<span className="grow" />
						{found.pages > 1 && (
							<>
								<Button isDisabled={page <= 1} onPress={() => change(filter, page - 1)}>
									{t('previous')}
								</Button>
								<span className="num">{t('page', { page, pages: found.pages })}</span>
								<Button isDisabled={page >= found.pages} onPress={() => change(filter, page + 1)}>
									{t('next')}
								</Button>
							</>
						)}
					</footer>
				)}
			</section>
		</PageFrame>
	);
}
