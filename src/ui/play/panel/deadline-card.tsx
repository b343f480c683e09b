import { memo, useRef } from 'react';
import type { DeadlineView } from '../../../views/play-view';
import { left, minutesSeconds } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { Ticking, useTick } from '../drill/ticking';
import './deadline.css';

/** A deadline that runs: hollow tick = target, red tick = limit; amber only once the target has passed. */
export const DeadlineCard = memo(function DeadlineCard({ deadline }: { readonly deadline: DeadlineView }) {
	const t = useWords('play');
	const say = useSay();
	const fill = useRef<HTMLElement>(null);
	const knob = useRef<HTMLElement>(null);
	const span = Math.max(1, deadline.limitAt - deadline.openedAt);
	const target = ((deadline.targetAt - deadline.openedAt) / span) * 100;
	useTick((view) => {
		const share = Math.max(0, Math.min(1, (view.at - deadline.openedAt) / span));
		if (fill.current) fill.current.style.transform = `scaleX(${share.toFixed(4)})`;
		if (knob.current) knob.current.style.left = `${(share * 100).toFixed(2)}%`;
	});
	const late = deadline.status === 'past-target';
	return (
		<div className={`deadline ${deadline.status}`}>
			<div className="deadline-head">
				<Icon name="clock" size={15} />
				<span className="deadline-name">
					{say(deadline.label)}{' '}
					<Ticking
						text={(view) =>
							late
								? t('pastTarget', { time: minutesSeconds(view.at - deadline.targetAt) })
								: t('toTarget', { time: left(deadline.targetAt - view.at) })
						}
					/>
				</span>
				<Ticking className="deadline-left" text={(view) => left(deadline.limitAt - view.at)} />
			</div>
			<div className="deadline-track">
				<i ref={fill} className="deadline-fill" />
				<i className="deadline-target" style={{ left: `${target}%` }} />
				<i className="deadline-limit" />
				<i ref={knob} className="deadline-knob" />
			</div>
			<div className="deadline-scale num">
				<i style={{ flexBasis: `calc(${target}% - 34px)` }} />
				<span>
					{t('target')} {minutesSeconds(deadline.targetAt - deadline.openedAt)}
				</span>
				<b>
					{t('limit')} {minutesSeconds(span)}
				</b>
			</div>
		</div>
	);
});
