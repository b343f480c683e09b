import type { Debrief, Rescored } from '../../../debrief';
import type { DrillRecord } from '../../../drill/record/record';
import { instant } from '../../../words/format';
import { useSay, useWords } from '../language/use-words';
import { StatusGlyph } from './marks';
import { RescoredChange } from './rescored-change';
import type { Selected } from './selected';
import { percent, points } from './summary';
import { taskKey } from './task-row';
import { allViolations } from './violations-of';

export interface RescoredViewProps {
	readonly rescored: Rescored;
	readonly record: DrillRecord;
	/** Short names of the two editions. */
	readonly own: string;
	readonly other: string;
	onSelect(selected: Selected): void;
}

type Standing = Rescored['tasks'][number]['before'];

/** Both scores side by side, then every task and violation that differs. */
export function RescoredView({ rescored, record, own, other, onSelect }: RescoredViewProps) {
	const t = useWords('debrief');
	const say = useSay();
	const { before, after, tasks, violations, refused } = rescored;
	const gain = points(after.score) - points(before.score);
	const credit = (standing: Standing) => (standing.applies ? percent(standing.credit) : t('notApplying'));
	const stopped = refused === null ? undefined : record.inputs[refused];
	return (
		<>
			<dl className="other-rules-scores num">
				<Score edition={own} debrief={before} gain={0} />
				<Score edition={other} debrief={after} gain={gain} />
			</dl>
			{tasks.length + violations.length === 0 && <p className="other-rules-same">{t('sameUnder')}</p>}
			{tasks.length > 0 && (
				<>
					<h3>{t('changedTasks')}</h3>
					<ul>
						{tasks.map((task) => {
							const key = taskKey(task);
							return (
								<RescoredChange
									key={key}
									mark={<StatusGlyph status={task.after.applies ? task.after.status : 'done'} size={16} />}
									label={task.member ? `${say(task.label)} · ${say(task.member.label)}` : say(task.label)}
									before={credit(task.before)}
									after={credit(task.after)}
									better={task.after.credit > task.before.credit}
									onPress={task.before.applies ? () => onSelect({ kind: 'task', key }) : undefined}
								/>
							);
						})}
					</ul>
				</>
			)}
			{violations.length > 0 && (
				<>
					<h3>{t('changedViolations')}</h3>
					<ul>
						{violations.map((one) => {
							const nth = allViolations(before).findIndex((violation) => violation.id === one.id);
							return (
								<RescoredChange
									key={one.id}
									label={say(one.why)}
									before={t('timesOf', { count: one.before })}
									after={t('timesOf', { count: one.after })}
									better={one.after < one.before}
									onPress={nth < 0 ? undefined : () => onSelect({ kind: 'violation', nth })}
								/>
							);
						})}
					</ul>
				</>
			)}
			{stopped && <p className="other-rules-left-out num">{t('leftOutFrom', { at: instant(stopped.at) })}</p>}
		</>
	);
}

function Score({
	edition,
	debrief,
	gain,
}: {
	readonly edition: string;
	readonly debrief: Debrief;
	readonly gain: number;
}) {
	const t = useWords('debrief');
	return (
		<div>
			<dt>{edition}</dt>
			<dd>
				<strong>{points(debrief.score)}</strong>
				{gain !== 0 && (
					<b className={gain > 0 ? 'up' : 'down'}>
						{gain > 0 ? '+' : '−'}
						{Math.abs(gain)}
					</b>
				)}
				<span className={`tag ${debrief.passed ? 'green' : 'red'}`}>{t(debrief.passed ? 'passed' : 'notPassed')}</span>
			</dd>
		</div>
	);
}
