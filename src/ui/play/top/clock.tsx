import { Button } from 'react-aria-components/Button';
import { drillClock, left, portTime } from '../../../words/format';
import { IconButton } from '../../parts/button/icon-button';
import { Icon } from '../../parts/icon/icon';
import { useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { Ticking } from '../drill/ticking';
import { useRunning, useSpeed } from '../drill/use-running';
import { useView } from '../drill/use-view';

export const nextSpeed = { 1: 2, 2: 4, 4: 1 } as const;

/** The clock: the largest text on the screen, with what moves it and how long there is. */
export function Clock() {
	const t = useWords('play');
	const { live } = useDrill();
	const running = useRunning();
	const speed = useSpeed();
	const scale = useView((view) => view.clock.scale);
	const ended = useView((view) => view.ended !== null);
	const free = live.mode !== 'exam' && !ended;
	return (
		<section className="clock" data-tour="clock" aria-label={t('clock')}>
			{free ? (
				<Button
					className="clock-pause"
					aria-label={running ? t('pause') : t('go')}
					onPress={() => (running ? live.pause() : live.go())}
				>
					<Icon name={running ? 'pause' : 'play'} size={18} />
				</Button>
			) : (
				<span className="clock-pause still">
					<Icon name="clock" size={18} />
				</span>
			)}
			<div className="clock-time num" role="timer" aria-label={t('drillTime')}>
				<em>T+</em>
				<Ticking text={(view) => drillClock(view.at)} />
			</div>
			{free && (
				<div className="clock-speed">
					<IconButton
						small
						label={t('speedNow', { times: speed })}
						className={speed > 1 ? 'fast' : ''}
						onPress={() => live.setSpeed(nextSpeed[speed])}
					>
						<span className="num">{speed}×</span>
					</IconButton>
					<IconButton small label={t('skip')} icon="skip" onPress={() => live.skip()} />
				</div>
			)}
			<div className="clock-notes num">
				<div>
					{t('portTime')} <Ticking className="strong" text={(view) => portTime(view.clock.portMinutes)} /> ·{' '}
					<span className="num">×{scale * speed}</span>
				</div>
				<div>
					{t('timeLeft')} <Ticking className="strong" text={(view) => left(view.clock.limitMs - view.at)} />
				</div>
			</div>
		</section>
	);
}
