import type { EntityView, PlayView } from '../../../views/play-view';
import { minutesSeconds } from '../../../words/format';
import { IconButton } from '../button/icon-button';
import { useSay, useWords } from '../language/use-words';

export interface EntityCardProps {
	readonly id: string;
	readonly known: PlayView;
	readonly truth: PlayView;
	onClose(): void;
}

/** What was selected on the map: every fact as it was known, and as it was. */
export function EntityCard({ id, known, truth, onClose }: EntityCardProps) {
	const t = useWords('replay');
	const say = useSay();
	const find = (view: PlayView): EntityView | undefined => view.entities.find((one) => one.id === id);
	const seen = find(known);
	const real = find(truth);
	if (!seen || !real) return null;
	const rows = [
		...(seen.place?.id === real.place?.id && !real.place
			? []
			: [
					{
						id: 'place',
						label: { zh: '位置', en: 'Place' },
						known: seen.place?.label ?? null,
						at: -1,
						truth: real.place?.label ?? null,
					},
				]),
		...seen.facts.map((fact) => ({
			id: fact.id,
			label: fact.label,
			known: fact.value,
			at: fact.live ? -1 : fact.knownAt,
			truth: real.facts.find((one) => one.id === fact.id)?.value ?? null,
		})),
	];
	return (
		<section className="replay-entity" aria-label={t('selected')}>
			<header>
				<div>
					<h3>{say(seen.label)}</h3>
					{seen.note && <p>{say(seen.note)}</p>}
				</div>
				<IconButton small icon="x" label={t('unselect')} onPress={onClose} />
			</header>
			<table className="known-table">
				<thead>
					<tr>
						<th scope="col">{t('fact')}</th>
						<th scope="col">{t('knownValue')}</th>
						<th scope="col">{t('trueValue')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const differs = (row.known ? say(row.known) : '') !== (row.truth ? say(row.truth) : '');
						return (
							<tr key={row.id} className={differs ? 'differs' : ''}>
								<th scope="row">{say(row.label)}</th>
								<td>
									{row.known ? say(row.known) : <span className="quiet">?</span>}
									{row.known && row.at >= 0 && <small className="num">T+{minutesSeconds(row.at)}</small>}
								</td>
								<td>{row.truth ? say(row.truth) : '—'}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}
