import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '../language/use-words';
import { innermost } from './active';
import type { Chart } from './chart';
import { flowEdges, flowNodes, type Lit } from './flow';
import { Lanes } from './lanes';
import { type Placed, spread } from './layout';
import { nodeTypes } from './nodes';
import { ArrowHeads, edgeTypes } from './way-edge';

export interface Camera {
	zoom(step: 1 | -1): void;
	fit(): void;
}

export interface ChartCanvasProps {
	readonly chart: Chart;
	readonly placed: Placed;
	readonly lit: Lit;
	/** Brings what is active into sight whenever it changes. */
	readonly follow: boolean;
	readonly camera: RefObject<Camera | null>;
	onZoom(zoom: number): void;
}

export function ChartCanvas(props: ChartCanvasProps) {
	return (
		<ReactFlowProvider>
			<Canvas {...props} />
		</ReactFlowProvider>
	);
}

const move = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240);
const strip = 52;
const whole = {
	padding: { left: '62px', top: '8px', right: '16px', bottom: '8px' },
	minZoom: 0.3,
	maxZoom: 1,
} as const;

/** Where to look so that these states are seen; what is wider than the window is seen at its newest end, the right. */
function viewOn(ids: readonly string[], placed: Placed, frame: HTMLElement | null) {
	const boxes = ids.flatMap((id) => placed.boxes[id] ?? []);
	if (!frame || boxes.length === 0) return undefined;
	const { clientWidth: width, clientHeight: height } = frame;
	const left = Math.min(...boxes.map((box) => box.x));
	const right = Math.max(...boxes.map((box) => box.x + box.width));
	const zoom = Math.min(1, height / placed.height, Math.max(0.75, (width - strip - 80) / (right - left)));
	const half = (width - strip) / 2 / zoom;
	const middle = Math.min((left + right) / 2, right + 60 - half);
	// Never past the chart's own ends while there is more of it to see.
	const within = Math.max(half, Math.min(middle, placed.width - half));
	return { x: (placed.width < 2 * half ? half : within) - strip / 2 / zoom, y: placed.height / 2, zoom };
}

function Canvas({ chart, placed: tight, lit, follow, camera, onZoom }: ChartCanvasProps) {
	const language = useLanguage();
	const t = useWords('statechart');
	const flow = useReactFlow();
	const frame = useRef<HTMLDivElement>(null);
	const [ready, setReady] = useState(false);
	const [height, setHeight] = useState(0);
	useLayoutEffect(() => setHeight(frame.current?.clientHeight ?? 0), []);
	const placed = useMemo(() => spread(tight, height - 24), [tight, height]);
	const nodes = useMemo(() => [...flowNodes(chart, placed, lit, language)], [chart, placed, lit, language]);
	const edges = useMemo(() => [...flowEdges(chart, placed, lit)], [chart, placed, lit]);

	useImperativeHandle(
		camera,
		() => ({
			zoom: (step) => void (step > 0 ? flow.zoomIn({ duration: move() }) : flow.zoomOut({ duration: move() })),
			fit: () => void flow.fitView({ ...whole, duration: move() }),
		}),
		[flow],
	);

	const seen = [...innermost(lit.active), ...lit.left].join(' ');
	useEffect(() => {
		if (!ready) return;
		const view = follow ? viewOn(seen.split(' '), placed, frame.current) : undefined;
		if (view) void flow.setCenter(view.x, view.y, { zoom: view.zoom, duration: move() });
		else if (!follow) return;
		else void flow.fitView(whole);
	}, [ready, follow, seen, placed, flow]);

	return (
		<div className="chart-canvas" ref={frame}>
			<ReactFlow
				nodes={nodes}
				edges={edges}
				nodeTypes={nodeTypes}
				edgeTypes={edgeTypes}
				onInit={() => setReady(true)}
				minZoom={0.3}
				maxZoom={1.6}
				nodesDraggable={false}
				nodesConnectable={false}
				edgesFocusable={false}
				elementsSelectable={false}
				zoomOnDoubleClick={false}
				deleteKeyCode={null}
				onViewportChange={(viewport) => onZoom(viewport.zoom)}
				ariaLabelConfig={{ 'node.a11yDescription.default': '' }}
				aria-label={t('title')}
			>
				<ArrowHeads />
				<Lanes chart={chart} placed={placed} />
			</ReactFlow>
		</div>
	);
}
