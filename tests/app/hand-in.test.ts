import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Client } from '../../src/api/client';
import { handIns } from '../../src/app/hand-in';
import type { BrowserStore, HandInState } from '../../src/app/storage/drill-store';
import type { DrillRecord } from '../../src/drill/index';
import { MemoryStore } from '../support/memory-store';

const record = (id: string, startedAt = '2026-01-01T00:00:00Z') => ({ id, startedAt }) as DrillRecord;
const message = { zh: '原因', en: 'reason' };

/** A browser's store in memory. */
class Store extends MemoryStore implements BrowserStore {
	readonly states = new Map<string, HandInState>();
	record = async (id: string) => (await this.kept()).find((one) => one.id === id);
	handIns = async () => [...this.states.values()];
	setHandIn = async (state: HandInState) => {
		this.states.set(state.id, state);
	};
	problem = () => null;
	subscribe = () => () => undefined;
}

/** A server that answers as the test says. */
function server() {
	const sent: string[] = [];
	const state = { answer: 'ok' as 'ok' | 'offline' | 'refused' };
	const client: Client = {
		handIn: async (handed) => {
			const { id } = handed as DrillRecord;
			sent.push(id);
			if (state.answer === 'ok') return { ok: true, value: { id, score: 0, passed: false } };
			return { ok: false, error: { code: state.answer, message } };
		},
		list: async () => ({ ok: false, error: { code: 'offline', message } }),
		find: async () => ({ ok: false, error: { code: 'offline', message } }),
	};
	return { client, sent, state };
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('handing in', () => {
	test('what the server took is remembered as done', async () => {
		const store = new Store();
		const { client } = server();
		expect(await handIns(client, store).send(record('a'))).toEqual({ ok: true, value: { id: 'a' } });
		expect(store.states.get('a')).toEqual({ id: 'a', state: 'done' });
	});

	test('what it refused is remembered with its reason and not sent again', async () => {
		const store = new Store();
		const { client, sent, state } = server();
		await store.keep(record('a'));
		state.answer = 'refused';
		const handing = handIns(client, store);
		expect(await handing.send(record('a'))).toEqual({ ok: false, error: { code: 'refused', why: message } });
		expect(store.states.get('a')).toEqual({ id: 'a', state: 'refused', why: message });
		const stop = handing.start();
		await vi.advanceTimersByTimeAsync(120_000);
		stop();
		expect(sent).toEqual(['a']);
	});

	test('what found nobody waits and is sent again, oldest first, until somebody answers', async () => {
		const store = new Store();
		const { client, sent, state } = server();
		await store.keep(record('young', '2026-01-02T00:00:00Z'));
		await store.keep(record('old', '2026-01-01T00:00:00Z'));
		state.answer = 'offline';
		const stop = handIns(client, store).start();
		await vi.advanceTimersByTimeAsync(31_000);
		expect(sent).toEqual(['old', 'old']);
		state.answer = 'ok';
		await vi.advanceTimersByTimeAsync(30_000);
		expect(sent).toEqual(['old', 'old', 'old', 'young']);
		await vi.advanceTimersByTimeAsync(120_000);
		expect(sent).toHaveLength(4);
		stop();
	});

	test('the connection’s return is not waited for', async () => {
		const store = new Store();
		const { client, sent, state } = server();
		await store.keep(record('a'));
		state.answer = 'offline';
		const stop = handIns(client, store).start();
		await vi.advanceTimersByTimeAsync(0);
		state.answer = 'ok';
		window.dispatchEvent(new Event('online'));
		await vi.advanceTimersByTimeAsync(0);
		expect(sent).toEqual(['a', 'a']);
		expect(store.states.get('a')?.state).toBe('done');
		stop();
	});
});
