import type { EntityView, PlayView } from '../../../views/play-view';
import type { Text } from '../../../words/text';

/** Something hidden, as the player had it and as it was. */
export interface KnownTrue {
	readonly id: string;
	readonly entity: Text;
	readonly fact: Text;
	/** Null while not known. */
	readonly known: Text | null;
	/** -1 where it is seen at this moment, or was never learnt. */
	readonly knownAt: number;
	readonly truth: Text | null;
	readonly differs: boolean;
}

const place: Text = { zh: '位置', en: 'Place' };

/** What is known beside what is true at one instant: what differs first, then what is hidden and known rightly. */
export function knownBesideTrue(known: PlayView, truth: PlayView): readonly KnownTrue[] {
	const real = new Map(truth.entities.map((entity) => [entity.id, entity]));
	const rows = known.entities.flatMap((entity) => {
		const other = real.get(entity.id);
		return other ? [...placeRow(entity, other), ...factRows(entity, other)] : [];
	});
	return [...rows.filter((row) => row.differs), ...rows.filter((row) => !row.differs)];
}

function factRows(known: EntityView, truth: EntityView): readonly KnownTrue[] {
	return known.facts.flatMap((fact) => {
		const other = truth.facts.find((one) => one.id === fact.id);
		if (!other) return [];
		const differs = fact.raw !== other.raw;
		if (!differs && fact.knownAt < 0) return [];
		return [
			{
				id: `${known.id}.${fact.id}`,
				entity: known.label,
				fact: fact.label,
				known: fact.value,
				knownAt: fact.live ? -1 : fact.knownAt,
				truth: other.value,
				differs,
			},
		];
	});
}

function placeRow(known: EntityView, truth: EntityView): readonly KnownTrue[] {
	if (known.place?.id === truth.place?.id) return [];
	return [
		{
			id: `${known.id}.place`,
			entity: known.label,
			fact: place,
			known: known.place?.label ?? null,
			knownAt: -1,
			truth: truth.place?.label ?? null,
			differs: true,
		},
	];
}
