import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { ScenarioFault } from '../fault';
import type { Machine } from './machine';

/** What a step asks of the engine, in order. */
export type Asked =
	| { readonly kind: 'effects'; readonly index: number }
	| { readonly kind: 'delay'; readonly id: string; readonly event: string; readonly ms: number }
	| { readonly kind: 'cancel'; readonly id: string };

interface Executed {
	readonly type: string;
	readonly params: unknown;
}

/** The machine's first snapshot and what its entry asks for. */
export function firstStep(machine: Machine): {
	readonly snapshot: AnyMachineSnapshot;
	readonly asked: readonly Asked[];
} {
	const actions: Executed[] = [];
	const scope = { ...inert, actionExecutor: (action: Executed) => actions.push(action) };
	const snapshot = machine.machine.getInitialSnapshot(scope as never);
	if (snapshot.status === 'error')
		throw new ScenarioFault(`the procedure does not come to rest: ${String((snapshot as { error?: unknown }).error)}`);
	return {
		snapshot: inDocumentOrder(snapshot as AnyMachineSnapshot),
		asked: translate(actions),
	};
}

/**
 * One macrostep, with XState's own machine but without its `transition()`, which builds an actor and the initial state again
 * at every call. The scope is what a machine without children needs; that both give the same is tested.
 */
export function step(
	machine: Machine,
	snapshot: AnyMachineSnapshot,
	event: string,
): { readonly snapshot: AnyMachineSnapshot; readonly asked: readonly Asked[] } {
	const executed: Executed[] = [];
	const scope = { ...inert, actionExecutor: (action: Executed) => executed.push(action) };
	let next: AnyMachineSnapshot;
	try {
		next = (machine.machine as AnyStateMachine).transition(
			snapshot as never,
			{ type: event },
			scope as never,
		) as AnyMachineSnapshot;
	} catch (error) {
		throw new ScenarioFault(
			`the procedure does not come to rest after ${event}: ${error instanceof Error ? error.message : String(error)}`,
		);
	}
	return { snapshot: next === snapshot ? snapshot : inDocumentOrder(next), asked: translate(executed) };
}

const nothing = (): void => {};
const inert = {
	self: {},
	id: '',
	sessionId: '',
	logger: nothing,
	defer: nothing,
	emit: nothing,
	stopChild: nothing,
	system: { _sendInspectionEvent: nothing },
};

function translate(actions: readonly Executed[]): readonly Asked[] {
	return actions.map((action): Asked => {
		if (action.type === 'effects') return { kind: 'effects', index: action.params as number };
		if (action.type === 'xstate.raise') {
			const { id, delay, event } = action.params as { id: string; delay: number; event: { type: string } };
			return { kind: 'delay', id, event: event.type, ms: delay };
		}
		if (action.type === 'xstate.cancel') return { kind: 'cancel', id: (action.params as { sendId: string }).sendId };
		throw new ScenarioFault(`the procedure asks for ${action.type}, which the engine does not know`);
	});
}

/**
 * A restored snapshot lists its nodes in another order than one that was stepped to, and would act differently from then on.
 * So after every step and after restoring, nodes, history and value stand in document order.
 */
export function inDocumentOrder(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
	const inner = snapshot as unknown as {
		_nodes: { order: number }[];
		historyValue: Record<string, { order: number }[]>;
		value: unknown;
	};
	inner._nodes.sort((a, b) => a.order - b.order);
	for (const key of Object.keys(inner.historyValue)) inner.historyValue[key]!.sort((a, b) => a.order - b.order);
	inner.value = sortedValue(snapshot.machine.root as unknown as Tree, snapshot.value);
	return snapshot;
}

interface Tree {
	readonly states: Readonly<Record<string, Tree>>;
}

function sortedValue(node: Tree, value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const held = value as Record<string, unknown>;
	const sorted: Record<string, unknown> = {};
	for (const key of Object.keys(node.states)) if (key in held) sorted[key] = sortedValue(node.states[key]!, held[key]);
	return sorted;
}

/** The snapshot as plain data, and back. */
export const writeSnapshot = (machine: Machine, snapshot: AnyMachineSnapshot): unknown =>
	JSON.parse(JSON.stringify(machine.machine.getPersistedSnapshot(snapshot as never)));

export const readSnapshot = (machine: Machine, written: unknown): AnyMachineSnapshot =>
	inDocumentOrder(
		machine.machine.restoreSnapshot(JSON.parse(JSON.stringify(written)) as never, inert as never) as AnyMachineSnapshot,
	);
