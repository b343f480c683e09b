import { minutesSeconds } from '../../../words/format';
import { useWords } from '../language/use-words';
import { type Part, parts, slowestPart, type TaskRow } from './task-row';

const tone = { notice: 0.28, decide: 0.5, order: 0.74, act: 1 } as const;

/** Where the time went, above the par run's on one scale. */
export function TimeSpent({ row }: { readonly row: TaskRow }) {
	const t = useWords('debrief');
	const { task, parTask } = row;
	const beside = parTask && parTask.openedAt >= 0 && parTask.doneAt >= 0 ? parTask.intervals : null;
	const total = (of: Readonly<Record<Part, number>>) => parts.reduce((sum, part) => sum + of[part], 0);
	const scale = Math.max(total(task.intervals), beside ? total(beside) : 0, 1);
	const slow = slowestPart(row);
	const words = (of: Readonly<Record<Part, number>>) =>
		parts.map((part) => `${t(part)} ${minutesSeconds(of[part])}`).join('，');
	return (
		<>
			<p>
				{slow === null
					? t('spentLikePar')
					: slow.par === null
						? t('spentMost', { what: t(slow.part), time: minutesSeconds(slow.ms) })
						: t('spentBeside', { what: t(slow.part), time: minutesSeconds(slow.ms), par: minutesSeconds(slow.par) })}
			</p>
			<div className={`time-spent ${task.status}`}>
				<Bars label={t('actual')} of={task.intervals} scale={scale} words={words(task.intervals)} />
				{beside && <Bars label={t('parShort')} of={beside} scale={scale} words={words(beside)} par />}
			</div>
		</>
	);
}

interface BarsProps {
	readonly label: string;
	readonly of: Readonly<Record<Part, number>>;
	readonly scale: number;
	readonly words: string;
	readonly par?: boolean;
}

const Bars = ({ label, of, scale, words, par = false }: BarsProps) => (
	<div className={par ? 'par' : ''}>
		<span aria-hidden="true">{label}</span>
		<span className="time-spent-track" title={words} aria-hidden="true">
			{parts.map(
				(part) =>
					of[part] > 0 && <i key={part} style={{ width: `${(of[part] / scale) * 100}%`, opacity: tone[part] }} />,
			)}
		</span>
		<span className="visually-hidden">{`${label}：${words}`}</span>
	</div>
);
