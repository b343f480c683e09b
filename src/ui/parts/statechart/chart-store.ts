import { innermost, withParents } from './active';

/** One step of the procedure as it reached the view. */
export interface ChartStep {
	/** Counted from 0. */
	readonly nth: number;
	/** Drill ms. */
	readonly at: number;
	readonly event: string;
	readonly entered: readonly string[];
	readonly left: readonly string[];
}

/** What the chart shows at this moment. */
export interface ChartState {
	/** Active states and those around them. */
	readonly active: readonly string[];
	/** Left by the last step that changed anything. */
	readonly left: readonly string[];
	/** Newest last; the oldest are let go. */
	readonly steps: readonly ChartStep[];
	/** How many have arrived in all. */
	readonly count: number;
}

/** Where the inspector's adapter puts what arrives, and the chart reads it. */
export interface ChartStore {
	receive(step: { readonly at: number; readonly event: string; readonly states: readonly string[] }): void;
	state(): ChartState;
	subscribe(changed: () => void): () => void;
	clear(): void;
}

const nothing: ChartState = { active: [], left: [], steps: [], count: 0 };
const kept = 400;

export function chartStore(): ChartStore {
	let state = nothing;
	const listeners = new Set<() => void>();
	const tell = () => {
		for (const listener of listeners) listener();
	};
	return {
		receive({ at, event, states }) {
			const active = withParents(states);
			const entered = innermost(active.filter((path) => !state.active.includes(path)));
			const left = innermost(state.active.filter((path) => !active.includes(path)));
			const changed = entered.length > 0 || left.length > 0;
			state = {
				active,
				left: changed ? left : state.left,
				steps: [...state.steps.slice(1 - kept), { nth: state.count, at, event, entered, left }],
				count: state.count + 1,
			};
			tell();
		},
		state: () => state,
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
		clear() {
			state = nothing;
			tell();
		},
	};
}
