import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseTmj } from '../../src/scenario/port/tmj';
import { harbour } from '../exchange/port-outline/small-harbour';
import { muster } from '../support/muster';

const work = mkdtempSync(join(tmpdir(), 'muster-port-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const outline = join(work, 'harbour.geojson');
writeFileSync(outline, JSON.stringify(harbour));

describe('port import', () => {
	test('writes a map that can be played on, tells what was left out, and replaces nothing unasked', async () => {
		const out = join(work, 'north', 'port.tmj');
		const words = ['port', 'import', outline, '--id', 'north', '--zh', '北港', '--en', 'North harbour', '--out', out];
		const made = await muster(words);
		expect([made.code, made.err]).toEqual([0, '']);
		expect(made.out).toMatch(/12 features taken, 3 places, 3 routes/);
		expect(made.out).toMatch(/2 features were left out/);
		expect(parseTmj('north', readFileSync(out, 'utf8')).ok).toBe(true);
		const again = await muster(words);
		expect(again.code).toBe(1);
		expect(again.err).toMatch(/--force replaces it/);
		expect((await muster([...words, '--force'])).code).toBe(0);
	});

	test('says what is wrong with a file or a call, and writes nothing', async () => {
		const broken = join(work, 'broken.geojson');
		writeFileSync(broken, '{"type":"Topology"}');
		const out = join(work, 'none.tmj');
		const refused = await muster(['port', 'import', broken, '--id', 'north', '--out', out]);
		expect(refused.code).toBe(1);
		expect(refused.err).toMatch(/no GeoJSON FeatureCollection/);
		expect(await muster(['port', 'import', join(work, 'nowhere'), '--id', 'north', '--out', out])).toMatchObject({
			code: 1,
		});
		expect(await muster(['port', 'import', outline, '--id', 'North Harbour', '--out', out])).toMatchObject({ code: 2 });
		expect(await muster(['port', 'export', outline, '--id', 'north', '--out', out])).toMatchObject({ code: 2 });
		expect(existsSync(out)).toBe(false);
	});
});
