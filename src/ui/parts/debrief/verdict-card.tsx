import type { Debrief } from '../../../debrief/debrief';
import type { Scenario } from '../../../scenario/format/scenario';
import { instant } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useSay, useWords } from '../language/use-words';
import { VetoMark } from './marks';
import { points, verdict } from './summary';
import { useTagWords } from './tag-words';

export interface VerdictCardProps {
	readonly debrief: Debrief;
	readonly scenario: Scenario;
	openReplay(at: number): void;
	onVeto(nth: number): void;
}

const endings = { limit: 'endLimit', abandoned: 'endAbandoned', controller: 'endController' } as const;

/** Passed or not, apart from the score and never mixed with it. */
export function VerdictCard({ debrief, scenario, openReplay, onVeto }: VerdictCardProps) {
	const t = useWords('debrief');
	const say = useSay();
	const tag = useTagWords(scenario);
	const found = verdict(debrief);
	if (found.kind === 'vetoed') {
		return (
			<section className="card verdict-card vetoed" aria-label={t('failedByVeto', { count: found.count })}>
				<header>
					<VetoMark />
					<div>
						<h2>{t('failedByVeto', { count: found.count })}</h2>
						<p>{t('vetoNote')}</p>
					</div>
				</header>
				<ul>
					{debrief.vetoes.map((veto, nth) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the list is the record's and never changes
						<li key={nth}>
							<button type="button" className="verdict-why" onClick={() => onVeto(nth)}>
								{say(veto.why)}
							</button>
							<span>
								{[tag('responsibility', veto.responsibility), tag('bearer', veto.bearer)]
									.filter(Boolean)
									.join(t('joint'))}
							</span>
							<button type="button" className="link num" onClick={() => openReplay(veto.at)}>
								{t('replayAt', { at: instant(veto.at) })}
							</button>
						</li>
					))}
				</ul>
			</section>
		);
	}
	const pass = points(debrief.pass);
	if (found.kind === 'passed') {
		return (
			<section className="card verdict-card passed" aria-label={t('passed')}>
				<header>
					<span className="verdict-icon">
						<Icon name="proof" size={24} />
					</span>
					<div>
						<h2>{t('passed')}</h2>
						<p>{t('passedNote', { pass })}</p>
					</div>
				</header>
			</section>
		);
	}
	const { reason } = debrief.end;
	return (
		<section className="card verdict-card failed" aria-label={t('failedByScore')}>
			<header>
				<span className="verdict-icon">
					<Icon name="alert" size={24} />
				</span>
				<div>
					<h2>{t(found.kind === 'not-ended' ? 'failedByEnd' : 'failedByScore')}</h2>
					<p className="num">
						{found.kind === 'too-low'
							? t('failedByScoreNote', { pass, short: Math.ceil(found.short / 100) })
							: reason !== 'endex' && t(endings[reason])}
					</p>
				</div>
			</header>
		</section>
	);
}
