import { instant } from '../../../words/format';
import { useSay, useWords } from '../language/use-words';
import type { KnownTrue } from './known';
import './known.css';

/** Known beside true, line by line; what differs carries its word. */
export function KnownTable({ rows, most = 6 }: { readonly rows: readonly KnownTrue[]; readonly most?: number }) {
	const t = useWords('debrief');
	const say = useSay();
	const shown = rows.slice(0, most);
	if (!rows.some((row) => row.differs)) return <p className="known-same">{t('sameAsTrue')}</p>;
	return (
		<table className="known-table">
			<thead>
				<tr>
					<th scope="col">
						<span className="visually-hidden">{t('knownAndTrue')}</span>
					</th>
					<th scope="col">{t('known')}</th>
					<th scope="col">{t('truth')}</th>
				</tr>
			</thead>
			<tbody>
				{shown.map((row) => (
					<tr key={row.id} className={row.differs ? 'differs' : ''}>
						<th scope="row">
							{say(row.entity)}
							<small>{say(row.fact)}</small>
						</th>
						<td>
							{row.known ? say(row.known) : <span className="quiet">{t('unknown')}</span>}
							{row.known && row.knownAt >= 0 && (
								<small className="num">{t('learnt', { at: instant(row.knownAt) })}</small>
							)}
						</td>
						<td>
							{row.truth && say(row.truth)}
							{row.differs && <span className="visually-hidden">（{t('differs')}）</span>}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
