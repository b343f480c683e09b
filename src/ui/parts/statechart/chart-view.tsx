import { useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Scenario } from '../../../scenario/format/scenario';
import { IconButton } from '../button/icon-button';
import { Segmented } from '../choose/segmented';
import { Icon } from '../icon/icon';
import { useLanguage, useWords } from '../language/use-words';
import { type Camera, ChartCanvas } from './chart-canvas';
import { ChartSteps } from './chart-steps';
import type { ChartState } from './chart-store';
import { ChartText } from './chart-text';
import type { Lit } from './flow';
import { takenBy } from './taken';
import { chartFor, usePlaced } from './use-placed';
import './statechart.css';
import './ways.css';
import './chart-lists.css';

export interface ChartViewProps {
	readonly scenario: Scenario;
	readonly state: ChartState;
	/** The list of steps beside the chart. */
	readonly steps?: boolean;
}

/** A scenario's procedure with what is active in it, as chart or as text. */
export default function ChartView({ scenario, state, steps = true }: ChartViewProps) {
	const t = useWords('statechart');
	const language = useLanguage();
	const chart = chartFor(scenario);
	const placed = usePlaced(scenario, language);
	const camera = useRef<Camera>(null);
	const [mode, setMode] = useState<'chart' | 'text'>('chart');
	const [follow, setFollow] = useState(true);
	const [zoom, setZoom] = useState(1);
	const lit: Lit = useMemo(() => {
		const last = [...state.steps].reverse().find((step) => step.entered.length > 0);
		return { active: state.active, left: state.left, taken: takenBy(last, chart), entered: last?.entered ?? [] };
	}, [state, chart]);
	const counts = {
		lanes: chart.lanes.length,
		states: chart.nodes.filter((node) => node.kind === 'atomic' || node.kind === 'final').length,
		edges: chart.edges.length,
	};
	const text = mode === 'text' || placed === 'failed';
	return (
		<section className="chart card" aria-label={t('title')}>
			<header>
				<h2>{t('title')}</h2>
				<p className="num">{t('counts', counts)}</p>
				<span className="grow" />
				{!text && (
					<>
						<IconButton small icon="minus" label={t('zoomOut')} onPress={() => camera.current?.zoom(-1)} />
						<span className="num chart-zoom">{Math.round(zoom * 100)}%</span>
						<IconButton small icon="plus" label={t('zoomIn')} onPress={() => camera.current?.zoom(1)} />
						<IconButton
							small
							icon="layers"
							label={t('fit')}
							onPress={() => {
								setFollow(false);
								camera.current?.fit();
							}}
						/>
						<ToggleButton
							className="icon-button small"
							isSelected={follow}
							onChange={setFollow}
							aria-label={t('follow')}
						>
							<Icon name="target" size={15} />
						</ToggleButton>
					</>
				)}
				<Segmented
					label={t('view')}
					choices={[
						{ id: 'chart', label: t('asChart') },
						{ id: 'text', label: t('asText') },
					]}
					value={text ? 'text' : 'chart'}
					onChange={(id) => setMode(id === 'text' ? 'text' : 'chart')}
				/>
			</header>
			<div className={`chart-body ${steps ? 'with-steps' : ''}`}>
				{text ? (
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
					<div className="chart-scroll" tabIndex={0}>
						{placed === 'failed' && <p role="status">{t('failed')}</p>}
						<ChartText chart={chart} lit={lit} />
					</div>
				) : placed === 'waiting' ? (
					<p className="chart-wait" role="status">
						{t('laying')}
					</p>
				) : (
					<ChartCanvas
						chart={chart}
						placed={placed as Exclude<typeof placed, string>}
						lit={lit}
						follow={follow}
						camera={camera}
						onZoom={setZoom}
					/>
				)}
				{steps && <ChartSteps scenario={scenario} chart={chart} state={state} />}
			</div>
		</section>
	);
}
