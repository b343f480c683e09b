import type { StatelyInspectionEvent } from '@xstate/inspect';
import type { Inspector, ProcedureStep } from '../live/live';
import type { StateNode } from '../scenario/format/procedure';
import { activePaths, innermost } from '../ui/parts/statechart/active';
import type { ChartStore } from '../ui/parts/statechart/chart-store';

/** Another receiver of the same inspection events; our own view is the first. */
export type Receiver = (event: StatelyInspectionEvent) => void;

/**
 * The inspector of one drill's procedure. The engine's steps go through @xstate/inspect as inspection events to an adapter
 * of ours, which feeds the statechart view: no window is opened and nothing leaves the page. The library comes when the
 * first step does; steps before that wait in order.
 */
export function procedureInspector(drill: string, procedure: StateNode, store: ChartStore, also?: Receiver): Inspector {
	const waiting: ProcedureStep[] = [];
	let forward: ((step: ProcedureStep) => void) | undefined;
	let loading = false;

	const load = async () => {
		const { createInspector } = await import('@xstate/inspect');
		const { send } = chartAdapter(store);
		const inspector = createInspector({
			send(event: StatelyInspectionEvent) {
				send(event);
				also?.(event);
			},
		});
		const actor = { ...stillActor, sessionId: drill, logic: { config: { id: drill, ...procedure } } };
		let begun = false;
		forward = (step) => {
			const event = { type: step.event, at: step.at };
			if (!begun) inspector.actor(actor, snapshotOf(step));
			begun = true;
			inspector.event(drill, event);
			inspector.snapshot(drill, snapshotOf(step), { event });
		};
		for (const step of waiting.splice(0)) forward(step);
	};

	return {
		event(step) {
			if (forward) return forward(step);
			waiting.push(step);
			if (loading) return;
			loading = true;
			// Without the library the drill goes on; it is only not shown.
			load().catch(() => waiting.splice(0));
		},
	};
}

/** Takes inspection events apart for the statechart view. */
export function chartAdapter(store: ChartStore): { send: Receiver } {
	return {
		send(event) {
			if (event.type !== '@xstate.snapshot') return;
			const { value } = event.snapshot as { readonly value?: unknown };
			const { type, at } = event.event as { readonly type: string; readonly at?: unknown };
			store.receive({ at: typeof at === 'number' ? at : 0, event: type, states: innermost(activePaths(value)) });
		},
	};
}

/** Nobody listens to the actor itself: the engine steps its machine purely. */
const stillActor = {
	send: () => undefined,
	subscribe: () => ({ unsubscribe: () => undefined }),
	getSnapshot: () => undefined,
};

type Inspected = {
	readonly status: 'active' | 'done' | 'error' | 'stopped';
	readonly value: unknown;
	readonly context: unknown;
};

function snapshotOf(step: ProcedureStep): Inspected {
	const persisted = step.snapshot as Partial<Inspected> | null | undefined;
	return {
		status: persisted?.status ?? 'active',
		value: persisted?.value ?? {},
		context: persisted?.context ?? {},
	};
}
