import type { DeadlineView } from '../../../views/play-view';
import { useSay, useWords } from '../../parts/language/use-words';
import { useView } from '../drill/use-view';
import { type LaneProps, lanes } from './lanes';

const y = lanes.deadlines;

/** A width that a name takes, roughly: enough to keep names off one another. */
const wide = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.6), 18);

interface Placed {
	readonly x: number;
	readonly kind: 'target' | 'limit';
	readonly deadline: DeadlineView;
	readonly label: string;
}

/** Names only where they have room; the marks always. */
function withRoom(marks: readonly Placed[], end: number): readonly (Placed & { readonly named: boolean })[] {
	const sorted = [...marks].sort((a, b) => a.x - b.x);
	let free = Number.NEGATIVE_INFINITY;
	return sorted.map((mark, i) => {
		const next = sorted[i + 1];
		const last = sorted[i - 1];
		const named =
			(last === undefined || mark.x - last.x >= 12) &&
			mark.deadline.status !== 'done' &&
			mark.x >= free &&
			mark.x + wide(mark.label) <= end &&
			(next === undefined || mark.x + wide(mark.label) <= next.x - 6);
		if (named) free = mark.x + wide(mark.label);
		return { ...mark, named };
	});
}

/** Hollow triangle = target, flag = limit once the target has passed; a target kept is a filled green triangle. */
export function DeadlineMarks({ across, from, to }: LaneProps) {
	const t = useWords('play');
	const say = useSay();
	const deadlines = useView((view) => view.deadlines);
	const marks = deadlines.flatMap((deadline): Placed[] => {
		const name = say(deadline.label);
		const target: Placed = { x: across(deadline.targetAt), kind: 'target', deadline, label: t('markTarget', { name }) };
		const limit: Placed = { x: across(deadline.limitAt), kind: 'limit', deadline, label: t('markLimit', { name }) };
		const inside = (at: number) => at >= from && at <= to;
		return [
			...(inside(deadline.targetAt) ? [target] : []),
			...(inside(deadline.limitAt) && (deadline.status === 'past-target' || deadline.status === 'missed')
				? [limit]
				: []),
		];
	});
	return withRoom(marks, across(to) + 12).map((mark) => (
		<g
			key={`${mark.deadline.task} ${mark.kind}`}
			className={`timeline-${mark.kind} ${mark.deadline.status}`}
			transform={`translate(${mark.x.toFixed(1)} 0)`}
		>
			<title>{mark.label}</title>
			{mark.kind === 'target' ? (
				<path d={`M-5 ${y - 5}h10l-5 8.5z`} />
			) : (
				<path d={`M0 ${y + 7}V${y - 7}h9l-2.5 3.7 2.5 3.7h-9`} />
			)}
			{mark.named && (
				<text x={mark.kind === 'target' ? 9 : 14} y={y + 4}>
					{mark.label}
				</text>
			)}
		</g>
	));
}
