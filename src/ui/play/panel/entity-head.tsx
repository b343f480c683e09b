import { memo } from 'react';
import type { EntityView } from '../../../views/play-view';
import { IconButton } from '../../parts/button/icon-button';
import { Figure } from '../../parts/figure/figure';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';
import { useDrill } from '../drill/drill-context';
import { kindIcons, kindWord } from './kinds';
import { Marks } from './marks';

/** The line above a name: the place it is at (a way to it), what it is, and the two ways out. */
export function Crumb({
	at,
	what,
	id,
}: {
	readonly at: { readonly id: string; readonly label: string; readonly icon: string } | null;
	readonly what: string;
	readonly id: string;
}) {
	const t = useWords('play');
	const { select, look } = useDrill();
	return (
		<div className="crumb">
			{at && (
				<>
					<button type="button" onClick={() => select({ kind: 'place', id: at.id })}>
						<Icon name={at.icon} size={14} />
						{at.label}
					</button>
					<Icon name="chev" size={10} />
				</>
			)}
			<b>{what}</b>
			<span className="grow" />
			<IconButton small label={t('locateOnMap')} icon="pin" onPress={() => look({ id })} />
			<IconButton small label={t('backToDesk')} icon="x" onPress={() => select(undefined)} />
		</div>
	);
}

/** Who or what is selected. */
export const EntityHead = memo(function EntityHead({ entity }: { readonly entity: EntityView }) {
	const t = useWords('play');
	const say = useSay();
	const { live } = useDrill();
	const place = entity.place;
	const icon = live.scenario.port.places.find((one) => one.id === place?.id)?.icon ?? 'pin';
	const body = live.view().port.actors.find((one) => one.id === entity.id);
	return (
		<>
			<Crumb
				at={place ? { id: place.id, label: say(place.label), icon } : null}
				what={t('selectedKind', { kind: t(kindWord(entity.kind)) })}
				id={entity.id}
			/>
			<div className="who">
				<Figure
					look={entity.look}
					suit={body?.suit ?? false}
					mask={body?.mask ?? false}
					icon={kindIcons[entity.kind] ?? 'dot'}
				/>
				<div className="who-name">
					<h2>{say(entity.label)}</h2>
					{entity.note && <p>{say(entity.note)}</p>}
				</div>
				<Marks marks={entity.marks} />
			</div>
		</>
	);
});
