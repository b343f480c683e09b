import { memo } from 'react';
import type { MapObject, Point, Port } from '../../../scenario/port/port';

/** What of the map is worth showing this small, and in which colour; the order is bottom up. */
const fills: readonly (readonly [classes: readonly string[], fill: string, opacity: number])[] = [
	[['land', 'ground'], 'var(--land)', 1],
	[['apron', 'pad', 'court'], 'var(--apron)', 1],
	[['stack', 'reefer'], 'var(--stack)', 0.5],
	[['flat', 'hall', 'house', 'tent', 'silo', 'shelter', 'room', 'canopy'], 'var(--building)', 0.8],
];
const roads: ReadonlySet<string> = new Set(['road']);
/** Land that is a line: how wide it is drawn when its map does not say. */
const walls: Readonly<Record<string, number>> = { breakwater: 30, jetty: 14 };

export const line = (points: readonly Point[]): string => points.map((p) => `${p.x},${p.y}`).join(' ');

/** Corners of an object: its own vertices, or its rectangle turned as Tiled turns it. */
function corners(object: MapObject): readonly Point[] {
	if (object.points.length > 2) return object.points;
	const turn = (object.rotation * Math.PI) / 180;
	const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
	const { x, y, width, height } = object;
	return [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height],
	].map(([dx, dy]) => ({ x: x + dx! * cos - dy! * sin, y: y + dx! * sin + dy! * cos }));
}

/** The port itself, drawn once: water, land, roads, what is built, who lies alongside. */
export const Ground = memo(function Ground({ port }: { readonly port: Port }) {
	const shapes = fills.flatMap(([classes, fill, opacity], layer) =>
		port.drawing
			.filter((one) => classes.includes(one.class) && (one.width > 0 || one.points.length > 2))
			.map((one) => ({ one, fill, opacity, layer })),
	);
	const below = shapes.filter((shape) => shape.layer < 2);
	const above = shapes.filter((shape) => shape.layer >= 2);
	const at = (kind: string) => port.drawing.filter((one) => one.class === kind);
	const polygon = ({ one, fill, opacity }: (typeof shapes)[number]) => (
		<polygon key={one.id} points={line(corners(one))} fill={fill} opacity={opacity} />
	);
	return (
		<g>
			<rect x={-port.width} y={-port.height} width={port.width * 3} height={port.height * 3} fill="var(--water)" />
			{port.drawing
				.filter((one) => one.class in walls && one.points.length > 1)
				.map((one) => (
					<polyline
						key={one.id}
						points={line(one.points)}
						fill="none"
						stroke="var(--land)"
						strokeWidth={typeof one.properties.width === 'number' ? one.properties.width : walls[one.class]}
						strokeLinejoin="round"
					/>
				))}
			{below.map(polygon)}
			{port.drawing
				.filter((one) => roads.has(one.class))
				.map((one) =>
					one.closed || one.points.length < 2 ? (
						<polygon key={one.id} points={line(corners(one))} fill="var(--road)" />
					) : (
						<polyline
							key={one.id}
							points={line(one.points)}
							fill="none"
							stroke="var(--road)"
							strokeWidth={typeof one.properties.width === 'number' ? one.properties.width : 22}
							strokeLinejoin="round"
						/>
					),
				)}
			{above.map(polygon)}
			{at('silo').map((one) => (
				<circle
					key={one.id}
					cx={one.x}
					cy={one.y}
					r={Number(one.properties.radius ?? 16)}
					fill="var(--building)"
					opacity=".8"
				/>
			))}
			{at('ship').map((one) => (
				<path
					key={one.id}
					transform={`translate(${one.x} ${one.y}) rotate(${Number(one.properties.heading ?? 0)})`}
					d="M-31 178v-294q2-32 31-64 29 32 31 64v294q0 8-8 8h-46q-8 0-8-8z"
					fill="var(--hull)"
				/>
			))}
		</g>
	);
});
