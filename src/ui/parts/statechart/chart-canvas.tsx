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

const legible = 0.75;

/**
 * Where to look: at all that is active where that can be read, else at what changed last. What is wider than the window is
 * seen at its newest end, the right.
 */
function viewOn(lit: Lit, placed: Placed, frame: HTMLElement | null) {
	if (!frame) return undefined;
	const room = { width: frame.clientWidth - strip, height: frame.clientHeight };
	const all = around([...innermost(lit.active), ...lit.left], placed);
	if (!all || room.width <= 0) return undefined;
	const fits = Math.min(1, room.height / placed.height, (room.width - 60) / (all.right - all.left));
	const newest = fits < legible ? around([...lit.entered, ...lit.left], placed) : undefined;
	const box = newest ?? all;
	const zoom = Math.min(1, Math.max(legible, fits));
	const half = { x: room.width / 2 / zoom, y: room.height / 2 / zoom };
	const x = Math.min((box.left + box.right) / 2, box.right + 60 - half.x);
	return {
		x: within(x, half.x, placed.width) - strip / 2 / zoom,
		y: within((box.top + box.bottom) / 2, half.y, placed.height),
		zoom,
	};
}

/** Never past the chart's own ends while there is more of it to see; a chart smaller than the window begins at its start. */
const within = (middle: number, half: number, whole: number): number =>
	whole < 2 * half ? (half > whole ? whole / 2 : half) : Math.max(half, Math.min(middle, whole - half));

function around(ids: readonly string[], placed: Placed) {
	const boxes = ids.flatMap((id) => placed.boxes[id] ?? []);
	if (boxes.length === 0) return undefined;
	return {
		left: Math.min(...boxes.map((box) => box.x)),
		right: Math.max(...boxes.map((box) => box.x + box.width)),
		top: Math.min(...boxes.map((box) => box.y)),
		bottom: Math.max(...boxes.map((box) => box.y + box.height)),
	};
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

	// What is lit, by name: the same again moves nothing.
	const seen = [lit.active, lit.left, lit.entered].join(';');
	const latest = useRef(lit);
	latest.current = lit;
	// biome-ignore lint/correctness/useExhaustiveDependencies: `seen` stands for what is lit
	useEffect(() => {
		if (!ready || !follow) return;
		const view = viewOn(latest.current, placed, frame.current);
		if (view) void flow.setCenter(view.x, view.y, { zoom: view.zoom, duration: move() });
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
