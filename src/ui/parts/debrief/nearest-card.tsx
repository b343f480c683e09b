import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Program } from '../../../drill';
import type { DrillRecord } from '../../../drill/record/record';
import { type ChangeTold, changeLine, changesTold } from '../../../proof/nearest';
import { instant } from '../../../words/format';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { useLanguage, useWords } from '../language/use-words';
import { NearestContext, type NearestFound, type NearestProgress, type NearestUnderway } from './nearest-search';
import { points } from './summary';
import './nearest.css';

export interface NearestCardProps {
	readonly record: DrillRecord;
	readonly program: Program;
	/** The command that an activity of the record is, by its number. */
	commandOf(activity: number): string | undefined;
	/** Opens the replay with the run that passes beside one's own. */
	watch(at: number): void;
}

/** More changes than this are shown when asked for. */
const few = 6;

/** What would have passed: the fewest changes from the first mistake on. Nothing where the drill was passed, or cannot be searched. */
export function NearestCard({ record, program, commandOf, watch }: NearestCardProps) {
	const t = useWords('debrief');
	const search = useContext(NearestContext);
	const [found, setFound] = useState<NearestFound | undefined>(() => search?.known(record.id));
	const [progress, setProgress] = useState<NearestProgress | null>(null);
	const [failed, setFailed] = useState(false);
	const underway = useRef<NearestUnderway | null>(null);
	useEffect(() => () => underway.current?.cancel(), []);
	if (search === null || record.outcome.passed) return null;
	const find = () => {
		setFailed(false);
		setProgress({ steps: 0 });
		const begun = search.find(record, program.scenario, setProgress);
		underway.current = begun;
		begun.found
			.then(setFound, () => setFailed(underway.current === begun))
			.finally(() => {
				if (underway.current === begun) setProgress(null);
			});
	};
	const stop = () => {
		underway.current?.cancel();
		underway.current = null;
		setProgress(null);
	};
	return (
		<section className="card nearest" aria-label={t('nearest')}>
			<h2>{t('nearest')}</h2>
			<div aria-live="polite" aria-busy={progress !== null}>
				{found === undefined && <p className="nearest-note">{t('nearestNote')}</p>}
				{progress !== null && (
					<p className="nearest-progress num">
						{t('nearestLooking', { count: progress.steps })}
						{progress.fewest !== undefined && <b>{t('nearestSoFar', { count: progress.fewest })}</b>}
					</p>
				)}
				{failed && <p className="nearest-note">{t('nearestFailed')}</p>}
				{found?.kind === 'not-found' && <p className="nearest-note">{t('nearestNone')}</p>}
				{found?.kind === 'found' && (
					<Found found={found} record={record} program={program} commandOf={commandOf} watch={watch} />
				)}
			</div>
			{found === undefined &&
				(progress === null ? (
					<Button icon="branch" onPress={find}>
						{t('nearestFind')}
					</Button>
				) : (
					<Button onPress={stop}>{t('nearestStop')}</Button>
				))}
		</section>
	);
}

type Found = Extract<NearestFound, { kind: 'found' }>;

function Found({ found, record, program, commandOf, watch }: NearestCardProps & { readonly found: Found }) {
	const t = useWords('debrief');
	const [all, showAll] = useState(false);
	const told = useMemo(
		() => changesTold(found.changes, record.inputs, program, commandOf),
		[found, record, program, commandOf],
	);
	const shown = all ? told : told.slice(0, few);
	return (
		<>
			<p className="nearest-count">
				<strong className="num">{t('nearestFound', { count: found.changes.length })}</strong>
				<span className="num">{t('nearestScore', { score: points(found.score) })}</span>
			</p>
			<ul>
				{shown.map((one) => (
					<Line key={JSON.stringify(one)} told={one} />
				))}
			</ul>
			{told.length > shown.length && (
				<button type="button" className="link nearest-more" onClick={() => showAll(true)}>
					{t('nearestMore', { count: told.length - shown.length })}
				</button>
			)}
			<p className="nearest-note">{t(found.fewest ? 'nearestFewest' : 'nearestNeeded')}</p>
			<Button icon="replay" onPress={() => watch(Math.max(0, Math.min(...told.map(atOf)) - 15_000))}>
				{t('nearestWatch')}
			</Button>
		</>
	);
}

const atOf = (told: ChangeTold): number => ('to' in told ? Math.min(told.at, told.to) : told.at);

const icons: Readonly<Record<ChangeTold['kind'], string>> = {
	'leave-out': 'x',
	keep: 'undo',
	stay: 'undo',
	add: 'plus',
	sooner: 'clock',
	later: 'clock',
	parameter: 'pen',
};

function Line({ told }: { readonly told: ChangeTold }) {
	const t = useWords('debrief');
	const language = useLanguage();
	return (
		<li className={told.kind}>
			<Icon name={icons[told.kind]} size={13} />
			<span>{changeLine(told, language, t)}</span>
			<span className="num">{instant(told.at)}</span>
		</li>
	);
}
