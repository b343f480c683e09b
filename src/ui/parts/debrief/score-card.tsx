import type { Debrief } from '../../../debrief/debrief';
import { listed } from '../../../words/format';
import { useLanguage, useWords } from '../language/use-words';
import { points, summarise } from './summary';

/** Scores of this person's earlier runs of the scenario, hundredths of a point. */
export interface Previous {
	readonly last?: number;
	readonly best?: number;
}

export function ScoreCard({
	debrief,
	previous,
}: {
	readonly debrief: Debrief;
	readonly previous: Previous | undefined;
}) {
	const t = useWords('debrief');
	const language = useLanguage();
	const summary = summarise(debrief);
	const gain = previous?.last === undefined ? null : points(debrief.score) - points(previous.last);
	const faults = [
		summary.wrongParameters > 0 && t('wrongParameters', { count: summary.wrongParameters }),
		summary.outOfOrder > 0 && t('outOfOrder', { count: summary.outOfOrder }),
		summary.retried > 0 && t('retried', { count: summary.retried }),
		summary.lapsed > 0 && t('lapsedTasks', { count: summary.lapsed }),
		summary.missed > 0 && t('missedTasks', { count: summary.missed }),
	].filter((one) => one !== false);
	const delays = [
		summary.late > 0 && t('lateTasks', { count: summary.late }),
		summary.missed > 0 && t('missedTasks', { count: summary.missed }),
	].filter((one) => one !== false);
	return (
		<section className="card score-card" aria-label={t('score')}>
			<header>
				<h2>{t('score')}</h2>
				<span className="grow" />
				{previous?.best !== undefined && <span className="num">{t('best', { score: points(previous.best) })}</span>}
				{previous?.last !== undefined && <span className="num">{t('last', { score: points(previous.last) })}</span>}
				{gain !== null && gain !== 0 && (
					<b className={`num ${gain > 0 ? 'up' : 'down'}`}>
						{gain > 0 ? '+' : '−'}
						{Math.abs(gain)}
					</b>
				)}
			</header>
			<div className="score-figure">
				<strong className="num">{points(debrief.score)}</strong>
				<span>{t('of100')}</span>
				<dl className="num">
					<div>
						<dt>{t('earned')}</dt>
						<dd>{points(debrief.earned)}</dd>
					</div>
					<div>
						<dt>{t('lost')}</dt>
						<dd className={debrief.lost > 0 ? 'minus' : ''}>{debrief.lost > 0 ? `−${points(debrief.lost)}` : 0}</dd>
					</div>
				</dl>
			</div>
			<Meter
				label={t('correctness')}
				value={points(debrief.correctness)}
				note={faults.length > 0 ? listed(faults, language) : t('allRight')}
			/>
			<Meter
				label={t('speed')}
				value={points(debrief.speed)}
				note={delays.length > 0 ? listed(delays, language) : t('allInTarget')}
			/>
		</section>
	);
}

function Meter({ label, value, note }: { readonly label: string; readonly value: number; readonly note: string }) {
	return (
		<div className="meter">
			<span>{label}</span>
			<b className="num">{value}</b>
			<span className="meter-track" aria-hidden="true">
				<i style={{ width: `${value}%` }} />
			</span>
			<small>{note}</small>
		</div>
	);
}
