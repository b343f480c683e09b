import { memo } from 'react';
import type { Place } from '../../../scenario/port/port';
import type { PlayView, TeamView } from '../../../views/play-view';
import { left } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { Ticking, TickingBar } from '../drill/ticking';
import { useView } from '../drill/use-view';

/** A team without what runs with the clock, and where it is going. */
type Standing = Omit<TeamView, 'leftMs' | 'done'> & { readonly goes: string | null };

/** The place at the end of a team's route. */
function destination(view: PlayView, team: string, places: readonly Place[]): string | null {
	const end = view.port.routes.find((route) => route.actor.split('#')[0] === team)?.points.at(-1);
	if (!end) return null;
	const away = (place: Place) => (place.at.x - end.x) ** 2 + (place.at.y - end.y) ** 2;
	return places.reduce((near, place) => (away(place) < away(near) ? place : near)).id;
}

const Team = memo(function Team({ team, selected }: { readonly team: Standing; readonly selected: boolean }) {
	const t = useWords('play');
	const say = useSay();
	const { live, select } = useDrill();
	const now = (view: PlayView) => view.teams.find((one) => one.id === team.id);
	const idle = team.status === 'idle';
	const place = team.place ? say(team.place) : '';
	const goes = live.scenario.port.places.find((one) => one.id === team.goes);
	const doing = team.doing ? say(team.doing) : '';
	const line = idle
		? [t('idle'), place].filter(Boolean).join(' · ')
		: team.status === 'travelling'
			? t('enRoute', { place: goes ? say(goes.label) : doing })
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
				<b>{say(team.label)}</b>
				{team.queued.length > 0 && (
					<span className="count quiet num" title={t('queuedCount', { count: team.queued.length })}>
						+{team.queued.length}
					</span>
				)}
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
	const { live, selection } = useDrill();
	const { places } = live.scenario.port;
	// Whoever has something to do stands first: there may be more teams than the row has room for.
	const teams = useView((view): Standing[] =>
		view.teams
			.map(({ leftMs, done, ...standing }) => ({
				...standing,
				goes: standing.status === 'travelling' ? destination(view, standing.id, places) : null,
			}))
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
