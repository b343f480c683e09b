import type { Drill } from '../../drill/index';
import type { Condition, Value } from '../../scenario/format/expressions';
import { type Move, movesOf } from './chart';
import { deedsOf, type GuardedDeed } from './ground';
import { type Instance, instancesOf } from './instances';

/** When effects are applied: at a stage of an order, when an inject comes, when the procedure moves. */
export type Occasion =
	| { readonly kind: 'order'; readonly instance: Instance; readonly stage: 'started' | 'done' }
	| { readonly kind: 'inject'; readonly inject: number }
	| { readonly kind: 'move'; readonly move: Move };

/** Something that can be brought about, on which occasion and under which conditions. */
export interface Supply {
	readonly occasion: Occasion;
	readonly guards: readonly Condition[];
	/** What a fact is set to; undefined where that cannot be read off (a place somebody goes to). */
	readonly value?: Value;
}

/** Everything effects can do, by what they do it to. */
export interface Supplies {
	readonly instances: readonly (readonly Instance[])[];
	readonly moves: readonly Move[];
	readonly ofFact: ReadonlyMap<number, readonly Supply[]>;
	readonly ofKnown: ReadonlyMap<number, readonly Supply[]>;
	readonly ofSignal: ReadonlyMap<string, readonly Supply[]>;
}

export function suppliesOf(drill: Drill): Supplies {
	const { program } = drill;
	const ofFact = new Map<number, Supply[]>();
	const ofKnown = new Map<number, Supply[]>();
	const ofSignal = new Map<string, Supply[]>();
	const put = <K>(map: Map<K, Supply[]>, key: K, supply: Supply): void => {
		const list = map.get(key);
		if (list === undefined) map.set(key, [supply]);
		else list.push(supply);
	};
	const membersOf = (group: string): readonly string[] =>
		(program.groups.get(group) ?? []).map((one) => program.entities[one]!.id);
	const factsOf = (ref: string): readonly number[] => {
		const own = program.factIndex.get(ref);
		if (own !== undefined) return [own];
		const dot = ref.lastIndexOf('.');
		return membersOf(ref.slice(0, dot)).flatMap((id) => program.factIndex.get(`${id}${ref.slice(dot)}`) ?? []);
	};
	const add = (deeds: readonly GuardedDeed[], occasion: Occasion): void => {
		for (const { deed, guards } of deeds) {
			if (deed.kind === 'emit') put(ofSignal, deed.signal, { occasion, guards });
			else if (deed.kind === 'set')
				for (const fact of factsOf(deed.ref)) put(ofFact, fact, { occasion, guards, value: deed.value });
			else for (const fact of factsOf(deed.ref)) put(ofKnown, fact, { occasion, guards });
		}
	};
	const instances = program.commands.map((command) => {
		const all = instancesOf(program, command);
		for (const instance of all) {
			const { binding } = instance;
			const at = (stage: 'started' | 'done'): Occasion => ({ kind: 'order', instance, stage });
			add(deedsOf(command.command.start, binding, membersOf), at('started'));
			add(deedsOf(command.command.done, binding, membersOf), at('done'));
			const teams = instance.order.team >= 0 ? [instance.order.team] : command.teams;
			if (command.command.at !== undefined)
				for (const team of teams) place(team, at('started'), placeValue(command.command.at));
			const { brings } = command.command;
			if (brings === undefined) continue;
			const brought = brings.who.flatMap((name) => {
				const id = binding[name] ?? name;
				const index = program.entityIndex.get(id);
				return index === undefined ? [...(program.groups.get(id) ?? [])] : [index];
			});
			for (const one of [...teams, ...brought]) place(one, at('done'), placeValue(brings.to));
		}
		return all;
	});
	function place(entity: number, occasion: Occasion, value: Value | undefined): void {
		put(ofFact, program.entities[entity]!.placeFact, {
			occasion,
			guards: [],
			...(value === undefined ? {} : { value }),
		});
	}
	function placeValue(at: string): Value | undefined {
		if (at.startsWith('ask.') && !at.slice(4).includes('.')) return { ask: at.slice(4) };
		return program.scenario.port.places.some(({ id }) => id === at) ? at : undefined;
	}
	program.injects.forEach(({ inject }, index) => {
		add(deedsOf(inject.then, {}, membersOf), { kind: 'inject', inject: index });
	});
	const moves = movesOf(program.scenario.procedure);
	for (const move of moves) add(deedsOf(move.effects, {}, membersOf), { kind: 'move', move });
	return { instances, moves, ofFact, ofKnown, ofSignal };
}
