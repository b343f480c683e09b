import type { Scenario } from '../../scenario/format/scenario';
import type { ProgramEntity, ProgramFact } from '../cast';
import { ScenarioFault } from '../fault';
import type { Watch } from '../moment';
import { buildNetwork, type Network } from '../world/network';

/** Every name of a scenario with its index, made before anything that refers to it. */
export interface Names {
	readonly scenario: Scenario;
	readonly network: Network;
	readonly entities: readonly ProgramEntity[];
	readonly entityIndex: ReadonlyMap<string, number>;
	readonly groups: ReadonlyMap<string, readonly number[]>;
	readonly facts: readonly ProgramFact[];
	readonly factIndex: ReadonlyMap<string, number>;
	/** Per fact name: fact index by entity, -1 where the entity has none. */
	readonly factsByName: ReadonlyMap<string, Int32Array>;
	readonly events: readonly string[];
	readonly eventIndex: ReadonlyMap<string, number>;
	readonly states: readonly string[];
	readonly stateIndex: ReadonlyMap<string, number>;
	readonly taskIds: readonly { readonly id: string; readonly member: number }[];
	readonly commandIndex: ReadonlyMap<string, number>;
	readonly injectIndex: ReadonlyMap<string, number>;
	/** Filled while conditions are compiled. */
	readonly watches: Watch[];
}

export function must<T>(value: T | undefined, what: string): T {
	if (value === undefined) throw new ScenarioFault(`there is no ${what}`);
	return value;
}

export const commandStages = ['ordered', 'started', 'done', 'stopped', 'failed'] as const;

export function nameEverything(scenario: Scenario, statePaths: readonly string[]): Names {
	const { document } = scenario;
	const network = buildNetwork(scenario.port);
	const entities: ProgramEntity[] = [];
	const facts: ProgramFact[] = [];
	const groups = new Map<string, number[]>();
	for (const entity of document.cast) {
		const members = entity.many > 0 ? Array.from({ length: entity.many }, (_, n) => n + 1) : [0];
		groups.set(entity.id, []);
		for (const number of members) {
			const index = entities.length;
			const id = number === 0 ? entity.id : `${entity.id}-${number}`;
			const own: number[] = [];
			const add = (name: string, hidden: boolean): number => {
				facts.push({ key: `${id}.${name}`, entity: index, name, hidden, place: name === 'place' });
				own.push(facts.length - 1);
				return facts.length - 1;
			};
			const placeFact = add('place', entity.facts['place']?.hidden ?? false);
			for (const [name, fact] of Object.entries(entity.facts)) if (name !== 'place') add(name, fact.hidden);
			entities.push({ id, group: entity.id, entity, number, placeFact, facts: own });
			groups.get(entity.id)!.push(index);
		}
	}
	const factsByName = new Map<string, Int32Array>();
	facts.forEach((fact, index) => {
		let column = factsByName.get(fact.name);
		if (!column) {
			column = new Int32Array(entities.length).fill(-1);
			factsByName.set(fact.name, column);
		}
		column[fact.entity] = index;
	});
	const entityIndex = new Map(entities.map((entity, index) => [entity.id, index]));
	const events = [
		...document.commands.flatMap((command) => commandStages.map((stage) => `${command.id}.${stage}`)),
		...document.injects.map((inject) => `inject ${inject.id}`),
		...document.signals.map((signal) => `signal ${signal}`),
	];
	return {
		scenario,
		network,
		entities,
		entityIndex,
		groups,
		facts,
		factIndex: new Map(facts.map((fact, index) => [fact.key, index])),
		factsByName,
		events,
		eventIndex: new Map(events.map((event, index) => [event, index])),
		states: statePaths,
		stateIndex: new Map(statePaths.map((path, index) => [path, index])),
		taskIds: document.tasks.flatMap((task) =>
			task.each === undefined
				? [{ id: task.id, member: -1 }]
				: must(groups.get(task.each), `group ${task.each}`).map((member) => ({ id: task.id, member })),
		),
		commandIndex: new Map(document.commands.map((command, index) => [command.id, index])),
		injectIndex: new Map(document.injects.map((inject, index) => [inject.id, index])),
		watches: [],
	};
}
