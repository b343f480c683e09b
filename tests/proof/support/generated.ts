import type { Ask, Command } from '../../../src/scenario/format/command';
import type { Condition, Effect, EventName, Scalar, Value } from '../../../src/scenario/format/expressions';
import type { StateNode, Transition } from '../../../src/scenario/format/procedure';
import type {
	Entity,
	Inject,
	Scenario,
	ScenarioDocument,
	Staff,
	Task,
	Violation,
} from '../../../src/scenario/format/scenario';
import { pick, randomOf } from '../../support/random';
import { small } from '../../support/small-scenario';

const minute = 60_000;
const text = { zh: '小', en: 'Small' };

/** Values of each generated fact: few, so that every play can be tried. */
const values: Readonly<Record<string, readonly Scalar[]>> = {
	colour: ['red', 'green', 'blue'],
	door: ['shut', 'open'],
	level: [0, 1, 2],
	mark: [true, false],
};

let template: Scenario | undefined;

/**
 * A small scenario drawn at random, valid as a parsed one is: few commands, facts and states, whole minutes, two places two
 * minutes apart. Every part of the grammar that the proof reads turns up in some of them.
 */
export function generatedScenario(seed: number): Scenario {
	template ??= small({});
	const random = randomOf(seed * 7919 + 13);
	const chance = (share: number): boolean => random() < share;
	const minutes = (most: number): number => minute * Math.floor(random() * (most + 1));

	const grouped = chance(0.35);
	const entities: Entity[] = [
		entity('box', 'thing', {
			colour: chance(0.2) ? { draw: ['red', 'green'] } : 'red',
			level: 0,
		}),
		entity('gate', 'thing', { door: chance(0.3) ? { vary: 'kind.door' } : 'shut' }, chance(0.5) ? ['door'] : []),
		{
			...entity('crew', 'team', { mark: false }),
			facts: { ...entity('crew', 'team', { mark: false }).facts, place: fact('yard') },
		},
	];
	if (grouped) entities.push({ ...entity('men', 'person', { mark: false }), many: 2 });
	const varied = entities.some((one) =>
		Object.values(one.facts).some(({ start }) => typeof start === 'object' && 'vary' in start),
	);

	const facts: { readonly ref: string; readonly name: string }[] = [
		{ ref: 'box.colour', name: 'colour' },
		{ ref: 'box.level', name: 'level' },
		{ ref: 'gate.door', name: 'door' },
		{ ref: 'crew.mark', name: 'mark' },
		...(grouped ? [{ ref: 'men-1.mark', name: 'mark' }] : []),
	];
	const ids = ['alpha', 'beta', 'gamma', 'delta'].slice(0, 2 + Math.floor(random() * 3));
	const signals = ['ping'];
	const injectIds = ['news', ...(chance(0.5) ? ['later'] : [])];
	const events: EventName[] = [
		...ids.flatMap((id) => [`${id}.started`, `${id}.done`]),
		...injectIds.map((id) => `inject ${id}`),
		'signal ping',
	];
	const states = chance(0.7) ? ['one', 'two', 'three'] : ['left', 'left.a', 'left.b', 'right', 'right.c', 'right.d'];

	interface Near {
		readonly command?: boolean;
		readonly ask?: boolean;
		readonly target?: boolean;
		readonly it?: boolean;
	}
	const literal = (): Condition => {
		const { ref, name } = pick(random, facts);
		const value = pick(random, values[name]!);
		if (name === 'level' && chance(0.5))
			return { fact: ref, ...(chance(0.5) ? { atLeast: value } : { atMost: value }) };
		if (chance(0.1)) return { fact: ref, oneOf: [value, pick(random, values[name]!)] };
		return { fact: ref, is: value };
	};
	const condition = (depth: number, near: Near = {}): Condition => {
		const roll = random();
		if (depth > 0 && roll < 0.15) return { all: [condition(depth - 1, near), condition(depth - 1, near)] };
		if (depth > 0 && roll < 0.25) return { any: [condition(depth - 1, near), condition(depth - 1, near)] };
		if (depth > 0 && roll < 0.35) return { not: condition(depth - 1, near) };
		if (roll < 0.43) return { state: pick(random, states) };
		if (roll < 0.5) return { happened: pick(random, events), ...(chance(0.2) ? { atLeast: 2 } : {}) };
		if (roll < 0.55)
			return { since: { event: pick(random, events), atLeast: minute * (1 + Math.floor(random() * 3)) } };
		if (roll < 0.6) return { knows: 'gate.door', ...(chance(0.5) ? { is: pick(random, values['door']!) } : {}) };
		if (roll < 0.64) return { taskDone: 'first' };
		if (roll < 0.68 && varied) return { vary: 'kind', is: chance(0.5) ? 'early' : 'late' };
		if (roll < 0.74 && near.ask) return { ask: 'how', ...(chance(0.5) ? { is: 'fast' } : { oneOf: ['fast', 'slow'] }) };
		if (roll < 0.8 && near.target) return { fact: 'target.mark', is: chance(0.5) };
		if (roll < 0.86 && near.it) return { fact: 'it.mark', is: true };
		if (roll < 0.9 && grouped) {
			const that: Condition = { fact: 'it.mark', is: chance(0.7) };
			const count = 1 + Math.floor(random() * 2);
			return pick(random, [
				{ every: 'men', that },
				{ some: 'men', that },
				{ count: 'men', that, atLeast: count },
				{ count: 'men', that, is: count },
			] satisfies Condition[]);
		}
		if (roll < 0.92) return { fact: 'crew.place', is: chance(0.5) ? 'shed' : 'yard' };
		return literal();
	};
	const value = (name: string, near: Near): Value => {
		if (name === 'level' && chance(0.4)) return { plus: [{ fact: 'box.level' }, 1] };
		if (name === 'colour' && near.ask && chance(0.2)) return { ask: 'how' };
		return pick(random, values[name]!);
	};
	const effect = (depth: number, near: Near): Effect => {
		const roll = random();
		if (roll < 0.12) return { emit: 'ping' };
		if (roll < 0.22) return { reveal: ['gate.door'] };
		if (depth > 0 && roll < 0.4)
			return { if: condition(1, near), then: [effect(0, near)], ...(chance(0.5) ? { else: [effect(0, near)] } : {}) };
		if (roll < 0.5 && near.target) return { set: { 'target.mark': true } };
		if (roll < 0.56 && grouped) return { each: 'men', do: [{ set: { 'it.mark': chance(0.5) } }] };
		const { ref, name } = pick(random, facts);
		return { set: { [ref]: value(name, near) } };
	};
	const effects = (most: number, near: Near): Effect[] =>
		Array.from({ length: Math.floor(random() * (most + 1)) }, () => effect(1, near));

	let duties = 0;
	const commands = ids.map((id): Command => {
		const near = { command: true, ask: chance(0.25), target: grouped && chance(0.35) };
		const walks = chance(0.4);
		const ask: Ask = {
			id: 'how',
			label: text,
			asks: { kind: 'choice', options: { fast: text, slow: text } },
			right: { is: 'slow' },
			must: false,
			judged: 'start',
			against: 'truth',
		};
		return {
			id,
			label: text,
			icon: 'command',
			by: [chance(0.6) ? 'lead' : 'crew'],
			on: near.target ? ['men'] : [],
			...(walks ? { at: chance(0.7) ? 'shed' : 'yard' } : {}),
			uses: walks || chance(0.3) ? ['crew'] : [],
			asks: near.ask ? [ask] : [],
			needs: chance(0.4) ? [{ that: condition(1, { target: near.target }), why: text }] : [],
			should: chance(0.4)
				? [{ id: `duty-${++duties}`, that: condition(1, near), veto: chance(0.5), points: 1, why: text }]
				: [],
			takes: minutes(3),
			mistake: chance(0.2),
			start: effects(1, near),
			done: effects(2, near),
			stopped: effects(1, near),
			desk: true,
		};
	});
	const onEvent = (from: readonly string[]): Readonly<Record<EventName, readonly Transition[]>> => {
		const on: Record<string, Transition[]> = {};
		for (let count = Math.floor(random() * 3); count > 0; count--)
			on[pick(random, events)] = Array.from({ length: chance(0.3) ? 2 : 1 }, () => ({
				to: pick(random, from),
				do: effects(chance(0.3) ? 1 : 0, {}),
				...(chance(0.5) ? { if: condition(1) } : {}),
			}));
		return on;
	};
	const leaf = (from: readonly string[]): StateNode => ({
		type: 'atomic',
		states: {},
		on: onEvent(from),
		always: chance(0.25) ? [{ to: pick(random, from), if: literal(), do: [] }] : [],
		after: chance(0.2)
			? [{ delay: minute * (1 + Math.floor(random() * 4)), transitions: [{ to: pick(random, from), do: [] }] }]
			: [],
		entry: chance(0.2) ? [effect(0, {})] : [],
		exit: chance(0.1) ? [effect(0, {})] : [],
	});
	const region = (names: readonly string[]): StateNode => ({
		...empty,
		type: 'compound',
		initial: names[0]!,
		states: Object.fromEntries(names.map((name) => [name, leaf(names)])),
	});
	const procedure: StateNode =
		states.length === 3
			? region(states)
			: { ...empty, type: 'parallel', states: { left: region(['a', 'b']), right: region(['c', 'd']) } };

	const injects = injectIds.map((id): Inject => {
		const roll = random();
		return {
			id,
			...(roll < 0.4
				? { at: minutes(5) }
				: roll < 0.7
					? {
							on: pick(
								random,
								events.filter((event) => event !== `inject ${id}`),
							),
							after: minutes(3),
						}
					: roll < 0.95
						? { when: condition(1), after: minutes(3) }
						: {}),
			...(chance(0.3) ? { if: condition(1) } : {}),
			from: 'crew',
			to: ['lead'],
			by: 'phone',
			ack: false,
			text,
			silent: false,
			then: effects(1, {}),
		};
	});
	const task = (id: string, more: Partial<Task>): Task => ({
		id,
		label: text,
		from: 'startex',
		target: 5 * minute,
		limit: 10 * minute,
		weight: 1,
		critical: false,
		after: [],
		checks: [],
		tags: { phase: 'detect', domain: 'people', responsibility: 'direct', bearer: 'lead', defends: 'import' },
		...more,
	});
	const tasks: Task[] = [
		task('first', chance(0.6) ? { done: condition(2) } : { on: pick(random, events), if: condition(1) }),
		task('second', {
			...(chance(0.7) ? { done: condition(2) } : { on: pick(random, events) }),
			from: pick(random, ['startex', { inject: 'news' }, { task: 'first' }, { signal: 'ping' }] as const),
			...(chance(0.2) ? { reopens: pick(random, events) } : {}),
		}),
		...(grouped && chance(0.5) ? [task('each', { each: 'men', done: condition(1, { it: true }) })] : []),
		...(chance(0.3) ? [task('held', { keep: { that: condition(1), until: condition(0), grace: 0 } })] : []),
	];
	const violations: Violation[] = Array.from({ length: Math.floor(random() * 3) }, (_, nth): Violation => {
		const held = chance(0.5);
		return {
			id: `wrong-${nth}`,
			...(held ? { when: condition(1) } : { on: pick(random, events), if: condition(1) }),
			for: held ? minutes(3) : 0,
			...(held && chance(0.4) ? { unless: chance(0.5) ? condition(0) : { running: pick(random, ids) } } : {}),
			veto: chance(0.5),
			points: 1,
			why: text,
			responsibility: 'direct',
		};
	});
	const staff: Staff = {
		delay: [minutes(1), 2 * minute],
		skill: 1000,
		slip: 0,
		does: chance(0.3)
			? [
					{
						...(chance(0.5) ? { on: pick(random, events) } : { when: condition(0) }),
						order: pick(random, commands).id,
						with: {},
					},
				].filter(({ order }) => commands.find(({ id }) => id === order)!.on.length === 0)
			: [],
	};
	const document: ScenarioDocument = {
		...template.document,
		id: 'generated',
		clock: { ...template.document.clock, limit: 12 * minute },
		vary: varied ? { kind: { early: { fields: { door: 'shut' } }, late: { fields: { door: 'open' } } } } : {},
		map: { places: [], routes: [] },
		cast: entities,
		signals,
		commands,
		procedure,
		injects,
		tasks,
		violations,
		staff: { crew: staff },
		services: [],
		exposure: [],
		observers: chance(0.3) ? [{ id: 'eye', while: condition(0), sees: ['gate.door'] }] : [],
		end: chance(0.5) ? { all: [{ taskDone: 'first' }, { taskDone: 'second' }] } : condition(1),
		par: [],
	};
	return { ...template, document, procedure, port: { ...template.port, places, routes } };
}

const places = [
	{ id: 'yard', label: text, icon: 'room', at: { x: 0, y: 0 }, area: [], spots: [] },
	{ id: 'shed', label: text, icon: 'room', at: { x: 160, y: 0 }, area: [], spots: [] },
];
const routes = [
	{
		id: 'lane',
		points: [
			{ x: 0, y: 0 },
			{ x: 80, y: 0 },
			{ x: 160, y: 0 },
		],
	},
];

const empty: StateNode = { type: 'atomic', states: {}, on: {}, always: [], after: [], entry: [], exit: [] };

const fact = (start: Entity['facts'][string]['start'], hidden = false): Entity['facts'][string] => ({
	start,
	hidden,
	values: {},
});

function entity(
	id: string,
	is: Entity['is'],
	facts: Readonly<Record<string, Entity['facts'][string]['start']>>,
	hidden: readonly string[] = [],
): Entity {
	return {
		id,
		is,
		label: text,
		many: 0,
		speed: 80,
		bodies: 1,
		look: [{ as: 'none' }],
		shows: {},
		facts: {
			place: fact('none'),
			...Object.fromEntries(Object.entries(facts).map(([name, start]) => [name, fact(start, hidden.includes(name))])),
		},
	};
}
