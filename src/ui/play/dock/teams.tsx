import { memo } from 'react';
import type { PlayView, TeamView } from '../../../views/play-view';
import { left } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { Ticking, TickingBar } from '../drill/ticking';
import { useView } from '../drill/use-view';

type Standing = Omit<TeamView, 'leftMs' | 'done'>;

const Team = memo(function Team({ team, selected }: { readonly team: Standing; readonly selected: boolean }) {
	const t = useWords('play');
	const say = useSay();
	const { select } = useDrill();
	const now = (view: PlayView) => view.teams.find((one) => one.id === team.id);
	const idle = team.status === 'idle';
	const place = team.place ? say(team.place) : '';
	const doing = team.doing ? say(team.doing) : '';
	const line = idle
		? [t('idle'), place].filter(Boolean).join(' · ')
		: team.status === 'travelling'
			? t('enRoute', { place: place || doing })
			: doing;
	return (
		<li>
			<button
				type="button"
				className={`team ${selected ? 'selected' : ''}`}
				aria-pressed={selected}
				data-team={team.id}
				onClick={() => select({ kind: 'entity', id: team.id }, true)}
			>
				<Icon name={team.icon} size={15} />
				<span className="team-name">
					<b>{say(team.label)}</b>
					{team.queued.length > 0 && (
						<span className="count quiet num" title={t('queuedCount', { count: team.queued.length })}>
							+{team.queued.length}
						</span>
					)}
				</span>
				{!idle && <Ticking className="team-time" text={(view) => left(now(view)?.leftMs ?? 0)} />}
				<span className="team-line">{line}</span>
				{idle ? <span className="bar idle" /> : <TickingBar done={(view) => now(view)?.done ?? 0} />}
			</button>
		</li>
	);
});

/** Every team, what it does and when it is done. */
export function Teams() {
	const t = useWords('play');
	const { selection } = useDrill();
	// Whoever has something to do stands first: there may be more teams than the row has room for.
	const teams = useView((view): Standing[] =>
		view.teams
			.map(({ leftMs, done, ...standing }) => standing)
			.sort((a, b) => Number(a.status === 'idle') - Number(b.status === 'idle')),
	);
	return (
		<ul
			className="teams"
			aria-label={t('teams')}
			style={{ '--teams': Math.max(1, teams.length) } as React.CSSProperties}
		>
			{teams.map((team) => (
				<Team key={team.id} team={team} selected={selection?.id === team.id} />
			))}
		</ul>
	);
}
