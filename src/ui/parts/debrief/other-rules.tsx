import { useId, useMemo, useState, useTransition } from 'react';
import type { Rescored } from '../../../debrief';
import type { DrillRecord } from '../../../drill/record/record';
import type { Text } from '../../../words/text';
import { Button } from '../button/button';
import { useSay, useWords } from '../language/use-words';
import { editionName } from './edition-name';
import { RescoredView } from './rescored-view';
import type { Selected } from './selected';
import './other-rules.css';

/** The other editions a record can be scored under. */
export interface OtherRulesOf {
	readonly editions: readonly { readonly id: string; readonly title: Text }[];
	/** Plays the record again under one of them; asked for only when somebody wants to see it. */
	rescore(edition: string): Rescored;
}

export interface OtherRulesProps {
	readonly others: OtherRulesOf;
	readonly record: DrillRecord;
	readonly own: Text;
	onSelect(selected: Selected): void;
}

/** The same inputs under another edition of the rules: what would have been worth what. */
export function OtherRules({ others, record, own, onSelect }: OtherRulesProps) {
	const t = useWords('debrief');
	const say = useSay();
	const [shown, show] = useState<string | null>(null);
	const [busy, begin] = useTransition();
	const at = useId();
	const rescored = useMemo(() => (shown === null ? null : others.rescore(shown)), [others, shown]);
	const other = others.editions.find((edition) => edition.id === shown);
	return (
		<section className="card other-rules" aria-label={t('otherRules')}>
			<h2>{t('otherRules')}</h2>
			<p className="other-rules-note">{t('otherRulesNote')}</p>
			<div className="other-rules-editions">
				{others.editions.map(({ id, title }) => (
					<Button
						key={id}
						icon={shown === id ? 'chevu' : 'book'}
						aria-expanded={shown === id}
						aria-controls={at}
						onPress={() => begin(() => show(shown === id ? null : id))}
					>
						{t('recalculate', { edition: editionName(say(title)) })}
					</Button>
				))}
			</div>
			<div id={at} aria-live="polite" aria-busy={busy}>
				{rescored && other && (
					<RescoredView
						rescored={rescored}
						record={record}
						own={editionName(say(own))}
						other={editionName(say(other.title))}
						onSelect={onSelect}
					/>
				)}
			</div>
		</section>
	);
}
