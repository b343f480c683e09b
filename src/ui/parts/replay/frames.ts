import type { PlayView } from '../../../views/play-view';
import type { ReplayMark } from '../../../views/replay';

/** A recorded drill, and the par run on the same seed, at any instant. */
export interface ReplayFrames {
	readonly durationMs: number;
	readonly marks: readonly ReplayMark[];
	viewAt(at: number, options?: { readonly truth?: boolean }): PlayView;
	/** Active procedure states; without it the procedure is not offered. */
	statesAt?(at: number): readonly string[];
	/** The run beside it: the par run, or the nearest one that passes. */
	readonly par?: {
		readonly name?: 'par' | 'nearest';
		readonly durationMs: number;
		readonly marks: readonly ReplayMark[];
		viewAt(at: number, options?: { readonly truth?: boolean }): PlayView;
	};
}
