import type { Program, ProgramCommand } from '../../drill/index';
import type { Answer } from '../../scenario/format/command';
import { type Binding, mentions } from './ground';
import type { Order } from './model';

/** An order with who its `target`, `team` and entity parameters stand for. */
export interface Instance {
	readonly order: Order;
	readonly binding: Binding;
}

/** More than this of one command are not told apart: parameters then stay open. */
const most = 400;

/** Every order of a command that differs in what it does: by target, by team and by entities asked for where it refers to them. */
export function instancesOf(program: Program, command: ProgramCommand): readonly Instance[] {
	const written = command.command;
	const parts = [written.needs, written.should, written.start, written.done, written.at, written.brings];
	let all: readonly Instance[] = (command.targets.length === 0 ? [-1] : command.targets).map((target) => ({
		order: { command: command.index, target, team: -1, with: {} },
		binding: target < 0 ? {} : { target: program.entities[target]!.id },
	}));
	const several = command.teams.length > 1 && mentions(parts, 'team');
	if (several || command.teams.length === 1)
		all = all.flatMap(({ order, binding }) =>
			command.teams.map((team) => ({
				order: { ...order, team: several ? team : -1 },
				binding: { ...binding, team: program.entities[team]!.id },
			})),
		);
	for (const { ask } of command.asks) {
		const { asks } = ask;
		if (asks.kind !== 'entity' || !mentions(parts, `ask.${ask.id}`)) continue;
		const offered = asks.of.flatMap((name) =>
			program.entityIndex.has(name) ? [name] : (program.groups.get(name) ?? []).map((one) => program.entities[one]!.id),
		);
		if (all.length * offered.length > most) continue;
		all = all.flatMap(({ order, binding }) =>
			offered.map((id) => ({
				order: { ...order, with: { ...order.with, [ask.id]: id as Answer } },
				binding: { ...binding, [`ask.${ask.id}`]: id },
			})),
		);
	}
	return all;
}
