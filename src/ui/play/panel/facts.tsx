import { memo } from 'react';
import type { FactView } from '../../../views/play-view';
import { instant } from '../../../words/format';
import { Icon } from '../../parts/icon/icon';
import { useSay, useWords } from '../../parts/language/use-words';

/** What is known of something, and since when; what is not known is said to be so. */
export const Facts = memo(function Facts({
	facts,
	place,
}: {
	readonly facts: readonly FactView[];
	readonly place: string | null;
}) {
	const t = useWords('play');
	const say = useSay();
	if (facts.length === 0 && place === null) return null;
	return (
		<dl className="facts">
			{place !== null && (
				<div>
					<dt>{t('where')}</dt>
					<dd>{place}</dd>
				</div>
			)}
			{facts.map((fact) => (
				<div key={fact.id}>
					<dt>
						{say(fact.label)}
						{fact.live && fact.knownAt >= 0 && (
							<span className="fact-live">
								<Icon name="eye" size={12} />
								<span className="visually-hidden">{t('seenNow')}</span>
							</span>
						)}
					</dt>
					<dd className="num">
						{fact.value === null ? <span className="fact-unknown">{t('notKnown')}</span> : say(fact.value)}
						{fact.value !== null && fact.knownAt >= 0 && !fact.live && (
							<small>{t('knownSince', { time: instant(fact.knownAt) })}</small>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
});
