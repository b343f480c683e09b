import type { Debrief } from '../../../debrief/debrief';
import { minutesSeconds, number } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useLanguage, useSay, useWords } from '../language/use-words';

/** What the decisions led to: exposure, its estimate labelled so, and what stood still, each beside par. */
export function ConsequencesCard({ debrief, par }: { readonly debrief: Debrief; readonly par: Debrief | undefined }) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	const minutes = (thousandths: number) =>
		thousandths === 0
			? t('noExposure')
			: t('personMinutes', { amount: number(thousandths / 1000, language, thousandths < 10_000 ? 1 : 0) });
	const cases = (thousandths: number) =>
		thousandths < 10 ? '< 0.01' : number(thousandths / 1000, language, thousandths < 1000 ? 2 : 1);
	const empty = debrief.exposure.length === 0 && debrief.disruption.length === 0;
	return (
		<section className="card consequences" aria-label={t('consequences')}>
			<h2>{t('consequences')}</h2>
			{empty && <p className="quiet">{t('noConsequence')}</p>}
			<ul>
				{debrief.exposure.map((one) => {
					const beside = par?.exposure.find((other) => other.id === one.id);
					return (
						<li key={one.id} className={worse(one.personMinutes, beside?.personMinutes)}>
							<Icon name="team" />
							<div>
								<span>{say(one.label)}</span>
								<small className="num">
									{one.estimate !== null && one.personMinutes > 0 && (
										<span title={t('estimateNote')}>{t('estimate', { cases: cases(one.estimate) })}</span>
									)}
									{beside && <span>{t('parValue', { value: minutes(beside.personMinutes) })}</span>}
								</small>
							</div>
							<b className="num">{minutes(one.personMinutes)}</b>
						</li>
					);
				})}
				{debrief.disruption.map((one) => {
					const beside = par?.disruption.find((other) => other.id === one.id);
					return (
						<li key={one.id} className={worse(one.stoppedMs, beside?.stoppedMs)}>
							<Icon name="hold" />
							<div>
								<span>{say(one.label)}</span>
								<small className="num">
									{beside && (
										<span>
											{t('parValue', {
												value: beside.stoppedMs === 0 ? t('neverStopped') : minutesSeconds(beside.stoppedMs),
											})}
										</span>
									)}
								</small>
							</div>
							<b className="num">{one.stoppedMs === 0 ? t('neverStopped') : minutesSeconds(one.stoppedMs)}</b>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

const worse = (value: number, par: number | undefined): string =>
	par !== undefined && value > par * 1.1 ? 'worse' : '';
