import type { Debrief } from '../../../debrief/debrief';
import { instant, lasts } from '../../../words/format';
import { Icon } from '../icon/icon';
import { useLanguage, useSay, useWords } from '../language/use-words';
import type { Selected } from './selected';

/** Vetoes avoided by under a minute; nothing at all where there were none. */
export function NearMisses({ debrief, onSelect }: { readonly debrief: Debrief; onSelect(selected: Selected): void }) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	if (debrief.nearMisses.length === 0) return null;
	return (
		<section className="card near-misses" aria-label={t('nearMisses')}>
			<h2>{t('nearMisses')}</h2>
			<ul>
				{debrief.nearMisses.map((one, nth) => (
					<li key={`${one.violation}${one.at}`}>
						<Icon name="alert" />
						<button type="button" className="link" onClick={() => onSelect({ kind: 'near-miss', nth })}>
							{say(one.why)}
						</button>
						<span className="num">{instant(one.at)}</span>
						<b className="num">{t('nearMissBy', { time: lasts(one.byMs, language) })}</b>
					</li>
				))}
			</ul>
		</section>
	);
}
