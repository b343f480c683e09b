import type { Ask, Command } from '../../scenario/format/command';
import type { Entity, Scenario } from '../../scenario/format/scenario';

export interface NamedEntity {
	readonly id: string;
	readonly entity: Entity;
	readonly placeFact: number;
}

export interface NamedFact {
	readonly key: string;
	readonly entity: number;
	readonly name: string;
	readonly hidden: boolean;
}

export interface NamedAsk {
	readonly command: number;
	readonly ask: Ask;
}

export interface NamedTask {
	/** Index into the document's tasks. */
	readonly of: number;
	/** Entity index of the member for `each`, or -1. */
	readonly member: number;
}

/** A scenario's names as indices: the same as the compiled program's, so that both can be spoken of in one breath. */
export interface Names {
	readonly scenario: Scenario;
	readonly entities: readonly NamedEntity[];
	readonly entityIndex: ReadonlyMap<string, number>;
	/** Groups and single entities by name. */
	readonly groups: ReadonlyMap<string, readonly number[]>;
	readonly facts: readonly NamedFact[];
	/** By `entity.fact`. */
	readonly factIndex: ReadonlyMap<string, number>;
	/** By fact name: the fact of each entity, or -1. */
	readonly columns: ReadonlyMap<string, Int32Array>;
	readonly events: readonly string[];
	readonly eventIndex: ReadonlyMap<string, number>;
	readonly commandIndex: ReadonlyMap<string, number>;
	readonly asks: readonly NamedAsk[];
	/** By command: ask name → index into `asks`. */
	readonly askIndex: readonly ReadonlyMap<string, number>[];
	readonly tasks: readonly NamedTask[];
	/** Indices into `tasks` by task id. */
	readonly tasksOf: ReadonlyMap<string, readonly number[]>;
	readonly places: ReadonlySet<string>;
}

export const stages = ['ordered', 'started', 'done', 'stopped', 'failed'] as const;
export type Stage = (typeof stages)[number];

/** Index of a command's event. */
export const eventOf = (command: number, stage: Stage): number => command * stages.length + stages.indexOf(stage);

export function namesOf(scenario: Scenario): Names {
	const { document } = scenario;
	const entities: NamedEntity[] = [];
	const facts: NamedFact[] = [];
	const groups = new Map<string, number[]>();
	for (const entity of document.cast) {
		const own: number[] = [];
		groups.set(entity.id, own);
		for (let number = entity.many > 0 ? 1 : 0; number <= entity.many; number++) {
			const index = entities.length;
			const id = number === 0 ? entity.id : `${entity.id}-${number}`;
			const place = facts.length;
			const add = (name: string, hidden: boolean) => facts.push({ key: `${id}.${name}`, entity: index, name, hidden });
			add('place', entity.facts['place']?.hidden ?? false);
			for (const name of Object.keys(entity.facts)) if (name !== 'place') add(name, entity.facts[name]!.hidden);
			entities.push({ id, entity, placeFact: place });
			own.push(index);
		}
	}
	const columns = new Map<string, Int32Array>();
	facts.forEach(({ name, entity }, index) => {
		let column = columns.get(name);
		if (!column) columns.set(name, (column = new Int32Array(entities.length).fill(-1)));
		column[entity] = index;
	});
	const events = [
		...document.commands.flatMap(({ id }) => stages.map((stage) => `${id}.${stage}`)),
		...document.injects.map(({ id }) => `inject ${id}`),
		...document.signals.map((signal) => `signal ${signal}`),
	];
	const asks: NamedAsk[] = [];
	const askIndex = document.commands.map((command: Command, index) => {
		const own = new Map<string, number>();
		for (const ask of command.asks) own.set(ask.id, asks.push({ command: index, ask }) - 1);
		return own;
	});
	const tasks = document.tasks.flatMap((task, of): NamedTask[] =>
		task.each === undefined ? [{ of, member: -1 }] : (groups.get(task.each) ?? []).map((member) => ({ of, member })),
	);
	const tasksOf = new Map<string, number[]>(document.tasks.map(({ id }) => [id, []]));
	tasks.forEach(({ of }, index) => tasksOf.get(document.tasks[of]!.id)!.push(index));
	return {
		scenario,
		entities,
		entityIndex: new Map(entities.map(({ id }, index) => [id, index])),
		groups,
		facts,
		factIndex: new Map(facts.map(({ key }, index) => [key, index])),
		columns,
		events,
		eventIndex: new Map(events.map((event, index) => [event, index])),
		commandIndex: new Map(document.commands.map(({ id }, index) => [id, index])),
		asks,
		askIndex,
		tasks,
		tasksOf,
		places: new Set(scenario.port.places.map(({ id }) => id)),
	};
}

/** Entity indices of names, a group's name standing for its members. */
export const membersOf = (list: readonly string[], names: Names): readonly number[] =>
	list.flatMap((name) => {
		const single = names.entityIndex.get(name);
		return single !== undefined ? [single] : (names.groups.get(name) ?? []);
	});
