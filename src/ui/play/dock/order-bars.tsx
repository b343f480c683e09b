import { useRef } from 'react';
import type { ActivityView } from '../../../views/play-view';
import { useLanguage, useSay } from '../../parts/language/use-words';
import { useTick } from '../drill/ticking';
import { useView } from '../drill/use-view';
import type { LaneProps } from './lanes';
import { barHeight, type Row, rows } from './rows';
import { shortName } from './short-name';

const corner = 5;
const over: ReadonlySet<string> = new Set(['done', 'stopped', 'cancelled', 'failed']);

function Running({ activity, row, across, from }: LaneProps & { readonly activity: ActivityView; readonly row: Row }) {
	const say = useSay();
	const language = useLanguage();
	const bar = useRef<SVGRectElement>(null);
	const rest = useRef<SVGRectElement>(null);
	const name = useRef<SVGTextElement>(null);
	const start = Math.max(across(activity.orderedAt), across(from));
	useTick((view) => {
		const now = across(view.at);
		const due = view.activities.find((one) => one.id === activity.id)?.dueAt ?? -1;
		bar.current?.setAttribute('width', Math.max(3, now - start).toFixed(1));
		rest.current?.setAttribute('x', now.toFixed(1));
		rest.current?.setAttribute('width', due < 0 ? '0' : Math.max(0, across(due) - now).toFixed(1));
		const text = shortName(say(activity.label), Math.min(now, across(row.until)) - start - 9, language);
		if (name.current && name.current.textContent !== text) name.current.textContent = text;
	});
	return (
		<g className="timeline-order running">
			<title>{say(activity.label)}</title>
			<rect ref={rest} className="rest" y={row.top + 0.5} height={barHeight - 1} rx={corner} />
			<rect ref={bar} x={start} y={row.top} height={barHeight} rx={corner} />
			<text ref={name} x={start + 5} y={row.top + 12.2} />
		</g>
	);
}

/** Orders as bars from when they were given: outlined when done, filled while they run, with what is still to come dashed. */
export function OrderBars(lane: LaneProps) {
	const { across, from, to } = lane;
	const say = useSay();
	const language = useLanguage();
	const activities = useView((view) =>
		view.activities
			.filter((one) => one.orderedAt <= to && (one.endedAt < 0 || one.endedAt >= from))
			.map((one) => ({ ...one, leftMs: null, done: 0 })),
	);
	const rowOf = rows(activities);
	return activities.map((one) => {
		const row = rowOf.get(one.id)!;
		if (!over.has(one.phase)) return <Running key={one.id} activity={one} row={row} {...lane} />;
		const start = Math.max(across(one.orderedAt), across(from));
		const width = Math.max(4, across(one.endedAt < 0 ? one.orderedAt : one.endedAt) - start);
		const room = Math.min(width, across(row.until) - start);
		const sign = one.phase === 'done' ? '✓' : '✕';
		const text = room < 15 ? '' : `${shortName(say(one.label), room - 24, language)} ${sign}`.trim();
		return (
			<g key={one.id} className={`timeline-order ${one.phase}`}>
				<title>{say(one.label)}</title>
				<rect x={start} y={row.top + 0.5} width={width} height={barHeight - 1} rx={Math.min(corner, width / 2)} />
				{text && (
					<text x={start + (text === sign ? room / 2 - 5 : 5)} y={row.top + 12.2}>
						{text}
					</text>
				)}
			</g>
		);
	});
}
