import { type Activity, type Drill, type Program, travelTime } from '../drill/index';
import type { Place, Point } from '../scenario/port/port';

/** Where something is drawn: floats, for the eye alone; the drill itself knows places and whole metres. */
export interface Position extends Point {
	readonly heading: number;
	readonly moving: boolean;
}

/** A change of place that no travel explains is drawn as a walk, for at most this much drill time. */
const longestGlide = 60_000;

/** The way a team is on, and how far along. */
export interface UnderWay {
	readonly points: readonly Point[];
	/** Metres covered of the drawn length. */
	readonly covered: number;
	readonly length: number;
	readonly leftMs: number;
}

/** The activity a team (or what it brings) is moving in at this moment, if it is moving. */
export function underWay(drill: Drill, activity: Activity): UnderWay | null {
	const { program, state } = drill;
	const { network } = program.ways;
	const leader = activity.team >= 0 ? activity.team : -1;
	const total = (): number => {
		const way = program.ways.between(activity.way[0]!, activity.way[activity.way.length - 1]!);
		return way === null ? 0 : way.metres[way.metres.length - 1]!;
	};
	if (activity.way.length < 2) return null;
	const speed = leader < 0 ? 80 : program.entities[leader]!.entity.speed;
	const time = travelTime(total(), speed);
	const onTheWay = activity.phase === 'travelling' || (activity.phase === 'cancelled' && activity.dueAt > state.at);
	const bringing =
		activity.phase === 'working' &&
		program.commands[activity.command]!.brings !== undefined &&
		activity.dueAt - state.at <= time;
	if (!onTheWay && !bringing) return null;
	const points = activity.way.map((node) => network.points[node]!);
	const length = lengthOf(points);
	// A team called back on its way still walks at its pace to the next node.
	const set = activity.phase === 'cancelled' ? activity.departedAt : activity.dueAt - time;
	const share = time === 0 ? 1 : Math.min(1, Math.max(0, (state.at - set) / time));
	return { points, covered: share * length, length, leftMs: Math.max(0, activity.dueAt - state.at) };
}

export const lengthOf = (points: readonly Point[]): number =>
	points
		.slice(1)
		.reduce((sum, point, index) => sum + Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y), 0);

/** The point so many metres along a line, facing the way it goes. */
export function along(points: readonly Point[], metres: number): Position {
	let left = metres;
	for (let index = 1; index < points.length; index++) {
		const [a, b] = [points[index - 1]!, points[index]!];
		const length = Math.hypot(b.x - a.x, b.y - a.y);
		if (left <= length || index === points.length - 1) {
			const share = length === 0 ? 1 : Math.min(1, left / length);
			return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, heading: headingOf(a, b), moving: true };
		}
		left -= length;
	}
	const only = points[0] ?? { x: 0, y: 0 };
	return { ...only, heading: 180, moving: false };
}

const headingOf = (a: Point, b: Point): number =>
	(Math.round((Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI) + 360) % 360;

/** A walk to where the entity now is, for a little while after its place changed by itself. */
export function glide(drill: Drill, entity: number, to: Point): Position | null {
	const { program, state } = drill;
	const moved = state.moved[entity]!;
	const node = state.nodes[entity]!;
	if (moved.from < 0 || node < 0 || moved.from === node) return null;
	const way = program.ways.between(moved.from, node);
	if (way === null) return null;
	const metres = way.metres[way.metres.length - 1]!;
	const time = Math.min(longestGlide, travelTime(metres, program.entities[entity]!.entity.speed));
	const share = (state.at - moved.at) / time;
	if (share >= 1) return null;
	const points = [...way.nodes.slice(0, -1).map((one) => program.ways.network.points[one]!), to];
	return along(points, share * lengthOf(points));
}

export const placeAt = (program: Program, node: number): Place | undefined => program.scenario.port.places[node];
