import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { minutesSeconds } from '../../../words/format';
import { useWords } from '../../parts/language/use-words';
import { useTick } from '../drill/ticking';
import { useView } from '../drill/use-view';
import { DeadlineMarks } from './deadline-marks';
import { InjectMarks } from './inject-marks';
import { type Across, lanes } from './lanes';
import { OrderBars } from './order-bars';
import { spans, windowAt } from './scale';

const before = 66;
const after = 14;

/** Injects, orders and deadlines on one axis, with the line of now. */
export function Timeline() {
	const t = useWords('play');
	const box = useRef<HTMLDivElement>(null);
	const nowLine = useRef<SVGGElement>(null);
	const nowText = useRef<SVGTextElement>(null);
	const figures = useRef<(SVGTextElement | null)[]>([]);
	const past = useRef<SVGRectElement>(null);
	const [width, setWidth] = useState(760);
	const [nth, setNth] = useState(0);
	useEffect(() => {
		if (!box.current) return;
		const watch = new ResizeObserver(
			([entry]) => entry && setWidth(Math.max(280, Math.round(entry.contentRect.width))),
		);
		watch.observe(box.current);
		return () => watch.disconnect();
	}, []);
	const span = spans[nth] ?? spans[0]!;
	const { from, to, tick } = useView((view) => windowAt(view.at, span));
	const across: Across = (at) => before + ((at - from) / (to - from)) * (width - before - after);
	const ticks = Array.from({ length: 9 }, (_, i) => from + i * tick);
	useTick((view) => {
		const x = across(view.at);
		nowLine.current?.setAttribute('transform', `translate(${x.toFixed(1)} 0)`);
		past.current?.setAttribute('width', Math.max(0, x - before).toFixed(1));
		ticks.forEach((at, i) => {
			const under = Math.abs(across(at) - x) < 46 ? 'hidden' : 'visible';
			const figure = figures.current[i];
			if (figure && figure.style.visibility !== under) figure.style.visibility = under;
		});
		const text = minutesSeconds(view.at);
		if (nowText.current && nowText.current.textContent !== text) nowText.current.textContent = text;
	});
	return (
		<div ref={box} className="timeline" data-tour="timeline">
			<svg width={width} height={lanes.height} role="img" aria-label={t('timelineSaid')}>
				<rect ref={past} className="timeline-past" x={before} y="19" height={lanes.height - 23} />
				{ticks.map((at, i) => (
					<g key={at}>
						<line className="timeline-grid" x1={across(at)} x2={across(at)} y1="19" y2={lanes.height - 4} />
						<text
							ref={(text) => {
								figures.current[i] = text;
							}}
							className="timeline-tick num"
							x={across(at)}
							y={lanes.scale}
							textAnchor={at === from ? 'start' : 'middle'}
						>
							{i === 8 || (i % 2 === 1 && width < 560) ? '' : at === 0 ? 'T+0' : minutesSeconds(at)}
						</text>
					</g>
				))}
				{(['injects', 'orders', 'deadlines'] as const).map((lane) => (
					<text key={lane} className="timeline-lane" x="12" y={lanes[lane] + 4.2}>
						{t(lane === 'injects' ? 'laneInjects' : lane === 'orders' ? 'laneOrders' : 'laneDue')}
					</text>
				))}
				<svg
					x={before - 9}
					width={width - before + 9}
					height={lanes.height}
					viewBox={`${before - 9} 0 ${width - before + 9} ${lanes.height}`}
					aria-hidden="true"
				>
					<InjectMarks across={across} from={from} to={to} />
					<OrderBars across={across} from={from} to={to} />
					<DeadlineMarks across={across} from={from} to={to} />
				</svg>
				<g ref={nowLine} className="timeline-now">
					<line y1="17" y2={lanes.height - 2} />
					<rect x="-24" y="0" width="48" height="18" rx="9" />
					<text ref={nowText} className="num" y="13" textAnchor="middle" />
				</g>
			</svg>
			<Button
				className="timeline-span num"
				aria-label={t('timelineSpan', { count: span / 60_000 })}
				onPress={() => setNth((nth + 1) % spans.length)}
			>
				{t('spanShort', { count: span / 60_000 })}
			</Button>
		</div>
	);
}
