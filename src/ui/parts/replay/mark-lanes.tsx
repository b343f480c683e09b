import { memo } from 'react';
import type { ReplayMark } from '../../../views/replay';
import { instant } from '../../../words/format';
import { useLanguage, useWords } from '../language/use-words';
import { markWords } from './mark-words';

const shapes: Readonly<Partial<Record<ReplayMark['kind'], string>>> = {
	inject: 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0z',
	order: 'M-1.500-6h3V6h-3z',
	failed: 'M-4-4l8 8M4-4l-8 8',
	task: 'M-4.500 0l3 3 6-6.500',
	violation: 'M-4.500-4.500h9v9h-9z',
	veto: 'M-2.700-6.500h5.400L6.500-2.700v5.400L2.700 6.500h-5.400L-6.500 2.700v-5.400z',
	end: 'M-1-7h2V7h-2z',
};

const lanes: readonly {
	readonly words: 'laneInject' | 'laneOrder' | 'laneTask' | 'laneViolation';
	readonly kinds: readonly ReplayMark['kind'][];
}[] = [
	{ words: 'laneInject', kinds: ['inject'] },
	{ words: 'laneOrder', kinds: ['order', 'failed'] },
	{ words: 'laneTask', kinds: ['task', 'end'] },
	{ words: 'laneViolation', kinds: ['violation', 'veto'] },
];

export interface MarkLanesProps {
	readonly marks: readonly ReplayMark[];
	readonly durationMs: number;
	readonly par: readonly ReplayMark[] | undefined;
	readonly parMs: number;
	readonly parName: 'lanePar' | 'laneNearest';
}

/** Everything that happened, in lanes over the scrubber; the par run's orders and tasks below. */
export const MarkLanes = memo(function MarkLanes({ marks, durationMs, par, parMs, parName }: MarkLanesProps) {
	const t = useWords('replay');
	return (
		<div className="mark-lanes" aria-hidden="true">
			{lanes.map(({ words, kinds }) => (
				<Lane
					key={words}
					name={t(words)}
					marks={marks.filter((mark) => kinds.includes(mark.kind))}
					durationMs={durationMs}
				/>
			))}
			{par && (
				<Lane
					name={t(parName)}
					marks={par.filter((mark) => mark.kind === 'order' || mark.kind === 'task' || mark.kind === 'end')}
					durationMs={durationMs}
					until={parMs}
					par
				/>
			)}
		</div>
	);
});

interface LaneProps {
	readonly name: string;
	readonly marks: readonly ReplayMark[];
	readonly durationMs: number;
	readonly until?: number;
	readonly par?: boolean;
}

function Lane({ name, marks, durationMs, until = durationMs, par = false }: LaneProps) {
	const language = useLanguage();
	const x = (at: number) => `${Math.min(100, (at / durationMs) * 100).toFixed(3)}%`;
	return (
		<div className={`mark-lane ${par ? 'par' : ''}`}>
			<b>{name}</b>
			<svg aria-hidden="true">
				<line x2={x(until)} y1="50%" y2="50%" />
				{marks.map((mark, nth) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the marks are the record's and never change
					<svg key={nth} className={`mark ${mark.kind}`} x={x(mark.at)} y="50%" overflow="visible">
						<title>{`${instant(mark.at)} ${markWords(mark, language)}`}</title>
						<path d={shapes[mark.kind]} />
					</svg>
				))}
			</svg>
		</div>
	);
}
