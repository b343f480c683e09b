import type { LiveDrill } from '../../../live/live';
import type { CommandView } from '../../../views/play-view';
import { keepItems } from './same';

const every = 400;
export const keyOf = (command: CommandView) => `${command.id} ${command.target ?? ''}`;

/** Whole seconds: what is shown in words need not change thirty times a second. */
const seconds = (ms: number) => Math.ceil(ms / 1000) * 1000;

function still(command: CommandView): CommandView {
	return {
		...command,
		teams: command.teams.map((team) => ({
			...team,
			freeInMs: seconds(team.freeInMs),
			travelMs: seconds(team.travelMs),
		})),
		missing: command.missing.map((need) =>
			need.cure?.leftMs == null ? need : { ...need, cure: { ...need.cure, leftMs: seconds(need.cure.leftMs) } },
		),
		// Rings and times left read the activity itself as they tick.
		running: command.running.map((activity) => ({ ...activity, leftMs: null, done: 0 })),
	};
}

/**
 * What can be ordered, as it stands now. Asking costs more than the clock's tick is worth, so it is asked a few times a
 * second, and at once when something was ordered or happened.
 */
export class CommandFeed {
	private now: readonly CommandView[];
	private askedAt = 0;
	private events = -1;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly live: LiveDrill,
		private readonly ask: (live: LiveDrill) => readonly CommandView[],
	) {
		this.now = ask(live).map(still);
	}

	readonly read = (): readonly CommandView[] => this.now;

	readonly subscribe = (changed: () => void): (() => void) => {
		const refresh = () => {
			clearTimeout(this.timer);
			this.timer = undefined;
			this.askedAt = performance.now();
			const before = this.now;
			this.now = keepItems(before, this.ask(this.live).map(still), keyOf);
			if (this.now !== before) changed();
		};
		const stop = this.live.subscribe(() => {
			const happened = this.live.view().log.length;
			if (happened !== this.events) {
				this.events = happened;
				refresh();
			} else if (this.timer === undefined) {
				this.timer = setTimeout(refresh, Math.max(0, every - (performance.now() - this.askedAt)));
			}
		});
		refresh();
		return () => {
			stop();
			clearTimeout(this.timer);
			this.timer = undefined;
		};
	};
}
