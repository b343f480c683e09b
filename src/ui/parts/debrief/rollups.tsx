import type { Debrief, Group } from '../../../debrief/debrief';
import type { Scenario } from '../../../scenario/format/scenario';
import { useWords } from '../language/use-words';
import { points } from './summary';
import { useTagWords } from './tag-words';

/** Credit by phase, domain, responsibility, line of defence and bearer. Below 70 is told by shape, then colour. */
export function RollUps({ debrief, scenario }: { readonly debrief: Debrief; readonly scenario: Scenario }) {
	const t = useWords('debrief');
	const tag = useTagWords(scenario);
	const groups = [
		{ title: t('phases'), kind: 'phase', of: debrief.phases },
		{ title: t('domains'), kind: 'domain', of: debrief.domains },
		{ title: t('responsibilities'), kind: 'responsibility', of: debrief.responsibilities },
		{ title: t('defences'), kind: 'defends', of: debrief.defences },
		{ title: t('bearers'), kind: 'bearer', of: debrief.bearers.filter((group) => group.tasks > 0) },
	] as const;
	return (
		<section className="card rollups" aria-label={t('rollups')}>
			{groups.map(({ title, kind, of }) => (
				<div key={kind} className={kind}>
					<h3>{title}</h3>
					<ul>
						{of.map((group) => (
							<Bar key={group.id} group={group} label={tag(kind, group.id)} />
						))}
					</ul>
				</div>
			))}
		</section>
	);
}

function Bar({ group, label }: { readonly group: Group; readonly label: string }) {
	const t = useWords('debrief');
	if (group.score === null) {
		return (
			<li className="empty">
				<span>{label}</span>
				<small>{t('nothingHere')}</small>
			</li>
		);
	}
	const score = points(group.score);
	const weak = score < 70;
	const { tasks, missed, late, wrong } = group;
	return (
		<li className={weak ? 'weak' : ''} title={t('groupText', { tasks, missed, late, wrong })}>
			<span>{label}</span>
			<i aria-hidden="true">
				<i style={{ width: `${score}%` }} />
			</i>
			<b className="num">
				{weak && <span aria-hidden="true">▾</span>}
				{score}
			</b>
			<span className="visually-hidden">{t('groupText', { tasks, missed, late, wrong })}</span>
		</li>
	);
}
