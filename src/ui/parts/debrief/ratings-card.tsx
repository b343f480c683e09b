import { useState } from 'react';
import type { Debrief } from '../../../debrief/debrief';
import { Segmented } from '../choose/segmented';
import { useSay, useWords } from '../language/use-words';
import type { Selected } from './selected';
import { points } from './summary';
import type { TaskRow } from './task-row';

type Profile = 'hseep' | 'percent' | 'grade';

const hseepWords = { P: 'hseepP', S: 'hseepS', M: 'hseepM', U: 'hseepU' } as const;
const grades = ['excellent', 'good', 'fair', 'poor'] as const;

export interface RatingsCardProps {
	readonly debrief: Debrief;
	readonly rows: readonly TaskRow[];
	readonly selected: Selected;
	onSelect(selected: Selected): void;
}

/** The same evidence under three profiles. */
export function RatingsCard({ debrief, rows, selected, onSelect }: RatingsCardProps) {
	const t = useWords('debrief');
	const say = useSay();
	const [profile, setProfile] = useState<Profile>('hseep');
	const { hseep, grade, percent } = debrief.ratings;
	const overall = { hseep, percent: `${points(percent)}%`, grade: t(grade) }[profile];
	return (
		<section className="card ratings" aria-label={t('ratings')}>
			<header className="card-head">
				<h2>{t('ratings')}</h2>
				<span className="grow" />
				<Segmented
					label={t('ratingProfile')}
					choices={[
						{ id: 'hseep', label: t('profileHseep') },
						{ id: 'percent', label: t('profilePercent') },
						{ id: 'grade', label: t('profileGrade') },
					]}
					value={profile}
					onChange={(id) => setProfile(id as Profile)}
				/>
			</header>
			<p className="ratings-overall">
				<b className={`rating ${profile === 'hseep' ? hseep : grade}`}>{overall}</b>
				<span>
					{t('overall')}
					{profile === 'hseep' && <small>{t(hseepWords[hseep])}</small>}
				</span>
			</p>
			{profile === 'grade' ? (
				<ol className="grade-steps">
					{grades.map((one) => (
						<li key={one} className={one === grade ? `reached ${one}` : ''} aria-current={one === grade}>
							{t(one)}
						</li>
					))}
				</ol>
			) : (
				<ol className={`rating-cells ${profile}`} aria-label={t('byTask')}>
					{rows.map((row) => {
						const value = profile === 'hseep' ? row.task.hseep : String(Math.floor(row.task.credit / 100));
						const chosen = selected?.kind === 'task' && selected.key === row.key;
						return (
							<li key={row.key}>
								<button
									type="button"
									tabIndex={-1}
									className={`rating num ${row.task.hseep} ${chosen ? 'chosen' : ''}`}
									title={say(row.label)}
									aria-label={`${say(row.label)}：${value}`}
									onClick={() => onSelect({ kind: 'task', key: row.key })}
								>
									{value}
								</button>
							</li>
						);
					})}
				</ol>
			)}
		</section>
	);
}
