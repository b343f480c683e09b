import type { EventName } from '../format/expressions';
import type { Path } from '../source/problem';
import { castOf, type Names, type Scope } from './names';
import type { Report } from './report';

/** An event's name, and what `ask`, `target` and `team` are on it. */
export function checkEvent(
	event: EventName,
	path: Path,
	names: Names,
	report: Report,
	at: 'key' | 'value' = 'value',
): Scope {
	names.used.add(`event ${event}`);
	if (event.startsWith('inject ')) {
		const id = event.slice(7);
		if (!names.injects.has(id)) report.unknown('inject', id, names.injects, path, at);
		return {};
	}
	if (event.startsWith('signal ')) {
		const id = event.slice(7);
		if (names.signals.has(id)) names.used.add(`heard ${id}`);
		else report.unknown('signal', id, names.signals, path, at);
		return {};
	}
	const id = event.slice(0, event.lastIndexOf('.'));
	const command = names.commands.get(id);
	if (!command) {
		report.unknown('command', id, names.commands.keys(), path, at);
		return {};
	}
	return commandScope(id, names);
}

/** What a command's own conditions and effects can read. */
export function commandScope(id: string, names: Names): Scope {
	const command = names.commands.get(id)!;
	return { command, target: castOf(command.on, names), team: castOf(command.uses, names) };
}
