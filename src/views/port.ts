import type { Activity, Drill } from '../drill/index';
import type { Point } from '../scenario/port/port';
import { lookOf, type Sight, showsOf } from './known';
import { entityNamed } from './names';
import {
	type Actor,
	type CallView,
	type Look,
	type Mark,
	marks,
	type PortView,
	type RouteView,
	type ZoneView,
} from './port-view';
import { along, glide, type Position, placeAt, underWay } from './positions';
import { Standing } from './standing';

/** The drawn port at the drill's instant, as known or as true. */
export function portView(sight: Sight): PortView {
	const { drill } = sight;
	const moving = movements(drill);
	const actors = actorsOf(sight, moving);
	const index = actors.filter((actor) => actor.marks.includes('index'));
	const contacts = actors.filter((actor) => actor.marks.includes('contact'));
	return {
		at: drill.state.at,
		night: isNight(portMinutes(drill)),
		actors,
		zones: zonesOf(sight),
		routes: routesOf(drill, sight, moving),
		calls: callsOf(drill),
		links: index.flatMap((one) => contacts.map((contact) => [one.id, contact.id] as const)),
	};
}

/** Port time, minutes after midnight. */
export function portMinutes(drill: Drill): number {
	const { start } = drill.program.scenario.document.clock;
	const from =
		typeof start === 'object' && 'vary' in start
			? variantMinutes(drill, start.vary)
			: typeof start === 'number'
				? start
				: 0;
	return (from + Math.floor(drill.state.at / 60_000)) % (24 * 60);
}

function variantMinutes(drill: Drill, name: string): number {
	const [vary, field] = name.split('.') as [string, string];
	const value = drill.program.scenario.document.vary[vary]?.[drill.state.variant[vary]!]?.fields[field];
	if (typeof value === 'number') return value;
	const match = /^(\d{1,2}):(\d{2})$/.exec(String(value));
	return match ? Number(match[1]) * 60 + Number(match[2]) : 0;
}

const isNight = (minutes: number): boolean => minutes < 6 * 60 || minutes >= 18 * 60 + 30;

/** Entities in motion, by entity index: teams under way and what they bring. */
export function movements(drill: Drill): ReadonlyMap<number, Position> {
	const moving = new Map<number, Position>();
	for (const activity of drill.state.activities) {
		const way = underWay(drill, activity);
		if (way === null) continue;
		const at = along(way.points, way.covered);
		for (const entity of carried(drill, activity)) moving.set(entity, at);
	}
	return moving;
}

function carried(drill: Drill, activity: Activity): readonly number[] {
	const { brings } = drill.program.commands[activity.command]!;
	const team = activity.team >= 0 ? [activity.team] : [];
	if (activity.phase !== 'working' || brings === undefined) return team;
	const { moment } = drill;
	moment.activity = activity;
	const who = brings.who(moment);
	moment.activity = null;
	return [...team, ...who];
}

function actorsOf(sight: Sight, moving: ReadonlyMap<number, Position>): readonly Actor[] {
	const { drill, truth } = sight;
	const { program, state } = drill;
	const standing = new Standing(program.scenario.port);
	const stands = (entity: number, body: number, node: number, look: Look, hidden: boolean): Position => {
		const place = placeAt(program, node);
		const spot = place === undefined ? program.ways.network.points[node]! : standing.put(place, look);
		const still = { ...spot, heading: standing.heading(spot, look, entity + body), moving: false };
		return (hidden ? null : glide(drill, entity, spot)) ?? still;
	};
	return program.entities.flatMap((compiled, entity): Actor[] => {
		const look = lookOf(sight, entity) as Look;
		if (look === 'none') return [];
		const hidden = program.facts[compiled.placeFact]!.hidden && !truth;
		const known = state.known[compiled.placeFact];
		const node = hidden ? (program.ways.network.placeIndex.get(String(known?.value)) ?? -1) : state.nodes[entity]!;
		const travelling = hidden ? undefined : moving.get(entity);
		if (node < 0 && travelling === undefined) return [];
		const shown = showsOf(sight, entity);
		const place = placeAt(program, node);
		const label = entityNamed(program, entity)!.label;
		return Array.from({ length: Math.max(1, compiled.entity.bodies) }, (_, body): Actor => {
			const at = travelling === undefined ? stands(entity, body, node, look, hidden) : abreast(travelling, body);
			return {
				id: body === 0 ? compiled.id : `${compiled.id}#${body + 1}`,
				label,
				look,
				suit: shown.includes('suit'),
				mask: shown.includes('mask'),
				...at,
				marks: body === 0 ? marks.filter((mark) => shown.includes(mark)) : [],
				place: place?.id ?? '',
				stale: hidden && !state.levels.some((on, level) => on && observes(drill, level, compiled.placeFact)),
			};
		});
	});
}

