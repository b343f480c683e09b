import type { StatelyInspectionEvent } from '@xstate/inspect';
import { describe, expect, test, vi } from 'vitest';
import { chartAdapter, procedureInspector } from '../../src/app/inspector';
import { chartStore } from '../../src/ui/parts/statechart/chart-store';
import { scenario } from '../ui/support/scenario';

const step = (at: number, event: string, value: unknown) => ({
	at,
	event,
	states: [],
	snapshot: { status: 'active', value, context: {}, historyValue: {}, children: {} },
});

describe('the inspector of a drill’s procedure', () => {
	test('steps arrive as inspection events, in order, those before the library came among them', async () => {
		const store = chartStore();
		const arrived: StatelyInspectionEvent[] = [];
		const inspector = procedureInspector('drill-1', scenario.procedure, store, (event) => arrived.push(event));
		inspector.event(step(0, 'xstate.init', { people: 'on-shift', command: 'watch' }));
		inspector.event(step(15_000, 'inject report', { people: 'known', command: 'verifying' }));
		await vi.waitFor(() => expect(store.state().count).toBe(2), 5000);
		inspector.event(step(90_000, 'isolate.done', { people: 'isolated', command: 'verifying' }));

		expect(arrived.map((event) => event.type)).toEqual([
			'@xstate.actor',
			...Array.from({ length: 3 }, () => ['@xstate.event', '@xstate.snapshot']).flat(),
		]);
		expect(arrived.every((event) => event.sessionId === 'drill-1')).toBe(true);
		const [actor] = arrived;
		expect(actor?.type === '@xstate.actor' && JSON.parse(actor.definition ?? '{}')).toMatchObject({
			id: 'drill-1',
			type: 'parallel',
		});
		expect(store.state().steps.map(({ at, event, entered }) => [at, event, entered])).toEqual([
			[0, 'xstate.init', ['people.on-shift', 'command.watch']],
			[15_000, 'inject report', ['people.known', 'command.verifying']],
			[90_000, 'isolate.done', ['people.isolated']],
		]);
	});

	test('the adapter takes snapshots of any XState machine, and nothing else', () => {
		const store = chartStore();
		const { send } = chartAdapter(store);
		const base = { rootId: 'x', sessionId: 'x', createdAt: '0', id: '', _version: '0' };
		send({ ...base, type: '@xstate.event', event: { type: 'go' }, sourceId: undefined });
		expect(store.state().count).toBe(0);
		const snapshot = { status: 'active', value: 'idle', output: undefined, error: undefined } as never;
		send({ ...base, type: '@xstate.snapshot', event: { type: 'go' }, snapshot });
		expect(store.state()).toMatchObject({ active: ['idle'], steps: [{ at: 0, event: 'go' }] });
	});
});
