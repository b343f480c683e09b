import type { Goal, Relaxed } from '../../../src/proof/relaxed/index';
import type { Seen } from './random-play';

/** What was seen in a play although it was called unreachable, or sooner than its bound. */
export function contradictions(seen: Seen, relaxed: Relaxed): readonly string[] {
	return [...seen].flatMap(([name, at]) => {
		const earliest = relaxed.earliest(goalOf(name));
		const bound = name.startsWith('task ') ? relaxed.bound(Number(name.slice(5))) : earliest;
		return Math.max(earliest, bound) <= at ? [] : [`${name} at ${at}, said ${earliest} (${bound})`];
	});
}

/** The same for what was seen while a play was clean. */
export function uncleanContradictions(cleanly: Seen, relaxed: Relaxed): readonly string[] {
	return [...cleanly].flatMap(([name, at]) => {
		const earliest = relaxed.cleanEarliest(goalOf(name));
		return earliest <= at ? [] : [`${name} cleanly at ${at}, said ${earliest}`];
	});
}

function goalOf(name: string): Goal {
	const [kind, rest] = [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1)];
	if (name === 'end') return { end: true };
	if (kind === 'state') return { state: rest };
	if (kind === 'event') return { event: rest };
	if (kind === 'task') return { task: Number(rest) };
	if (kind === 'opened') return { opened: Number(rest) };
	if (kind === 'violation') return { violation: Number(rest) };
	const [fact, type, value] = /^(.*)=(\w+):(.*)$/.exec(rest)!.slice(1) as [string, string, string];
	return { fact, is: type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value };
}
