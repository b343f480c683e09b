import { memo, useState } from 'react';
import type { EntityView } from '../../../views/play-view';
import { Figure } from '../../parts/figure/figure';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { found } from '../palette/search';
import { kindIcons, kindWord } from './kinds';
import { Marks } from './marks';

const order = ['person', 'team', 'vehicle', 'ship', 'container', 'zone', 'thing', 'authority'];

const Entry = memo(function Entry({ entity }: { readonly entity: EntityView }) {
	const say = useSay();
	const { select } = useDrill();
	const at = entity.place ? say(entity.place.label) : entity.note ? say(entity.note) : '';
	return (
		<li>
			<button
				type="button"
				className="directory-row"
				data-entity={entity.id}
				onClick={() => select({ kind: 'entity', id: entity.id }, true)}
			>
				<Figure look={entity.look} icon={kindIcons[entity.kind] ?? 'dot'} size={26} />
				<span className="command-text">
					<b>{say(entity.label)}</b>
					<small>{at}</small>
				</span>
				<Marks marks={entity.marks} />
			</button>
		</li>
	);
});

/** Everyone, everything and every place, to select without the map. */
export function Directory() {
	const t = useWords('play');
	const say = useSay();
	const { live, select } = useDrill();
	const [query, setQuery] = useState('');
	const entities = useView((view) => view.entities);
	const places = live.scenario.port.places;
	const groups = order
		.map((kind) => ({
			kind,
			members: entities.filter((one) => one.kind === kind && found(query, one.label.zh, one.label.en, one.id)),
		}))
		.filter((group) => group.members.length > 0);
	const shownPlaces = places.filter((one) => found(query, one.label.zh, one.label.en, one.id));
	return (
		<div className="directory">
			<input
				className="text-field"
				type="search"
				aria-label={t('directorySearch')}
				placeholder={t('directorySearch')}
				value={query}
				onChange={(event) => setQuery(event.target.value)}
			/>
			{groups.map((group) => (
				<section key={group.kind} aria-label={t(kindWord(group.kind))}>
					<h3 className="list-head">
						{t(kindWord(group.kind))} <span className="num">{group.members.length}</span>
					</h3>
					<ul>
						{group.members.map((one) => (
							<Entry key={one.id} entity={one} />
						))}
					</ul>
				</section>
			))}
			{shownPlaces.length > 0 && (
				<section aria-label={t('kindPlace')}>
					<h3 className="list-head">
						{t('kindPlace')} <span className="num">{shownPlaces.length}</span>
					</h3>
					<ul>
						{shownPlaces.map((one) => (
							<li key={one.id}>
								<button
									type="button"
									className="directory-row"
									data-place={one.id}
									onClick={() => select({ kind: 'place', id: one.id }, true)}
								>
									<span className="figure">
										<Icon name={one.icon} />
									</span>
									<span className="command-text">
										<b>{say(one.label)}</b>
									</span>
								</button>
							</li>
						))}
					</ul>
				</section>
			)}
			{groups.length === 0 && shownPlaces.length === 0 && <p className="feed-empty">{t('nothingFound')}</p>}
		</div>
	);
}
