import type { Command } from '../../scenario/format/command';
import type { Compiled } from '../moment';
import type { ProgramCommand, ProgramViolation } from '../program';
import { compileAsk, inOrderOfDependence } from './answers';
import { compileCondition } from './conditions';
import { compileEffects } from './effects';
import { type commandStages, must, type Names } from './names';
import { entityPointer, placePointer } from './references';
import { compileValue, noReads } from './values';

/** Entity indices of names, a group's name standing for its members. */
export function membersOf(list: readonly string[], names: Names): readonly number[] {
	return list.flatMap((name) => {
		const single = names.entityIndex.get(name);
		return single !== undefined ? [single] : [...must(names.groups.get(name), `entity or group ${name}`)];
	});
}

/** A command ready to run. Its duties are added to `violations`. */
export function compileCommand(
	command: Command,
	index: number,
	names: Names,
	violations: ProgramViolation[],
): ProgramCommand {
	const scope = { names, it: -1 };
	const event = (stage: (typeof commandStages)[number]): number => names.eventIndex.get(`${command.id}.${stage}`)!;
	const needs: Compiled[] = command.needs.map((need) => compileCondition(need.that, scope));
	const duties = command.should.map((duty) => {
		violations.push({
			id: duty.id,
			violation: undefined,
			duty,
			veto: duty.veto,
			points: duty.points,
			on: -1,
			onTest: undefined,
			level: -1,
			for: 0,
		});
		return { duty, test: compileCondition(duty.that, scope).test, violation: violations.length - 1 };
	});
	const asks = command.asks.map((ask) => compileAsk(ask, scope));
	return {
		command,
		index,
		targets: membersOf(command.on, names),
		teams: membersOf(command.uses, names),
		asks: inOrderOfDependence(asks),
		asked: new Map(asks.map((one) => [one.ask.id, one])),
		needs,
		duties,
		takes: compileValue(command.takes, scope, noReads()),
		at: command.at === undefined ? undefined : placePointer(command.at, scope),
		brings: command.brings === undefined ? undefined : compileBrings(command.brings, names),
		start: compileEffects(command.start, scope),
		done: compileEffects(command.done, scope),
		stopped: compileEffects(command.stopped, scope),
		events: {
			ordered: event('ordered'),
			started: event('started'),
			done: event('done'),
			stopped: event('stopped'),
			failed: event('failed'),
		},
	};
}

function compileBrings(brings: NonNullable<Command['brings']>, names: Names): ProgramCommand['brings'] {
	const scope = { names, it: -1 };
	const whom = brings.who.map((name) => {
		const members = names.groups.get(name);
		if (members && !names.entityIndex.has(name)) return () => members;
		const pointer = entityPointer(name, scope);
		return (moment: Parameters<NonNullable<ProgramCommand['at']>>[0]): readonly number[] => {
			const entity = 'fixed' in pointer ? pointer.fixed : pointer.at(moment);
			return entity < 0 ? [] : [entity];
		};
	});
	return { who: (moment) => whom.flatMap((one) => one(moment)), to: placePointer(brings.to, scope) };
}
