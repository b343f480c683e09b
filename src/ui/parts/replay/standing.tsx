import type { ActivityView, DeadlineView, TeamView } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useSay, useWords } from '../language/use-words';

/** Tasks whose time has begun: nearest first, what is over last. */
export function DeadlineList({ deadlines, at }: { readonly deadlines: readonly DeadlineView[]; readonly at: number }) {
	const t = useWords('replay');
	const say = useSay();
	if (deadlines.length === 0) return <p className="replay-none">{t('noDeadlines')}</p>;
	const order = { 'past-target': 0, open: 1, missed: 2, done: 3 } as const;
	const sorted = [...deadlines].sort((a, b) => order[a.status] - order[b.status] || a.limitAt - b.limitAt);
	const left = (one: DeadlineView) => {
		if (one.status === 'done') return t('deadlineDone', { at: minutesSeconds(one.doneAt) });
		if (one.status === 'missed') return t('deadlineMissed');
		if (one.status === 'past-target') return t('deadlineLate', { time: minutesSeconds(one.limitAt - at) });
		return t('deadlineOpen', { time: minutesSeconds(one.targetAt - at) });
	};
	const share = (ms: number, one: DeadlineView) =>
		`${Math.min(100, Math.max(0, ((ms - one.openedAt) / (one.limitAt - one.openedAt)) * 100))}%`;
	return (
		<ul className="replay-deadlines">
			{sorted.map((one) => (
				<li key={`${one.task}${one.openedAt}${one.label.en}`} className={one.status}>
					<Icon name={one.status === 'done' ? 'check' : one.status === 'missed' ? 'x' : 'clock'} size={13} />
					<span>{say(one.label)}</span>
					<b className="num">{left(one)}</b>
					{one.status !== 'done' && one.status !== 'missed' && (
						<i aria-hidden="true">
							<i style={{ width: share(at, one) }} />
							<s style={{ left: share(one.targetAt, one) }} />
						</i>
					)}
				</li>
			))}
		</ul>
	);
}

/** What each team does, then what is under way without one. */
export function TeamList({
	teams,
	activities,
}: {
	readonly teams: readonly TeamView[];
	readonly activities: readonly ActivityView[];
}) {
	const t = useWords('replay');
	const say = useSay();
	const running = activities.filter((one) => one.team === null && one.endedAt < 0);
	return (
		<>
			<ul className="replay-teams">
				{teams.map((team) => (
					<li key={team.id} className={team.status}>
						<Icon name={team.icon} size={15} />
						<b>{say(team.label)}</b>
						<span className="num">
							{team.status === 'idle' ? '' : t('left', { time: minutesSeconds(team.leftMs) })}
						</span>
						<small>
							{team.doing ? say(team.doing) : t('idle')}
							{team.place && ` · ${say(team.place)}`}
							{team.queued.length > 0 && ` · ${t('queued', { count: team.queued.length })}`}
						</small>
						<span className={`bar ${team.status === 'idle' ? 'idle' : ''}`} aria-hidden="true">
							{team.status !== 'idle' && <i style={{ width: `${Math.round(team.done * 100)}%` }} />}
						</span>
					</li>
				))}
			</ul>
			{running.length > 0 && (
				<>
					<h4 className="replay-subhead">{t('underWay')}</h4>
					<ul className="replay-teams">
						{running.map((one) => (
							<li key={one.id} className="working">
								<Icon name={one.icon} size={15} />
								<b>{say(one.label)}</b>
								<span className="num">
									{one.leftMs === null ? '' : t('left', { time: minutesSeconds(one.leftMs) })}
								</span>
								<small>
									{say(one.role.label)}
									{one.target && ` · ${say(one.target.label)}`}
								</small>
								<span className="bar" aria-hidden="true">
									<i style={{ width: `${Math.round(one.done * 100)}%` }} />
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
