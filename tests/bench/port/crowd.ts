import type { Point, Port } from '../../../src/views/port-map';
import type { Actor, Look, PortView } from '../../../src/views/port-view';

const looks: readonly Look[] = ['stevedore', 'guard', 'worker', 'clerk', 'crew', 'truck', 'car', 'escort', 'medic'];
const text = (name: string) => ({ zh: name, en: name });
const metresPerSecond = 12;

function pointOn(points: readonly Point[], distance: number): { x: number; y: number; heading: number } {
	let left = distance;
	for (let i = 1; i < points.length; i++) {
		const a = points[i - 1]!;
		const b = points[i]!;
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		if (left <= length || i === points.length - 1) {
			const share = length === 0 ? 0 : Math.min(1, left / length);
			const heading = (Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI;
			return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, heading };
		}
		left -= length;
	}
	return { ...points[0]!, heading: 0 };
}

const lengthOf = (points: readonly Point[]) =>
	points.reduce((sum, b, i) => (i === 0 ? 0 : sum + Math.hypot(b.x - points[i - 1]!.x, b.y - points[i - 1]!.y)), 0);

/** A port full of people and vehicles under way along its routes, with as much marked as a hard drill marks. */
export function crowd(port: Port, count: number): (seconds: number) => PortView {
	const ways = port.routes.map(({ points }) => ({ points, back: [...points].reverse(), length: lengthOf(points) }));
	const marked = port.places.filter(({ area }) => area.length > 2).slice(0, 3);
	const long = ways.reduce((best, way) => (way.length > best.length ? way : best));
	return (seconds) => {
		const actors = Array.from({ length: count }, (_, i): Actor => {
			const way = ways[i % ways.length]!;
			const far = (seconds * metresPerSecond + i * 37) % (way.length * 2 || 1);
			const at = far < way.length ? pointOn(way.points, far) : pointOn(way.back, far - way.length);
			return {
				id: `body-${i}`,
				label: text(`${i}`),
				look: looks[i % looks.length]!,
				suit: i % 9 === 7,
				mask: i % 3 === 0,
				...at,
				moving: true,
				marks: i === 0 ? ['index'] : i < 7 ? ['contact'] : [],
				place: '',
				stale: false,
			};
		});
		const done = (seconds / 60) % 1;
		return {
			at: seconds * 1000,
			night: false,
			actors,
			zones: marked.map(({ id, label, area }, i) => ({
				id: `zone-${i}`,
				place: id,
				label,
				area,
				marks: [(['sealed', 'contaminated', 'treated'] as const)[i]!],
			})),
			routes: (['team', 'ambulance'] as const).map((kind, i) => ({
				actor: `body-${10 + i}`,
				label: text(kind),
				kind,
				points: long.points,
				done,
				leftMs: (1 - done) * 60_000,
			})),
			calls: [{ inject: 'call', by: 'phone', x: 724, y: 628, count: 1, left: 1 - done }],
			links: Array.from({ length: 6 }, (_, i) => ['body-0', `body-${i + 1}`] as const),
		};
	};
}
