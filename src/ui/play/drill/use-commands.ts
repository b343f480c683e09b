import { useMemo, useSyncExternalStore } from 'react';
import type { LiveDrill } from '../../../live/live';
import type { CommandView } from '../../../views/play-view';
import type { Selection } from '../../../views/port-view';
import { CommandFeed, keyOf } from './command-feed';
import { useDrill } from './drill-context';

/** Kinds that are part of the place they are at: what is ordered on them is ordered there. */
const ofThePlace: ReadonlySet<string> = new Set(['zone', 'thing']);

const once = (commands: readonly CommandView[]): readonly CommandView[] => [
	...new Map(commands.map((one) => [keyOf(one), one])).values(),
];

/** Done, and nothing that could be ordered makes it possible again. */
export const isOver = (command: CommandView): boolean =>
	command.times > 0 && command.missing.length > 0 && command.missing.every((need) => need.cure === null);

/** What is over stands last. */
const overLast = (commands: readonly CommandView[]): readonly CommandView[] =>
	commands.some(isOver) ? [...commands.filter((one) => !isOver(one)), ...commands.filter(isOver)] : commands;

/**
 * What can be ordered of a selection. Of a place, also what can be ordered on the zones and facilities there; of a team, also
 * what it can be sent to do to others.
 */
function commandsFor(live: LiveDrill, selection: Selection): readonly CommandView[] {
	const own = live.commands(selection);
	if (selection?.kind === 'entity') {
		const team = live.view().teams.some((one) => one.id === selection.id);
		if (!team) return own;
		return once([...own, ...live.allCommands().filter((one) => one.teams.some((each) => each.id === selection.id))]);
	}
	if (selection === undefined) return own;
	const parts = live
		.view()
		.entities.filter((one) => ofThePlace.has(one.kind) && one.place?.id === selection.id)
		.flatMap((one) => live.commands({ kind: 'entity', id: one.id }));
	return once([...parts, ...own]);
}

/** What can be ordered of what is selected; of nothing: the desk's. */
export function useCommands(): readonly CommandView[] {
	const { live, selection } = useDrill();
	const kind = selection?.kind;
	const id = selection?.id;
	const feed = useMemo(
		() => new CommandFeed(live, (drill) => overLast(commandsFor(drill, kind && id ? { kind, id } : undefined))),
		[live, kind, id],
	);
	return useSyncExternalStore(feed.subscribe, feed.read);
}

/** Everything that can be ordered at all. */
export function useAllCommands(): readonly CommandView[] {
	const { live } = useDrill();
	const feed = useMemo(() => new CommandFeed(live, (drill) => overLast(drill.allCommands())), [live]);
	return useSyncExternalStore(feed.subscribe, feed.read);
}
