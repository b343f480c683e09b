import { describe, expect, test } from 'vitest';
import { debriefSchema } from '../../src/api/debrief';
import { drillsQuerySchema } from '../../src/api/drills';
import { inputSchema } from '../../src/api/input';
import { readRecord } from '../../src/api/read-record';
import { recordSchema } from '../../src/api/record';
import { verify } from '../../src/debrief/index';
import { recordOf } from '../support/records';
import { programOf } from '../support/shipped';

describe('a record', () => {
	const record = recordOf({ id: 'schema-record' });

	test('that the app makes is one by the schema, and comes through it unchanged', () => {
		expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
		const read = readRecord(record);
		expect(read.ok && read.value).toEqual(record);
	});

	test('has a debrief that is one by the schema', () => {
		const verified = verify(record, programOf(record.scenario.id));
		if (!verified.ok) throw new Error(verified.error.message.en);
		expect(() => debriefSchema.parse(JSON.parse(JSON.stringify(verified.value.debrief)))).not.toThrow();
	});

	test.each([
		['id', '../etc/passwd'],
		['id', 'short'],
		['person', ''],
		['person', '\u0000'],
		['person', '\ud800'],
		['person', ' '],
		['seed', -1],
		['seed', 2 ** 32],
		['seed', 1.5],
		['startedAt', 'yesterday'],
		['startedAt', '1999-12-31T23:59:59Z'],
		['mode', 'cheat'],
		['inputs', {}],
		['digest', 'ABC'],
	])('with %s %j is refused by name', (field, value) => {
		const read = readRecord({ ...record, [field]: value });
		expect(read.ok).toBe(false);
		if (!read.ok) expect(read.error.message.en).toContain(field);
	});

	test.each([null, undefined, 1, 'x', [], true])('%j is none', (value) => {
		expect(readRecord(value)).toMatchObject({ ok: false, error: { code: 'bad-record' } });
	});
});

test('an input of every kind reads, and none with a key of another', () => {
	const stamp = { at: 0, role: 'commander' };
	const kinds = [
		{ kind: 'order', command: 'a', target: 'b-1', team: 'c', with: { dose: 1000, ppe: ['mask'], note: 'x', on: true } },
		{ kind: 'cancel', activity: 3 },
		{ kind: 'acknowledge', inject: 'a' },
		{ kind: 'inject', inject: 'a' },
		{ kind: 'note', text: '' },
		{ kind: 'take', plays: 'testing' },
		{ kind: 'end', why: 'abandoned' },
	];
	for (const kind of kinds) {
		expect(inputSchema.safeParse({ ...kind, ...stamp }).success).toBe(true);
		expect(inputSchema.safeParse({ ...kind, ...stamp, extra: 1 }).success).toBe(false);
		expect(inputSchema.safeParse(kind).success).toBe(false);
	}
});

test('a day in a query reaches from its start to its end', () => {
	const query = drillsQuerySchema.parse({ from: '2026-03-31', to: '2026-03-31' });
	expect(query).toEqual({ from: '2026-03-31T00:00:00.000Z', to: '2026-03-31T23:59:59.999Z', page: 1 });
});
