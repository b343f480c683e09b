import type { Scenario } from '../../../scenario/format/scenario';
import { instant, minutesSeconds } from '../../../words/format';
import { useLanguage, useSay, useWords } from '../language/use-words';
import { deadlineCurve, deadlineGap } from './deadline';
import { DeadlinePicture } from './deadline-picture';
import { Faults } from './faults';
import { StatusGlyph } from './marks';
import { BasisStep, Step } from './steps';
import { exactly, share } from './summary';
import { useTagWords } from './tag-words';
import type { TaskRow } from './task-row';
import { openedByWords, wantedWords } from './task-words';
import { TimeSpent } from './time-spent';

/** One task's points, from the event to the instant. */
export function ExplainTask({ row, scenario }: { readonly row: TaskRow; readonly scenario: Scenario }) {
	const t = useWords('debrief');
	const say = useSay();
	const language = useLanguage();
	const tag = useTagWords(scenario);
	const { task } = row;
	const tags = (['phase', 'domain', 'responsibility', 'bearer', 'serves'] as const)
		.map((kind) => tag(kind, task.tags[kind] ?? ''))
		.filter(Boolean);
	const curve = deadlineCurve(task);
	const gap = deadlineGap(task);
	const wanted = wantedWords(task, scenario, language);
	const missing = task.timeliness === 0;
	return (
		<>
			<div className="explain-head">
				<StatusGlyph status={task.status} size={30} />
				<div>
					<h3>{say(row.label)}</h3>
					<p>{tags.join(t('joint'))}</p>
				</div>
			</div>
			<p className="explain-sum num" title={t('worthNote', { weight: task.weight, worth: exactly(task.worth) })}>
				<span>
					{t('correctness')}{' '}
					<b className={task.correctness < 10_000 && !missing ? 'wrong' : ''}>{share(task.correctness)}</b>
				</span>
				<i>×</i>
				<span>
					{t('times')} <b className={task.timeliness < 10_000 ? 'late' : ''}>{share(task.timeliness)}</b>
				</span>
				<i>×</i>
				<span>
					{t('worth')} <b>{exactly(task.worth)}</b>
				</span>
				<i>=</i>
				<strong>{exactly(task.points)}</strong>
				{task.worth > task.points && <span>{t('pointsLost', { points: exactly(task.worth - task.points) })}</span>}
			</p>
			<div className="explain-steps">
				{task.why && <p className="explain-why">{say(task.why)}</p>}
				<Step icon="paper" title={t('event')}>
					<p>
						{task.openedAt < 0
							? t('notAsked')
							: t('openedBy', { event: openedByWords(task, scenario, language), at: instant(task.openedAt) })}
					</p>
					{wanted !== null && (
						<p>
							{task.doneAt >= 0
								? t('reached', { at: instant(task.doneAt), what: wanted })
								: t('wanted', { what: wanted })}
						</p>
					)}
				</Step>
				<BasisStep basis={task.basis} />
				{curve && (
					<Step icon="clock" title={t('deadline')}>
						<p className="num">
							{t('deadlineWords', {
								target: minutesSeconds(task.target - task.openedAt),
								limit: minutesSeconds(task.limit - task.openedAt),
							})}
							{language === 'zh' ? '，' : ', '}
							<b>
								{gap === null
									? t('notDoneByEnd')
									: t(({ early: 'earlyBy', late: 'lateBy', over: 'overLimitBy' } as const)[gap.kind], {
											time: minutesSeconds(gap.ms),
										})}
							</b>
						</p>
						<DeadlinePicture curve={curve} late={task.timeliness < 10_000} />
					</Step>
				)}
				<Faults task={task} />
				{task.openedAt >= 0 && task.doneAt >= 0 && (
					<Step icon="ff" title={t('timeSpent')}>
						<TimeSpent row={row} />
					</Step>
				)}
			</div>
		</>
	);
}
