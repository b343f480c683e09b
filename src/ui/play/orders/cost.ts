import type { CommandView } from '../../../views/play-view';
import { lasts, left } from '../../../words/format';
import type { Language, Text } from '../../../words/text';
import type { Translate } from '../../../words/translator';

/** The team that would take it: the one chosen, or else the one that would begin first. */
export function likelyTeam(command: CommandView, chosen?: string): CommandView['teams'][number] | undefined {
	const wanted = command.teams.find((team) => team.id === chosen);
	return wanted ?? [...command.teams].sort((a, b) => a.freeInMs + a.travelMs - b.freeInMs - b.travelMs)[0];
}

/** When an order given now would be done, from now; null where that depends on answers not yet given. */
export function doneIn(command: CommandView, chosen?: string): number | null {
	if (command.takesMs === null) return null;
	const team = likelyTeam(command, chosen);
	return command.takesMs + (team ? team.freeInMs + team.travelMs : 0);
}

/** What an order costs, in a line: who, how long, and whether they are busy. */
export function cost(
	command: CommandView,
	t: Translate<'play'>,
	say: (text: Text) => string,
	language: Language,
): string {
	const team = likelyTeam(command);
	const busy = team && team.freeInMs > 0;
	if (busy) return t('teamBusy', { team: say(team.label), time: left(team.freeInMs) });
	const who = team ? say(team.label) : command.role.own ? '' : say(command.role.label);
	const time =
		command.takesMs === null ? t('takesOpen') : command.takesMs > 0 ? lasts(command.takesMs, language) : t('atOnce');
	return [who, time].filter((part) => part !== '').join(' · ');
}
