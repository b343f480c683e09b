import type { ReplayMark } from '../../../views/replay';

export const speeds = [1, 2, 6, 10, 30, 60] as const;
export type Speed = (typeof speeds)[number];

/** Where the playhead is and how it moves. Drill ms; speed in drill seconds a second. */
export interface Playhead {
	readonly at: number;
	readonly running: boolean;
	readonly speed: Speed;
}

export type Move =
	| { readonly kind: 'tick'; readonly realMs: number }
	| { readonly kind: 'to'; readonly at: number }
	| { readonly kind: 'by'; readonly ms: number }
	| { readonly kind: 'play' | 'pause' | 'toggle' }
	| { readonly kind: 'speed'; readonly speed: Speed };

/** The playhead after a move; it stops by itself at the end, and starts over when played from there. */
export function moved(head: Playhead, move: Move, durationMs: number): Playhead {
	const within = (at: number) => Math.min(durationMs, Math.max(0, at));
	if (move.kind === 'to') return { ...head, at: within(move.at) };
	if (move.kind === 'by') return { ...head, at: within(head.at + move.ms) };
	if (move.kind === 'speed') return { ...head, speed: move.speed };
	if (move.kind === 'tick') {
		if (!head.running) return head;
		// A tab that slept does not jump.
		const at = within(head.at + Math.min(move.realMs, 250) * head.speed);
		return { ...head, at, running: at < durationMs };
	}
	const running = move.kind === 'play' || (move.kind === 'toggle' && !head.running);
	return { ...head, running, at: running && head.at >= durationMs ? 0 : head.at };
}

/** The nearest instant with a mark before or after; what lies closer than a tenth of a second is where we are. */
export function nextMark(marks: readonly ReplayMark[], at: number, step: 1 | -1): ReplayMark | undefined {
	const near = 100;
	if (step > 0)
		return marks.reduce<ReplayMark | undefined>(
			(best, one) => (one.at > at + near && (!best || one.at < best.at) ? one : best),
			undefined,
		);
	return marks.reduce<ReplayMark | undefined>(
		(best, one) => (one.at < at - near && (!best || one.at > best.at) ? one : best),
		undefined,
	);
}

/** The last mark that has happened. */
export const lastMark = (marks: readonly ReplayMark[], at: number): ReplayMark | undefined =>
	marks.reduce<ReplayMark | undefined>(
		(best, one) => (one.at <= at && (!best || one.at >= best.at) ? one : best),
		undefined,
	);
