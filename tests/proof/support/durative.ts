import type { Scenario } from '../../../src/scenario/format/scenario';
import { randomOf } from '../../support/random';
import { small } from '../../support/small-scenario';

const minute = 60_000;

/** A planner's problem: commands that take time and a team, need facts at their start and make facts true at their end. */
export interface Durative {
	readonly facts: number;
	readonly teams: number;
	readonly commands: readonly {
		/** Minutes. */
		readonly takes: number;
		/** Team, or -1. */
		readonly team: number;
		/** Place the team has to be at (0 is where it starts, 1 is two minutes away), or -1 for wherever it stands. */
		readonly at: number;
		/** Minutes until virtual staff take it up; 0 for the player's own. */
		readonly delay: number;
		/** Facts, with the value each must have. */
		readonly needs: readonly { readonly fact: number; readonly is: boolean }[];
		readonly sets: readonly number[];
	}[];
	/** Facts whose first minute is asked for: each is a task. */
	readonly tasks: readonly number[];
}

/** Minutes between the two places. */
const apart = 2;
/** Longer than any plan that does each command once. */
const horizon = 30;

export function durative(seed: number): Durative {
	const random = randomOf(seed * 104_729 + 7);
	const upTo = (most: number): number => Math.floor(random() * (most + 1));
	const facts = 3 + upTo(2);
	const teams = 1 + upTo(1);
	const commands = Array.from({ length: 3 + upTo(2) }, (_, nth) => {
		const team = random() < 0.8 ? upTo(teams - 1) : -1;
		const needed = [...new Set(Array.from({ length: upTo(2) }, () => upTo(facts - 1)))];
		return {
			takes: 1 + upTo(3),
			team,
			at: team >= 0 && random() < 0.5 ? upTo(1) : -1,
			delay: random() < 0.3 ? 1 : 0,
			// Mostly what others make true, so that there are chains; now and then what must not be so yet.
			needs: needed.map((fact) => ({ fact, is: random() < 0.85 })),
			sets: [nth % facts, ...(random() < 0.2 ? [upTo(facts - 1)] : [])],
		};
	});
	return { facts, teams, commands, tasks: Array.from({ length: facts }, (_, fact) => fact) };
}

const places = ['gate-1', 'canteen'] as const;

/** The problem as a scenario. */
export function asScenario({ facts, teams, commands, tasks }: Durative): Scenario {
	const label = 'label: { zh: 小, en: Small }';
	const tags = 'tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import }';
	const made = small({
		clock: `clock: { scale: 10, limit: ${horizon}m, start: "08:00", date: 2022-03-31 }`,
		staff: 'staff: { crew: { delay: [1m, 1m], skill: 1000 } }',
		cast: [
			'cast:',
			...Array.from(
				{ length: teams },
				(_, n) => `  team-${n}: { is: team, role: crew, ${label}, place: ${places[0]}, speed: 80 }`,
			),
			`  thing: { is: thing, ${label}, facts: { ${Array.from({ length: facts }, (_, n) => `f${n}: false`).join(', ')} } }`,
		].join('\n'),
		commands: [
			'commands:',
			...commands.map(({ takes, team, at, delay, needs, sets }, n) =>
				[
					`  c${n}: { ${label}, by: ${delay > 0 ? 'crew' : 'lead'}, takes: ${takes}m`,
					...(team < 0 ? [] : [`uses: team-${team}`]),
					...(at < 0 ? [] : [`at: ${places[at]}`]),
					...(needs.length === 0
						? []
						: [
								`needs: [ ${needs.map(({ fact, is }) => `{ that: { fact: thing.f${fact}, is: ${is} }, why: { zh: 要, en: Needed } }`).join(', ')} ]`,
							]),
					`done: [ { set: { ${[...new Set(sets)].map((fact) => `thing.f${fact}: true`).join(', ')} } } ] }`,
				].join(', '),
			),
		].join('\n'),
		procedure: 'procedure: { initial: on, states: { on: {}, off: {} } }',
		tasks: [
			'tasks:',
			...tasks.map(
				(fact) =>
					`  - { id: t${fact}, ${label}, done: { fact: thing.f${fact}, is: true }, target: 20m, limit: 30m, ${tags} }`,
			),
		].join('\n'),
		end: 'end: { state: off }',
		par: 'par: []',
	});
	const place = (id: string, x: number) => ({ ...made.port.places[0]!, id, at: { x, y: 0 }, area: [], spots: [] });
	return {
		...made,
		port: {
			...made.port,
			places: [place(places[0], 0), place(places[1], 80 * apart)],
			routes: [
				{
					...made.port.routes[0]!,
					id: 'lane',
					points: [
						{ x: 0, y: 0 },
						{ x: 80 * apart, y: 0 },
					],
				},
			],
		},
	};
}

/** The problem as an answer set program whose optimum is the first minute at which a fact can be true. */
export function asProgram({ commands }: Durative, goal: number): string {
	const facts = commands.flatMap(({ takes, team, at, delay, needs, sets }, n) => [
		`cmd(${n}). dur(${n},${takes}). delay(${n},${delay}).`,
		...(team < 0 ? [] : [`team(${n},${team}).`]),
		...(at < 0 ? [] : [`at(${n},${at}).`]),
		...needs.map(({ fact, is }) => `${is ? 'pos' : 'neg'}(${n},${fact}).`),
		...[...new Set(sets)].map((fact) => `sets(${n},${fact}).`),
	]);
	return `
time(0..${Math.min(horizon, longest(commands))}).
${facts.join('\n')}
{ start(C,T) : time(T) } 1 :- cmd(C).
end(C,T+D) :- start(C,T), dur(C,D).
holds(F,T) :- end(C,E), sets(C,F), time(T), T >= E.
:- start(C,T), pos(C,F), not holds(F,T).
:- start(C,T), neg(C,F), holds(F,T).
% Where a team stands: where its last command took it.
before(C,D) :- team(C,X), team(D,X), start(C,S), start(D,U), S < U.
between(C,D) :- before(C,E), before(E,D), at(E,_).
last(C,D) :- before(C,D), at(C,_), not between(C,D).
moved(D) :- last(_,D).
whence(D,P) :- last(C,D), at(C,P).
whence(D,0) :- start(D,_), team(D,_), not moved(D).
way(D,0) :- start(D,_), not at(D,_).
way(D,0) :- at(D,P), whence(D,P).
way(D,${apart}) :- at(D,P), whence(D,Q), P != Q.
:- way(C,V), start(C,T), delay(C,W), T < V + W.
:- team(C,X), team(D,X), C != D, start(C,S), start(D,U), S <= U, end(C,E), way(D,V), E > U - V.
{ goal(T) : time(T) } = 1.
:- goal(T), not holds(${goal},T).
#minimize { T : goal(T) }.
#defined pos/2. #defined neg/2. #defined at/2. #defined team/2.
`;
}

/** Minutes that all commands take one after another: no first minute of anything is later. */
const longest = (commands: Durative['commands']): number =>
	commands.reduce((sum, { takes, at, delay }) => sum + takes + delay + (at < 0 ? 0 : apart), 0);

export const inMs = (minutes: number): number => minutes * minute;
