import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeClient } from '../../src/api/client';
import { debriefSchema } from '../../src/api/debrief';
import { drillAnswerSchema, drillListSchema, healthSchema } from '../../src/api/drills';
import type { DrillRecord } from '../../src/drill/index';
import { digest } from '../../src/kernel/digest';
import { RunningApp } from '../support/app';
import { recordOf } from '../support/records';

const app = new RunningApp();
beforeAll(async () => {
	await app.start();
});
afterAll(() => app.remove());

const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
	fetch(app.at('/api/drills'), {
		method: 'POST',
		headers,
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
const get = async (path: string) => {
	const response = await fetch(app.at(path));
	return { status: response.status, body: await response.json() };
};

/** The record with something changed and its own digest made right again: what a careful forger would send. */
const forged = (record: DrillRecord, change: Partial<DrillRecord>): DrillRecord => {
	const { digest: _, ...rest } = { ...record, ...change };
	return { ...rest, digest: digest(rest) };
};

const refused = async (record: unknown) => {
	const response = await post(record);
	const { error } = (await response.json()) as { error: { code: string; message: { zh: string; en: string } } };
	expect(error.message.zh).toMatch(/\p{Script=Han}/u);
	expect(error.message.en).toMatch(/[a-z]/);
	return { status: response.status, code: error.code };
};

describe('handing in a drill', () => {
	test('a finished drill is stored and can be read back with its debrief recomputed', async () => {
		const record = recordOf({ id: 'handed-in-once' });
		const response = await post(record);
		expect(response.status).toBe(201);
		expect(response.headers.get('location')).toBe('/api/drills/handed-in-once');
		expect(await response.json()).toEqual({ id: 'handed-in-once', score: record.outcome.score, passed: true });
		const { status, body } = await get('/api/drills/handed-in-once');
		expect(status).toBe(200);
		const drill = drillAnswerSchema.parse(body);
		expect(drill.record).toEqual(record);
		expect(debriefSchema.parse(drill.debrief).score).toBe(record.outcome.score);
		expect(drill.why).toBeNull();
	});

	test('handing the same record in again is one drill, whatever order its keys come in', async () => {
		const record = recordOf({ id: 'handed-in-twice', seed: 2 });
		expect((await post(record)).status).toBe(201);
		expect((await post(Object.fromEntries(Object.entries(record).reverse()))).status).toBe(200);
		const { body } = await get('/api/drills');
		const listed = drillListSchema.parse(body).drills.filter(({ id }) => id === 'handed-in-twice');
		expect(listed).toHaveLength(1);
	});

	test('the same record handed in many times at once is one drill', async () => {
		const record = recordOf({ id: 'all-at-once', seed: 3 });
		const answers = await Promise.all(Array.from({ length: 8 }, () => post(record)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
	});

	test('another record under an id that is taken is refused, and the first stays as it was', async () => {
		const first = recordOf({ id: 'taken-id-1', seed: 4 });
		expect((await post(first)).status).toBe(201);
		expect(await refused(recordOf({ id: 'taken-id-1', seed: 5 }))).toEqual({ status: 409, code: 'id-taken' });
		expect((await get('/api/drills/taken-id-1')).body.record.seed).toBe(4);
	});

	test('an unfinished drill counts for what it was', async () => {
		const record = recordOf({ id: 'nothing-done', inputs: 0 });
		expect((await post(record)).status).toBe(201);
		expect((await get('/api/drills/nothing-done')).body.debrief.passed).toBe(false);
	});
});

describe('a record that is not what it says is refused, with the reason', () => {
	const honest = recordOf({ id: 'honest-record', seed: 7 });
	const { outcome, inputs } = honest;
	const later = inputs.map((input, index) => (index === 3 ? { ...input, at: input.at + 1 } : input));
	const swapped = [inputs[1]!, inputs[0]!, ...inputs.slice(2)];
	const otherAnswer = inputs.map((input) =>
		input.kind === 'order' && Object.keys(input.with ?? {}).length > 0 ? { ...input, with: {} } : input,
	);

	test.each([
		['the score', { outcome: { ...outcome, score: outcome.score - 1 } }],
		['the verdict', { outcome: { ...outcome, passed: !outcome.passed } }],
		['one input’s time', { inputs: later }],
		['the order of two inputs', { inputs: swapped }],
		['the parameters of an order', { inputs: otherAnswer }],
		['the seed', { seed: 8 }],
		['a missing input', { inputs: inputs.slice(1) }],
	] as [string, Partial<DrillRecord>][])('%s changed, the digest left as it was', async (_, change) => {
		expect(await refused({ ...honest, ...change })).toEqual({ status: 422, code: 'digest' });
	});

	test.each([
		['the score', { outcome: { ...outcome, score: outcome.score - 1 } }, ['outcome']],
		['one input’s time', { inputs: later }, ['outcome', 'input-refused']],
		['the parameters of an order', { inputs: otherAnswer }, ['outcome', 'input-refused']],
		['the seed', { seed: 8 }, ['outcome', 'input-refused']],
		['another edition of the rules', { rules: 'mot-guide-10' }, ['other-scenario']],
		['an unknown scenario', { scenario: { ...honest.scenario, id: 'typhoon' } }, ['unknown-scenario']],
		['an unknown rule pack', { rules: 'constructor' }, ['unknown-scenario']],
		['another scenario’s content', { scenario: { ...honest.scenario, digest: '0'.repeat(64) } }, ['other-scenario']],
		['an exam that no server held', { mode: 'exam' }, ['not-an-exam']],
		[
			'a role that is nobody’s',
			{ role: 'nobody', inputs: inputs.map((input) => ({ ...input, role: 'nobody' })) },
			['unknown-role'],
		],
		['a role of virtual staff', { role: 'testing' }, ['unknown-role']],
		['an older engine', { engine: 0 }, ['bad-record']],
	] as [string, Partial<DrillRecord>, string[]][])('%s changed and sealed again', async (_, change, codes) => {
		const { status, code } = await refused(forged(honest, change));
		expect(codes).toContain(code);
		expect(status).toBe(code === 'bad-record' ? 400 : 422);
	});

	test.each([
		['newer-format', { format: 2, whatever: true }],
		['newer-engine', { engine: 99 }],
	])('%s: a record of a newer build says so', async (code, change) => {
		expect(await refused({ ...honest, ...change })).toEqual({ status: 422, code });
	});

	test('nothing of it is kept', async () => {
		expect((await get('/api/drills/honest-record')).status).toBe(404);
	});
});

describe('what cannot be understood gets a clear answer', () => {
	test.each([
		['broken JSON', '{"id":', 400, 'bad-json'],
		['nothing', '', 400, 'bad-json'],
		['a list', '[]', 400, 'bad-record'],
		['nesting without end', '['.repeat(100_000), 400, 'bad-json'],
		['an unknown key', JSON.stringify({ ...recordOf({ id: 'unknown-key' }), extra: 1 }), 400, 'bad-record'],
		[
			'a name with a line break',
			JSON.stringify({ ...recordOf({ id: 'bad-name-1' }), person: 'a\nb' }),
			400,
			'bad-record',
		],
		['a prototype', '{"__proto__":{"x":1}}', 400, 'bad-json'],
	])('%s', async (_, body, status, code) => {
		expect(await refused(body)).toEqual({ status, code });
	});

	test('a body over 4 MiB, small and large, is refused and the client hears why', async () => {
		for (const bytes of [5_000_000, 50_000_000]) {
			expect(await refused('a'.repeat(bytes))).toEqual({ status: 413, code: 'too-large' });
		}
	});

	test('another content type', async () => {
		const response = await post('id=1', { 'content-type': 'application/x-www-form-urlencoded' });
		expect([response.status, (await response.json()).error.code]).toEqual([415, 'not-json']);
	});

	test.each(['/api/nothing', '/api/drills/', '/api/drills/no-such-drill', '/api/drills/%00', '/assets/none.js'])(
		'%s is not there',
		async (path) => {
			const { status, body } = await get(path);
			if (path === '/api/drills/') return expect(status).toBe(200);
			expect([400, 404]).toContain(status);
			expect(body.error.message.zh).toBeTruthy();
		},
	);
});

describe('the list of kept drills', () => {
	beforeAll(async () => {
		const kept = [
			recordOf({ id: 'list-of-zhang-1', person: '张敏', startedAt: '2025-01-05T08:00:00Z' }),
			recordOf({
				id: 'list-of-zhang-2',
				person: '张敏',
				scenario: 'perimeter-breach',
				startedAt: '2025-01-06T08:00:00Z',
			}),
			recordOf({ id: 'list-of-percent', person: '100%_Li', startedAt: '2025-01-07T08:00:00+08:00' }),
		];
		for (const record of kept) expect((await post(record)).status).toBe(201);
	});

	const ids = async (query: string) => {
		const { status, body } = await get(`/api/drills?${query}`);
		expect(status).toBe(200);
		return drillListSchema.parse(body).drills.map(({ id }) => id);
	};

	test('newest first, by part of a name, scenario and day', async () => {
		expect(await ids('person=张')).toEqual(['list-of-zhang-2', 'list-of-zhang-1']);
		expect(await ids('person=张&scenario=perimeter-breach')).toEqual(['list-of-zhang-2']);
		expect(await ids('from=2025-01-06&to=2025-01-07')).toEqual(['list-of-percent', 'list-of-zhang-2']);
		expect(await ids('from=2025-01-06T08:00:00Z&to=2025-01-06T08:00:00Z')).toEqual(['list-of-zhang-2']);
	});

	test('signs that mean something to SQL mean themselves', async () => {
		expect(await ids('person=%25')).toEqual(['list-of-percent']);
		expect(await ids('person=_')).toEqual(['list-of-percent']);
		expect(await ids("person=' or 1=1 --")).toEqual([]);
		expect(await ids('person=100%25_li')).toEqual(['list-of-percent']);
	});

	test('a page that is not there is empty, and says how many there are', async () => {
		const { body } = await get('/api/drills?page=999');
		expect(body.drills).toEqual([]);
		expect(body.total).toBeGreaterThan(3);
		expect(body.scenarios).toEqual(['perimeter-breach', 'terminal-disinfection']);
	});

	test.each(['page=0', 'page=x', 'from=yesterday', 'to=2025-02-30', 'scenario=../etc', 'unknown=1', 'from=0000-01-01'])(
		'%s is refused',
		async (query) => {
			const { status, body } = await get(`/api/drills?${query}`);
			expect([status, body.error.code]).toEqual([400, 'bad-query']);
		},
	);

	test('fifty to a page, none twice and none left out', async () => {
		const kept = Array.from({ length: 52 }, (_, n) => `many-${String(n).padStart(3, '0')}`);
		for (const id of kept) await post(recordOf({ id, person: '李多', inputs: 1, startedAt: '2024-06-01T00:00:00Z' }));
		const pages = await Promise.all([1, 2].map(async (page) => ids(`person=李多&page=${page}`)));
		expect(pages.map((page) => page.length)).toEqual([50, 2]);
		expect(pages.flat().sort()).toEqual(kept);
	});
});

describe('the rest of the API', () => {
	test('health names the scenarios that can be verified', async () => {
		const health = healthSchema.parse((await get('/api/health')).body);
		expect(health.scenarios.map(({ id }) => id)).toContain('positive-case-at-a-berth');
	});

	test('the OpenAPI document describes every route and refers to nothing that is not there', async () => {
		const { body } = await get('/api/openapi.json');
		expect(body.openapi).toBe('3.1.0');
		expect(Object.keys(body.paths).sort()).toEqual([
			'/api/drills',
			'/api/drills/{id}',
			'/api/health',
			'/api/library',
			'/api/openapi.json',
		]);
		const named = [...JSON.stringify(body).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!);
		expect(new Set(named).size).toBeGreaterThan(5);
		for (const name of named) expect(body.components.schemas[name]).toBeDefined();
	});

	test('the client reads what the server answers', async () => {
		const client = makeClient(fetch, app.url);
		const sent = await client.handIn(recordOf({ id: 'by-the-client', seed: 11 }));
		expect(sent).toMatchObject({ ok: true, value: { id: 'by-the-client' } });
		expect(await client.find('by-the-client')).toMatchObject({ ok: true, value: { summary: { id: 'by-the-client' } } });
		expect(await client.find('no-such-drill')).toMatchObject({ ok: false, error: { code: 'unknown' } });
		expect(await client.handIn({})).toMatchObject({ ok: false, error: { code: 'refused' } });
		expect(await makeClient(fetch, 'http://127.0.0.1:9').list({})).toMatchObject({
			ok: false,
			error: { code: 'offline' },
		});
	});
});
