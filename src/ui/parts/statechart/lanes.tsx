import { useStore, ViewportPortal } from '@xyflow/react';
import { Icon } from '../icon/icon';
import { useLanguage } from '../language/use-words';
import type { Chart } from './chart';
import type { Placed } from './layout';

/** Dashed lines between lanes, and their names at the left edge however far the chart is moved. */
export function Lanes({ chart, placed }: { readonly chart: Chart; readonly placed: Placed }) {
	const language = useLanguage();
	const [, y, zoom] = useStore((store) => store.transform);
	if (chart.lanes.length < 2) return null;
	return (
		<>
			<ViewportPortal>
				{placed.lanes.slice(0, -1).map((lane) => (
					<div key={lane.y} className="chart-lane-line" style={{ top: lane.y + lane.height }} />
				))}
			</ViewportPortal>
			<div className="chart-lanes" aria-hidden="true">
				{chart.lanes.map((lane, at) => {
					const band = placed.lanes[at];
					if (!band) return null;
					const height = band.height * zoom;
					return (
						<div key={lane.id} style={{ top: y + band.y * zoom, height }}>
							{height > (language === 'en' ? 44 + lane.label.en.length * 7.5 : 52) && (
								<Icon name={lane.icon} size={18} />
							)}
							<b className={language === 'en' ? 'along' : ''}>{lane.label[language]}</b>
						</div>
					);
				})}
			</div>
		</>
	);
}
