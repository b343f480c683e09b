import type { PhaseView } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { Ticking } from '../drill/ticking';
import { useView } from '../drill/use-view';

const names = { detect: 'phaseDetect', hold: 'phaseHold', control: 'phaseControl' } as const;

function Mark({ phase, nth }: { readonly phase: PhaseView; readonly nth: number }) {
	if (phase.status === 'done') return <Icon name="check" size={12} />;
	if (phase.status === 'missed') return <Icon name="x" size={12} />;
	if (phase.status === 'next') return <small className="num">{nth}</small>;
	return (
		<svg width="20" height="20" aria-hidden="true">
			<circle cx="10" cy="10" r="4.5" fill="currentColor" />
		</svg>
	);
}

/** The three phases of the response: what is done, what goes on, what comes. */
export function Phases() {
	const t = useWords('play');
	// What runs is written by the clock; only a change of phase draws this anew.
	const phases = useView((view) => view.phases.map((phase) => (phase.status === 'now' ? { ...phase, ms: 0 } : phase)));
	return (
		<ol className="phases" data-tour="phases" aria-label={t('phases')}>
			{phases.map((phase, i) => (
				<li
					key={phase.id}
					className={`phase ${phase.status}`}
					aria-current={phase.status === 'now' ? 'step' : undefined}
				>
					<span className="phase-mark">
						<Mark phase={phase} nth={i + 1} />
					</span>
					<span>
						<b>{t(names[phase.id])}</b>
						<span className="phase-time num">
							{phase.status === 'done' && minutesSeconds(phase.ms)}
							{phase.status === 'missed' && t('phaseMissed', { count: phase.missed })}
							{phase.status === 'next' && t('phaseNext')}
							{phase.status === 'now' && (
								<Ticking text={(view) => t('phaseNow', { time: minutesSeconds(view.phases[i]?.ms ?? 0) })} />
							)}
						</span>
					</span>
				</li>
			))}
		</ol>
	);
}
