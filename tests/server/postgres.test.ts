import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, StartProblem } from '../../src/server/store/open';
import { PostgresOnPort } from '../support/postgres';
import { recordOf } from '../support/records';

const postgres = new PostgresOnPort();
beforeAll(async () => {
	await postgres.start();
});
afterAll(() => postgres.stop());

const open = () => openStore({ data: 'not used', databaseUrl: postgres.url });

test('with DATABASE_URL the same drills are kept in PostgreSQL, and a second server may use it too', async () => {
	const first = await open();
	const second = await open();
	const record = recordOf({ id: 'in-postgres', person: '赵一', startedAt: '2026-03-31T10:00:00+08:00' });
	expect(await first.add(record, JSON.stringify(record), '2026-03-31T03:00:00.000Z')).toBe(true);
	expect(await second.add(record, JSON.stringify(record), '2026-03-31T03:00:01.000Z')).toBe(false);
	const kept = await second.find('in-postgres');
	expect(JSON.parse(kept!.text)).toEqual(record);
	expect(kept!.summary).toMatchObject({
		person: '赵一',
		startedAt: '2026-03-31T02:00:00.000Z',
		receivedAt: '2026-03-31T03:00:00.000Z',
		score: record.outcome.score,
		passed: true,
	});
	expect((await second.list({ person: '赵', page: 1 })).total).toBe(1);
	expect(await second.scenarios()).toEqual(['terminal-disinfection']);
	await first.close();
	await second.close();
});

test('a database that does not answer is said when starting', async () => {
	const nobody = openStore({ data: 'not used', databaseUrl: 'postgres://nobody:none@127.0.0.1:9/none' });
	await expect(nobody).rejects.toThrow(StartProblem);
	await expect(nobody).rejects.toThrow(/DATABASE_URL/);
});
