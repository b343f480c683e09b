import type { EntityView } from '../../../views/play-view';
import { useSay } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { CommandList } from '../orders/command-list';
import { DeadlineCard } from './deadline-card';
import { EntityHead } from './entity-head';
import { Facts } from './facts';
import { TeamQueue } from './team-queue';

/** Deadlines that still run and are about this. */
export function useDeadlines(about: string) {
	return useView((view) =>
		view.deadlines.filter(
			(one) => one.about === about && (one.status === 'open' || one.status === 'past-target') && one.limitAt >= 0,
		),
	);
}

/** Everything about one entity: what is known, what is due, what can be ordered of it. */
export function EntityPanel({ entity }: { readonly entity: EntityView }) {
	const say = useSay();
	const { live } = useDrill();
	const deadlines = useDeadlines(entity.id);
	const place = entity.place ? say(entity.place.label) : null;
	const team = live.view().teams.some((one) => one.id === entity.id);
	return (
		<>
			<div className="about">
				<EntityHead entity={entity} />
				<Facts facts={entity.facts} place={place} />
				{team && <TeamQueue team={entity.id} />}
				{deadlines.slice(0, 2).map((deadline) => (
					<DeadlineCard key={deadline.task} deadline={deadline} />
				))}
			</div>
			<CommandList subject={entity.kind === 'person' ? 'person' : 'thing'} />
		</>
	);
}
