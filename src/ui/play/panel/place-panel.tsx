import type { Place } from '../../../scenario/port/port';
import type { EntityView } from '../../../views/play-view';
import { Figure } from '../../parts/figure/figure';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { CommandList } from '../orders/command-list';
import { DeadlineCard } from './deadline-card';
import { Crumb } from './entity-head';
import { useDeadlines } from './entity-panel';
import { Facts } from './facts';
import { kindIcons } from './kinds';
import { Marks } from './marks';

/** What is part of a place rather than someone at it: its facts read as the place's own. */
const fixed: ReadonlySet<string> = new Set(['zone', 'thing']);

/** Whoever is at a place, as ways to them. */
function Present({ entities }: { readonly entities: readonly EntityView[] }) {
	const t = useWords('play');
	const say = useSay();
	const { select } = useDrill();
	return (
		<section className="present" aria-label={t('present')}>
			<h3>
				{t('present')} <span className="num">{entities.length}</span>
			</h3>
			<ul>
				{entities.map((one) => (
					<li key={one.id}>
						<button type="button" className="present-one" onClick={() => select({ kind: 'entity', id: one.id })}>
							<Figure look={one.look} icon={kindIcons[one.kind] ?? 'dot'} size={22} />
							{say(one.label)}
							{one.marks.includes('index') && <Icon name="hexagon" size={12} />}
							{one.marks.includes('contact') && <Icon name="link" size={12} />}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Everything about one place: its state, who is there, what is due, what can be ordered there. */
export function PlacePanel({ place }: { readonly place: Place }) {
	const t = useWords('play');
	const say = useSay();
	const there = useView((view) => view.entities.filter((one) => one.place?.id === place.id));
	const marks = useView((view) => [
		...new Set(view.port.zones.filter((one) => one.place === place.id).flatMap((one) => one.marks)),
	]);
	const deadlines = useDeadlines(place.id);
	const parts = there.filter((one) => fixed.has(one.kind) && one.facts.length > 0);
	const present = there.filter((one) => !fixed.has(one.kind));
	return (
		<>
			<div className="about">
				<Crumb at={null} what={t('selectedKind', { kind: t('kindPlace') })} id={place.id} />
				<div className="who">
					<span className="figure">
						<Icon name={place.icon} size={24} />
					</span>
					<div className="who-name">
						<h2>{say(place.label)}</h2>
						<p>{present.length > 0 ? t('presentCount', { count: present.length }) : t('nobodyHere')}</p>
					</div>
					<Marks marks={marks} />
				</div>
				{parts.map((part) => (
					<Facts key={part.id} facts={part.facts} place={null} />
				))}
				{deadlines.slice(0, 2).map((deadline) => (
					<DeadlineCard key={deadline.task} deadline={deadline} />
				))}
				{present.length > 0 && <Present entities={present} />}
			</div>
			<CommandList subject="place" />
		</>
	);
}
