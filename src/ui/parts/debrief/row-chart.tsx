import type { TimeAxis } from './axis';
import { limitPath, parPath, targetPath } from './marks';
import type { TaskRow } from './task-row';

const tone = { notice: 0.28, decide: 0.5, order: 0.74, act: 1 } as const;

export interface RowChartProps {
	readonly row: TaskRow;
	readonly axis: TimeAxis;
	readonly notDone: string;
	readonly notAsked: string;
}

/** One task's course on the shared axis. Shares of the width, so that it fits any column and any sheet of paper. */
export function RowChart({ row, axis, notDone, notAsked }: RowChartProps) {
	const { task } = row;
	const x = (ms: number) => `${(axis.at(ms) * 100).toFixed(3)}%`;
	const wide = (from: number, to: number) => `${Math.max(0, (axis.at(to) - axis.at(from)) * 100).toFixed(3)}%`;
	if (task.openedAt < 0) {
		return (
			<svg className="row-chart" aria-hidden="true">
				<text className="row-chart-note quiet" x="2" y="50%" dy="4.200">
					{notAsked}
				</text>
			</svg>
		);
	}
	const open = row.segments.length === 0 && task.doneAt < 0;
	const note = noteAt(row, axis);
	return (
		<svg className={`row-chart ${task.status}`} aria-hidden="true">
			<svg y="50%" overflow="visible" aria-hidden="true">
				<rect
					className="row-chart-track"
					x={x(task.openedAt)}
					y="-6"
					width={wide(task.openedAt, task.limit)}
					height="12"
					rx="3"
				/>
				{task.openedAt > 60_000 && (
					<line className="row-chart-open" x1={x(task.openedAt)} x2={x(task.openedAt)} y1="-8" y2="8" />
				)}
				{row.segments.map(({ part, from, to }) => (
					<rect
						key={part}
						className="row-chart-part"
						x={x(from)}
						y="-6"
						width={wide(from, to)}
						height="12"
						rx={part === 'act' ? 3 : 1.5}
						opacity={tone[part]}
					/>
				))}
				{row.segments.slice(1).map(({ part, from }) => (
					<line key={part} className="row-chart-joint" x1={x(from)} x2={x(from)} y1="-6" y2="6" />
				))}
				{row.late && (
					<rect
						className="row-chart-late"
						x={x(row.late.from)}
						y="-6"
						width={wide(row.late.from, row.late.to)}
						height="12"
					/>
				)}
				{open && (
					<rect
						className="row-chart-missed"
						x={x(task.openedAt)}
						y="-5.500"
						width={wide(task.openedAt, Math.min(task.limit, axis.end))}
						height="11"
						rx="3"
					/>
				)}
				<svg x={x(task.target)} overflow="visible" aria-hidden="true">
					<line className="row-chart-target" y1="-4" y2="7" />
					<path className="row-chart-target face" d={targetPath} />
				</svg>
				<svg x={x(task.limit)} overflow="visible" aria-hidden="true">
					<path className={`row-chart-limit ${task.limit > axis.end ? 'beyond' : ''}`} d={limitPath} />
				</svg>
				{row.par !== null && row.par <= axis.end && (
					<svg x={x(row.par)} overflow="visible" aria-hidden="true">
						<path className="row-chart-par" d={parPath} />
					</svg>
				)}
				{open && (
					<svg x={`${note.at * 100}%`} overflow="visible" aria-hidden="true">
						<text className="row-chart-note" x={note.end ? -8 : 9} dy="4.200" textAnchor={note.end ? 'end' : 'start'}>
							{notDone}
						</text>
					</svg>
				)}
			</svg>
		</svg>
	);
}

/** Where the words stand: after the limit's flag where there is room, else clear of the par's mark or before the beginning. */
function noteAt({ task, par }: TaskRow, axis: TimeAxis): { readonly at: number; readonly end: boolean } {
	const opened = axis.at(task.openedAt);
	const limit = axis.at(task.limit);
	if (limit < 0.62) return { at: limit + 0.02, end: false };
	if (opened > 0.68) return { at: opened, end: true };
	const mark = par === null ? 0 : axis.at(par);
	const covered = mark > opened && mark < opened + 0.26 && mark < 0.66;
	return { at: covered ? mark : opened, end: false };
}
