import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../src/server/http/server';
import { drillsService } from '../../src/server/services/drills';
import type { Verifier } from '../../src/server/services/verifier';
import { Busy } from '../../src/server/services/verifier';
import type { KeptDrill } from '../../src/server/store/drills';
import type { OpenStore } from '../../src/server/store/open';
import { makeSureOfSpace } from '../../src/server/store/space';
import { StoreError } from '../../src/server/store/sql';
import { recordOf } from '../support/records';

/** A store in memory whose disk and connection can be made to fail. */
class FailingStore implements OpenStore {
	readonly kept = new Map<string, KeptDrill>();
	free = Number.POSITIVE_INFINITY;
	fails: StoreError | undefined;

	makeRoom = (bytes: number) => makeSureOfSpace(async () => this.free, bytes);
	async add(record: { id: string }, text: string) {
		if (this.fails) throw this.fails;
		if (this.kept.has(record.id)) return false;
		this.kept.set(record.id, { summary: {} as KeptDrill['summary'], text });
		return true;
	}
	async find(id: string) {
		return this.kept.get(id);
	}
	list = async () => ({ drills: [], total: 0 });
	scenarios = async () => [];
	ping = async () => {
		if (this.fails) throw this.fails;
	};
	close = async () => undefined;
}

const store = new FailingStore();
let busy = false;
const verifier: Verifier = {
	verify: async (value) => {
		if (busy) throw new Busy();
		return { ok: true, value: value as ReturnType<typeof recordOf> };
	},
	debrief: async () => ({ ok: false, error: { zh: '无', en: 'none' } }),
	close: async () => undefined,
};

let app: Awaited<ReturnType<typeof makeServer>>;
beforeAll(async () => {
	app = await makeServer({
		drills: drillsService(store, verifier),
		library: { editions: [], measures: {}, rules: {}, ports: {}, scenarios: {} },
		version: '0',
		pages: '/nowhere',
		log: false,
		health: async () => {
			await store.ping();
			return { status: 'ok', version: '0', engine: 1, scenarios: [] };
		},
	});
});
afterAll(() => app.close());

const hand = async (id: string) => {
	const answer = await app.inject({ method: 'POST', url: '/api/drills', payload: recordOf({ id }) });
	return { status: answer.statusCode, code: answer.json().error?.code };
};

describe('a disk that is full', () => {
	test('refuses before anything is written, and takes the same record once there is room', async () => {
		store.free = 1024;
		expect(await hand('full-disk-1')).toEqual({ status: 507, code: 'disk-full' });
		expect(store.kept.size).toBe(0);
		store.free = Number.POSITIVE_INFINITY;
		expect(await hand('full-disk-1')).toEqual({ status: 201, code: undefined });
	});

	test('that fills up while the database writes is told the same, and nothing is half stored', async () => {
		store.fails = new StoreError('full', 'No space left on device');
		expect(await hand('full-disk-2')).toEqual({ status: 507, code: 'disk-full' });
		store.fails = undefined;
		expect(store.kept.has('full-disk-2')).toBe(false);
		expect((await hand('full-disk-2')).status).toBe(201);
	});
});

test.each([
	['lost', 503, 'database-lost'],
	['failed', 500, 'internal'],
] as const)(
	'a database that is %s: nothing is acknowledged, and what went wrong inside stays inside',
	async (code, status, says) => {
		store.fails = new StoreError(code, 'secret path /var/lib');
		expect(await hand(`broken-${code}`)).toEqual({ status, code: says });
		const health = await app.inject('/api/health');
		expect(health.statusCode).toBe(status);
		expect(health.body).not.toContain('secret');
		store.fails = undefined;
	},
);

test('more than the server gets through is asked to come again', async () => {
	busy = true;
	const answer = await app.inject({ method: 'POST', url: '/api/drills', payload: recordOf({ id: 'too-busy-1' }) });
	busy = false;
	expect([answer.statusCode, answer.headers['retry-after'], answer.json().error.code]).toEqual([503, '2', 'busy']);
});

test('before the app is built its pages say so', async () => {
	const answer = await app.inject('/history');
	expect([answer.statusCode, answer.json().error.code]).toEqual([503, 'not-built']);
});
