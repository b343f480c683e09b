import { useState } from 'react';
import { Button } from '../../parts/button/button';
import { useWords } from '../../parts/language/use-words';
import { useView } from '../drill/use-view';
import { DeadlineCard } from './deadline-card';

const most = 3;

/** Deadlines that run: past their target first, then by target; a few, and the rest when asked for. */
export function Due() {
	const t = useWords('play');
	const [all, setAll] = useState(false);
	const due = useView((view) =>
		view.deadlines
			.filter((one) => one.status === 'open' || one.status === 'past-target')
			.sort(
				(a, b) =>
					Number(b.status === 'past-target') - Number(a.status === 'past-target') ||
					(a.status === 'past-target' ? a.limitAt - b.limitAt : a.targetAt - b.targetAt),
			),
	);
	if (due.length === 0) return null;
	return (
		<section className="desk-due" aria-label={t('due')}>
			<h3 className="list-head">
				{t('due')} <span className="num">{due.length}</span>
			</h3>
			{due.slice(0, all ? due.length : most).map((deadline) => (
				<DeadlineCard key={deadline.task} deadline={deadline} />
			))}
			{due.length > most && (
				<Button kind="quiet" onPress={() => setAll(!all)} aria-expanded={all}>
					{all ? t('fewerDue') : t('moreDue', { count: due.length - most })}
				</Button>
			)}
		</section>
	);
}