const observes = (drill: Drill, level: number, fact: number): boolean =>
	drill.program.listeners.observersOfFact[fact]!.some((observer) => drill.program.observers[observer]!.level === level);

/** Bodies of one team walk one behind the other. */
function abreast(at: Position, body: number): Position {
	const back = body * 14;
	const angle = (at.heading * Math.PI) / 180;
	return { ...at, x: at.x - Math.sin(angle) * back, y: at.y + Math.cos(angle) * back };
}

function zonesOf(sight: Sight): readonly ZoneView[] {
	const { program, state } = sight.drill;
	return program.entities.flatMap((compiled, entity): ZoneView[] => {
		if (compiled.entity.is !== 'zone') return [];
		const place = placeAt(program, state.nodes[entity]!);
		if (place === undefined) return [];
		const shown = showsOf(sight, entity);
		const own = marks.filter((mark): mark is Mark => shown.includes(mark));
		if (own.length === 0) return [];
		return [
			{
				id: compiled.id,
				place: place.id,
				label: entityNamed(program, entity)!.label,
				area: place.area.length > 2 ? place.area : square(place.at),
				marks: own,
			},
		];
	});
}

const square = ({ x, y }: Point): readonly Point[] => [
	{ x: x - 24, y: y - 20 },
	{ x: x + 24, y: y - 20 },
	{ x: x + 24, y: y + 20 },
	{ x: x - 24, y: y + 20 },
];

function routesOf(drill: Drill, sight: Sight, moving: ReadonlyMap<number, Position>): readonly RouteView[] {
	return drill.state.activities.flatMap((activity): RouteView[] => {
		if (activity.team < 0 || !moving.has(activity.team)) return [];
		const way = underWay(drill, activity);
		if (way === null) return [];
		const { id, label } = entityNamed(drill.program, activity.team)!;
		const kind = lookOf(sight, activity.team) === 'ambulance' ? 'ambulance' : 'team';
		return [
			{
				actor: id,
				label,
				kind,
				points: way.points,
				done: way.length === 0 ? 1 : way.covered / way.length,
				leftMs: way.leftMs,
			},
		];
	});
}

function callsOf(drill: Drill): readonly CallView[] {
	const { program, state } = drill;
	return program.injects.flatMap((compiled, index): CallView[] => {
		if (!compiled.inject.ack || state.injectAt[index]! < 0 || state.ackAt[index]! >= 0) return [];
		const place = injectPlace(drill, index);
		const at = place === null ? undefined : drill.program.scenario.port.places.find((one) => one.id === place)?.at;
		return at === undefined
			? []
			: [{ inject: compiled.inject.id, by: compiled.inject.by, x: at.x, y: at.y, count: 1, left: 1 }];
	});
}

/** The place an inject leads to: its own, an entity's that it names, or where its sender is. */
export function injectPlace(drill: Drill, index: number): string | null {
	const { program, state } = drill;
	const { inject } = program.injects[index]!;
	const named = inject.place ?? inject.from;
	if (program.ways.network.placeIndex.has(named)) return named;
	const entity = program.entityIndex.get(named);
	if (entity === undefined || program.facts[program.entities[entity]!.placeFact]!.hidden) return null;
	return placeAt(program, state.nodes[entity]!)?.id ?? null;
}
