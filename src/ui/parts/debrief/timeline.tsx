import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Debrief } from '../../../debrief/debrief';
import { instant, minutesSeconds } from '../../../words/format';
import { useLanguage, useSay, useWords } from '../language/use-words';
import { tickLabel, timeAxis } from './axis';
import { LegendMark, StatusGlyph } from './marks';
import { RowChart } from './row-chart';
import type { Selected } from './selected';
import { percent, summarise } from './summary';
import { axisEnd, parts, type TaskRow } from './task-row';
import { ViolationLane } from './violation-lane';

export interface TimelineProps {
	readonly debrief: Debrief;
	readonly rows: readonly TaskRow[];
	readonly selected: Selected;
	onSelect(selected: Selected): void;
}

const tones = { notice: 0.28, decide: 0.5, order: 0.74, act: 1 } as const;

/** Every task's course, one under the other: a table to whoever cannot see it. */
export function Timeline({ debrief, rows, selected, onSelect }: TimelineProps) {
	const t = useWords('debrief');
	const say = useSay();
	const table = useRef<HTMLTableElement>(null);
	const language = useLanguage();
	// Longer names leave the bars less room, and their hours must not run into one another.
	const axis = useMemo(() => timeAxis(axisEnd(debrief), language === 'en' ? 0.1 : 0.08), [debrief, language]);
	const { applying, full } = summarise(debrief);
	const left = debrief.tasks.filter((task) => !task.applies);
	const hasPar = rows.some((row) => row.par !== null);
	const status = { done: t('statusDone'), late: t('statusLate'), wrong: t('statusWrong'), missed: t('statusMissed') };

	const course = ({ task }: TaskRow) => {
		if (task.openedAt < 0) return t('notAsked');
		const from = instant(task.openedAt);
		const deadlines = { target: instant(task.target), limit: instant(task.limit) };
		if (task.doneAt < 0) return `${t('openText', { from, ...deadlines })}。${t('notDoneByEnd')}`;
		const { notice, decide, order, act } = task.intervals;
		return t('courseText', {
			from,
			...deadlines,
			notice: minutesSeconds(notice),
			decide: minutesSeconds(decide),
			order: minutesSeconds(order),
			act: minutesSeconds(act),
			done: instant(task.doneAt),
		});
	};

	const onKeyDown = (event: KeyboardEvent) => {
		const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[
			event.key
		];
		if (step === undefined) return;
		const buttons = [...(table.current?.querySelectorAll<HTMLButtonElement>('button[data-row]') ?? [])];
		const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
		if (now < 0) return;
		event.preventDefault();
		buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
	};

	return (
		<section
			className={`card task-timeline ${rows.length > 14 ? 'dense' : ''} ${rows.length > 22 ? 'packed' : ''}`}
			aria-label={t('timeline')}
		>
			<header className="card-head">
				<h2>{t('timeline')}</h2>
				<p>{t('timelineNote', { all: applying, full })}</p>
				<span className="grow" />
				<ul className="task-timeline-legend">
					{parts.map((part) => (
						<li key={part}>
							<i style={{ opacity: tones[part] }} />
							{t(part)}
						</li>
					))}
					<li>
						<LegendMark kind="target" />
						{t('target')}
					</li>
					<li>
						<LegendMark kind="limit" />
						{t('limit')}
					</li>
					{hasPar && (
						<li>
							<LegendMark kind="par" />
							{t('par')}
						</li>
					)}
				</ul>
			</header>
			<div className="task-timeline-body">
				<div className="task-timeline-grid" aria-hidden="true">
					{axis.ticks.map((tick) => (
						<i key={tick} style={{ left: `${axis.at(tick) * 100}%` }} />
					))}
				</div>
				<table ref={table} onKeyDown={onKeyDown}>
					<caption className="visually-hidden">{t('timeline')}</caption>
					<thead>
						<tr>
							<th scope="col">{t('task')}</th>
							<th scope="col">{t('weight')}</th>
							<th scope="col">
								<span className="visually-hidden">{t('course')}</span>
								<span className="task-timeline-ticks num" aria-hidden="true">
									{axis.ticks.map((tick) => (
										<i key={tick} style={{ left: `${axis.at(tick) * 100}%` }}>
											{tickLabel(tick)}
										</i>
									))}
								</span>
							</th>
							<th scope="col">{t('credit')}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => {
							const chosen = selected?.kind === 'task' && selected.key === row.key;
							const { task } = row;
							return (
								<tr key={row.key} className={`${task.status} ${chosen ? 'chosen' : ''}`}>
									<th scope="row">
										<button
											type="button"
											data-row
											aria-pressed={chosen}
											tabIndex={chosen || (selected?.kind !== 'task' && row === rows[0]) ? 0 : -1}
											onFocus={() => onSelect({ kind: 'task', key: row.key })}
											onClick={() => onSelect({ kind: 'task', key: row.key })}
											title={say(row.label)}
										>
											<StatusGlyph status={task.status} />
											<span>{say(task.label)}</span>
											{task.member && <small className="num">{shortName(say(task.member.label))}</small>}
											<span className="visually-hidden">{status[task.status]}</span>
										</button>
									</th>
									<td className="num">×{task.weight}</td>
									<td>
										<RowChart row={row} axis={axis} notDone={t('notDoneByEnd')} notAsked={t('notAsked')} />
										<span className="visually-hidden">{course(row)}</span>
									</td>
									<td className="num">{percent(task.credit)}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
			<ViolationLane debrief={debrief} axis={axis} selected={selected} onSelect={onSelect} />
			{left.length > 0 && (
				<p className="task-timeline-left">
					{t('notApplied', { tasks: left.map((task) => say(task.label)).join(t('listJoint')) })}
				</p>
			)}
			<svg className="debrief-patterns" aria-hidden="true">
				<defs>
					<pattern id="debrief-late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
						<rect width="1.700" height="5" />
					</pattern>
				</defs>
			</svg>
		</section>
	);
}

/** Members of a group share its name: their number tells them apart. */
const shortName = (name: string): string => /\d+$/.exec(name)?.[0] ?? name;
