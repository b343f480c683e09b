import { useMemo } from 'react';
import type { EntityView } from '../../../views/play-view';
import { useSay } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { CommandList } from '../orders/command-list';
import { isOf, tasksAbout } from './about';
import { DeadlineCard } from './deadline-card';
import { EntityHead } from './entity-head';
import { Facts } from './facts';
import { TeamQueue } from './team-queue';

/** Deadlines that still run and are about this, the most pressing first. */
export function useDeadlines(id: string) {
	const { live } = useDrill();
	const tasks = useMemo(() => tasksAbout(live, id), [live, id]);
	return useView((view) =>
		view.deadlines
			.filter((one) => one.status === 'open' || one.status === 'past-target')
			.filter((one) => one.about === id || isOf(one.task, tasks, id))
			.sort((a, b) => a.targetAt - b.targetAt),
	);
}

/** Everything about one entity: what is known, what is due, what can be ordered of it. */
export function EntityPanel({ entity }: { readonly entity: EntityView }) {
	const say = useSay();
	const { live } = useDrill();
	const deadlines = useDeadlines(entity.id);
	// Where a whereabouts is a fact of its own, it also tells since when it is known.
	const told = entity.facts.some((fact) => fact.id === `${entity.id}.place`);
	const place = entity.place && !told ? say(entity.place.label) : null;
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
