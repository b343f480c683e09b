import { useRef } from 'react';
import type { Point, Port } from '../../../scenario/port/port';
import { useWords } from '../../parts/language/use-words';
import type { CameraWindow } from '../../parts/port-surface';
import { useDrill } from '../drill/drill-context';
import { useView } from '../drill/use-view';
import { Ground, line } from './ground';
import { Legend } from './legend';
import './minimap.css';

/** Metres of the port left round its places. */
const margin = 90;

const zoneLook = {
	sealed: { stroke: 'var(--sealed)' },
	contaminated: { stroke: 'var(--contaminated)', strokeDasharray: '24 12' },
	treated: { stroke: 'var(--treated)' },
} as const;

/** Marked places and people. Whole metres are enough at this size, so that a walk does not draw it thirty times a second. */
function Marked() {
	const { live, selection } = useDrill();
	const zones = useView((view) => view.port.zones.filter((zone) => zone.marks.length > 0));
	const round = (n: number) => Math.round(n / 6) * 6;
	const cases = useView((view) =>
		view.port.actors
			.filter((actor) => actor.marks.includes('index'))
			.map((actor) => ({ id: actor.id, x: round(actor.x), y: round(actor.y) })),
	);
	const chosen = useView((view): Point | undefined => {
		const actor = selection && view.port.actors.find((one) => one.id === selection.id);
		if (actor) return { x: round(actor.x), y: round(actor.y) };
		const entity = selection && view.entities.find((one) => one.id === selection.id);
		const place = entity?.place?.id ?? selection?.id;
		return live.scenario.port.places.find((one) => one.id === place)?.at;
	});
	return (
		<>
			{zones.map((zone) => {
				const mark = (['sealed', 'contaminated', 'treated'] as const).find((one) => zone.marks.includes(one));
				if (!mark) return null;
				const look = zoneLook[mark];
				return (
					<polygon
						key={zone.id}
						points={line(zone.area)}
						fill={look.stroke}
						fillOpacity=".22"
						strokeWidth="9"
						{...look}
					/>
				);
			})}
			{chosen && <circle cx={chosen.x} cy={chosen.y} r="26" className="minimap-chosen" />}
			{cases.map((one) => (
				<path
					key={one.id}
					transform={`translate(${one.x} ${one.y})`}
					d="M0-46l40 23v46L0 46l-40-23v-46z"
					className="minimap-case"
				/>
			))}
		</>
	);
}

/** The whole port small: what is marked, and the window that the big map shows. Pressing it moves the map there. */
export function Minimap({ camera }: { readonly camera: CameraWindow | null }) {
	const t = useWords('play');
	const { live, map } = useDrill();
	const svg = useRef<SVGSVGElement>(null);
	const { port } = live.scenario;
	const go = (event: React.PointerEvent) => {
		const matrix = svg.current?.getScreenCTM();
		if (!matrix) return;
		const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
		map.current?.focus({ x: at.x, y: at.y });
	};
	return (
		<div className="minimap card" data-tour="minimap">
			{/* A shortcut for the pointer only: lists and orders reach every place by keyboard. */}
			<svg
				ref={svg}
				viewBox={busy(port)}
				preserveAspectRatio="xMidYMid meet"
				role="img"
				aria-label={t('minimap')}
				onPointerDown={(event) => {
					event.currentTarget.setPointerCapture(event.pointerId);
					go(event);
				}}
				onPointerMove={(event) => event.buttons === 1 && go(event)}
			>
				<Ground port={port} />
				<Marked />
				{camera && (
					<>
						<rect {...frame(camera)} rx="14" className="minimap-window under" />
						<rect {...frame(camera)} rx="14" className="minimap-window" />
					</>
				)}
			</svg>
			<Legend />
		</div>
	);
}

/** The part of the map where things happen: round its places, with a margin. */
function busy({ places, width, height }: Port): string {
	if (places.length === 0) return `0 0 ${width} ${height}`;
	const xs = places.map((place) => place.at.x);
	const ys = places.map((place) => place.at.y);
	const [left, top] = [Math.max(0, Math.min(...xs) - margin), Math.max(0, Math.min(...ys) - margin)];
	const [right, bottom] = [Math.min(width, Math.max(...xs) + margin), Math.min(height, Math.max(...ys) + margin)];
	return `${left} ${top} ${right - left} ${bottom - top}`;
}

const frame = ({ x, y, width, height }: CameraWindow) => ({ x, y, width, height });
