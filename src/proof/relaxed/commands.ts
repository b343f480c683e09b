import { travelTime } from '../../drill';
import { gather } from './conditions';
import { Conjunction } from './conjunction';
import { brought, placesNamed } from './domains';
import { addEffects, atomOf } from './effects';
import { happens } from './events';
import { always, never } from './graph';
import type { Model, ModelCommand } from './model';
import { eventOf, type Stage } from './names';
import { anyone, type Scope } from './pronouns';
import { bounds } from './values';

/** One way to carry a command out: on this target, by this team. */
export interface Instance {
	readonly command: number;
	/** Entity index, -1 for none, -2 for any. */
	readonly target: number;
	readonly team: number;
	readonly started: number;
	readonly done: number;
	/** The least it takes from start to end. */
	readonly lasts: number;
	/** Where it is carried out, if always at one place. */
	readonly place: string | undefined;
	/** Duties as nodes: each broken at a start. */
	readonly broken: readonly number[];
}

const mostInstances = 256;

/** The least time from an order until it is taken up: none where a person may play the role. */
export function leastDelay({ command }: ModelCommand, model: Model): number {
	const { roles, staff } = model.names.scenario.document;
	let least = Number.POSITIVE_INFINITY;
	for (const id of command.by) {
		const playable = roles.find((role) => role.id === id)?.plays === 'playable';
		least = Math.min(least, playable ? 0 : (staff[id]?.delay[0] ?? 0));
	}
	for (const { delay, does } of Object.values(staff))
		if (does.some(({ order }) => order === command.id)) least = Math.min(least, delay[0]);
	return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** The rules of every command: ordered, taken up, under way, started, done, stopped, failed. */
export function addCommands(model: Model): readonly Instance[] {
	const instances: Instance[] = [];
	const delays = model.commands.map((command) => leastDelay(command, model));
	addTravel(model, delays);
	for (const own of model.commands) {
		const { command, index, targets, teams } = own;
		const many = Math.max(1, targets.length) * Math.max(1, teams.length) > mostInstances;
		const whom = targets.length === 0 ? [-1] : targets.length > mostInstances ? [anyone] : targets;
		const by = teams.length === 0 ? [-1] : many ? [anyone] : teams;
		const mayOrder = command.mistake ? model.graph.gate() : always;
		model.mayOrder[index] = mayOrder;
		const accepted = model.graph.and([mayOrder, model.at(delays[index]!)]);
		for (const target of whom) {
			const scope: Scope = { it: -1, command: index, target, team: -1 };
			happens(eventOf(index, 'ordered'), mayOrder, scope, model);
			for (const team of by) instances.push(addInstance(own, { ...scope, team }, accepted, model));
		}
	}
	return instances;
}

/** Teams walk to wherever a command is carried out that they can be given; a call back on the way leaves them somewhere between. */
function addTravel(model: Model, delays: readonly number[]): void {
	const { names, graph } = model;
	const goals = new Map<number, { readonly places: Set<string | number>; least: number }>();
	for (const { command, index, teams } of model.commands) {
		if (command.at === undefined) continue;
		const places = placesNamed(command.at, { it: -1, command: index, target: anyone, team: anyone }, model);
		for (const team of teams) {
			let own = goals.get(team);
			if (!own) goals.set(team, (own = { places: new Set(), least: Number.POSITIVE_INFINITY }));
			own.least = Math.min(own.least, delays[index]!);
			for (const place of places) own.places.add(place);
		}
	}
	for (const [team, { places, least }] of goals) {
		const { placeFact, entity } = names.entities[team]!;
		const sets = model.at(least);
		graph.rule(atomOf(placeFact, 'underway', model), [sets]);
		const to = new Map<string, number[]>();
		for (const place of places) {
			const ends: readonly (readonly [string, number])[] =
				typeof place === 'string'
					? [[place, always]]
					: model.domains[place]!.flatMap((value, nth) =>
							typeof value === 'string' ? [[value, model.valued(place, [nth])] as const] : [],
						);
			for (const [end, node] of ends) to.set(end, [...(to.get(end) ?? []), node]);
		}
		for (const [end, nodes] of to) {
			const there = graph.or(nodes);
			const atom = atomOf(placeFact, end, model);
			model.domains[placeFact]!.forEach((from, nth) => {
				if (typeof from !== 'string' || from === end) return;
				const metres = model.ways.metres(from, end);
				if (metres === Number.POSITIVE_INFINITY) return;
				// It cannot set out before the first order that sends it anywhere is taken up.
				const leaves = graph.and([model.atoms[placeFact]! + nth, sets]);
				graph.rule(atom, [graph.after(leaves, travelTime(metres, entity.speed)), there]);
			});
		}
	}
}

/** Where the work is done: places with the node for the team standing there; without a name where it may be anywhere. */
interface Spot {
	readonly place: string | undefined;
	readonly node: number;
}

function spotsOf({ command, teams }: ModelCommand, scope: Scope, model: Model): readonly Spot[] {
	if (command.at === undefined || teams.length === 0) return [{ place: undefined, node: always }];
	const by = scope.team >= 0 ? [scope.team] : teams;
	const stands = (place: string): number =>
		model.graph.or(by.map((team) => atomOf(model.names.entities[team]!.placeFact, place, model)));
	return placesNamed(command.at, scope, model).flatMap((place): readonly Spot[] => {
		if (typeof place === 'string') return [{ place, node: stands(place) }];
		const entity = model.names.facts[place]!.entity;
		// Whoever walks may have been called back between two places.
		const wanders = model.wanders(entity) ? [{ place: undefined, node: always }] : [];
		return [
			...wanders,
			...model.domains[place]!.flatMap((value, nth): readonly Spot[] =>
				typeof value === 'string' && model.names.places.has(value)
					? [{ place: value, node: model.graph.and([stands(value), model.valued(place, [nth])]) }]
					: [],
			),
		];
	});
}

function addInstance(own: ModelCommand, scope: Scope, accepted: number, model: Model): Instance {
	const { graph } = model;
	const { command, index } = own;
	const needs = new Conjunction(model);
	for (const need of command.needs) gather(need.that, true, scope, needs, model);
	const possible = needs.parts();
	const spots = spotsOf(own, scope, model);
	const ready =
		possible === undefined ? never : graph.and([accepted, ...possible, graph.or(spots.map((spot) => spot.node))]);
	const broken = command.should.map((duty) => {
		const against = needs.copy();
		gather(duty.that, false, scope, against, model);
		return graph.and([ready, against.whole()]);
	});
	const started = graph.and([ready, dutiful(command.should.length > 0, needs, scope, own, model)]);
	const place = spots.length === 1 ? spots[0]!.place : undefined;
	const onward = bringTime(own, spots, scope, model);
	const takes = bounds(command.takes, scope, model).from;
	const lasts = Math.max(0, Number.isFinite(takes) ? Math.floor(takes) : 0) + onward;
	// A node of its own, so that landmarks can tell it from what it waits for.
	const begun = started === never ? never : graph.node();
	graph.rule(begun, [started]);
	const ended = begun === never ? never : graph.node();
	graph.rule(ended, [begun], lasts);
	const end = (stage: Stage, node: number): void => happens(eventOf(index, stage), node, scope, model);
	addEffects(command.start, begun, scope, model);
	end('started', begun);
	if (command.brings && ended !== never) bring(command.brings, ended, scope, model);
	addEffects(command.done, ended, scope, model);
	end('done', ended);
	addEffects(command.stopped, begun, scope, model);
	end('stopped', begun);
	// Where nobody asks why, that it may fail is enough.
	const asked = model.numbers.heard.has(`${command.id}.failed`);
	end('failed', asked ? graph.both(accepted, failing(own, scope, spots, model)) : accepted);
	return { command: index, target: scope.target, team: scope.team, started: begun, done: ended, lasts, place, broken };
}

/** A gate that is earned by every duty being kept where the needs are met. */
function dutiful(any: boolean, needs: Conjunction, scope: Scope, { command }: ModelCommand, model: Model): number {
	if (!any) return always;
	const kept = needs.copy();
	for (const duty of command.should) gather(duty.that, true, scope, kept, model);
	const gate = model.graph.gate();
	const parts = kept.parts();
	if (parts !== undefined) model.graph.rule(gate, parts);
	return gate;
}

/** That some need is not met, or that no way leads there. */
function failing({ command, teams }: ModelCommand, scope: Scope, spots: readonly Spot[], model: Model): number {
	const unmet = command.needs.map((need) => {
		const not = new Conjunction(model);
		gather(need.that, false, scope, not, model);
		return not.whole();
	});
	const fixed = spots.length === 1 && spots[0]!.place !== undefined;
	const lost =
		command.at !== undefined &&
		teams.length > 0 &&
		(!fixed ||
			teams.some((team) =>
				model.domains[model.names.entities[team]!.placeFact]!.some(
					(from) =>
						typeof from === 'string' &&
						from !== 'underway' &&
						model.ways.metres(from, spots[0]!.place!) === Number.POSITIVE_INFINITY,
				),
			));
	return lost ? always : model.graph.or(unmet);
}

/** The least time from the work to where it brings. */
function bringTime({ command, teams }: ModelCommand, spots: readonly Spot[], scope: Scope, model: Model): number {
	if (!command.brings) return 0;
	const { names } = model;
	const goals = placesNamed(command.brings.to, scope, model);
	if (goals.some((goal) => typeof goal === 'number' && model.wanders(names.facts[goal]!.entity))) return 0;
	const ends = goals.flatMap((goal) =>
		typeof goal === 'string' ? [goal] : model.domains[goal]!.filter((one) => typeof one === 'string'),
	);
	const leaders =
		teams.length > 0 ? (scope.team >= 0 ? [scope.team] : teams) : brought(command.brings.who[0]!, scope, model);
	let least = Number.POSITIVE_INFINITY;
	for (const leader of leaders) {
		const { entity, placeFact } = names.entities[leader]!;
		if ((teams.length === 0 || command.at === undefined) && model.wanders(leader)) return 0;
		const from =
			teams.length > 0 && command.at !== undefined
				? spots.map((spot) => spot.place)
				: model.domains[placeFact]!.map((value) => (typeof value === 'string' ? value : undefined));
		for (const start of from)
			for (const end of ends) {
				const metres = start === undefined ? 0 : model.ways.metres(start, end as string);
				// Where no way leads there, they are there at once.
				least = Math.min(least, metres === Number.POSITIVE_INFINITY ? 0 : travelTime(metres, entity.speed));
			}
	}
	return least === Number.POSITIVE_INFINITY ? 0 : least;
}

function bring(brings: NonNullable<ModelCommand['command']['brings']>, when: number, scope: Scope, model: Model): void {
	const { names, graph } = model;
	const teams = scope.team >= 0 ? [scope.team] : scope.team === anyone ? model.commands[scope.command]!.teams : [];
	const who = [...teams, ...brings.who.flatMap((name) => brought(name, scope, model))];
	for (const place of placesNamed(brings.to, scope, model))
		for (const entity of who) {
			const fact = names.entities[entity]!.placeFact;
			if (typeof place === 'string') graph.rule(atomOf(fact, place, model), [when]);
			else
				model.domains[place]!.forEach((value, nth) => {
					graph.rule(atomOf(fact, value, model), [when, model.valued(place, [nth])]);
				});
		}
}
