import { useState } from 'react';
import type { SavedDrill } from '../../../live/live';
import { instant, wallDate } from '../../../words/format';
import { Button } from '../../parts/button/button';
import { Dialog } from '../../parts/dialog/dialog';
import { Icon } from '../../parts/icon/icon';
import { useLanguage, useSay, useWords } from '../../parts/language/use-words';
import { LinkButton } from './link-button';
import { useServices } from './services';

/** Drills that were left before their end: go on, or give up. */
export function InProgress({ drills, onChange }: { readonly drills: readonly SavedDrill[]; onChange(): void }) {
	const t = useWords('pages');
	const say = useSay();
	const language = useLanguage();
	const { shelf, discard } = useServices();
	const [giving, giveUp] = useState<string | null>(null);
	if (drills.length === 0) return null;
	return (
		<section className="card in-progress" aria-label={t('goOnTitle')}>
			<h2>
				<Icon name="hold" />
				{t('goOnTitle')}
			</h2>
			<ul>
				{drills.map(({ record, at, savedAt }) => {
					const title = shelf.scenario(record.scenario.id)?.document.title;
					const name = title ? say(title) : record.scenario.id;
					return (
						<li key={record.id}>
							<b>{name}</b>
							<span className="num">{t('savedAgo', { at: instant(at), when: wallDate(savedAt, language) })}</span>
							<span className="grow" />
							<Button kind="quiet" onPress={() => giveUp(record.id)} aria-label={`${t('discard')} · ${name}`}>
								{t('discard')}
							</Button>
							<LinkButton to={`/drill/${record.id}`} kind="primary" icon="play" label={`${t('goOn')} · ${name}`}>
								{t('goOn')}
							</LinkButton>
						</li>
					);
				})}
			</ul>
			<Dialog title={t('discardTitle')} open={giving !== null} onClose={() => giveUp(null)} alert>
				<p>{t('discardText')}</p>
				<div className="dialog-actions">
					<Button onPress={() => giveUp(null)}>{t('cancel')}</Button>
					<Button
						kind="danger"
						onPress={async () => {
							if (giving !== null) await discard(giving);
							giveUp(null);
							onChange();
						}}
					>
						{t('discard')}
					</Button>
				</div>
			</Dialog>
		</section>
	);
}
