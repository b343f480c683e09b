import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Difficulty } from '../../src/proof/difficulty/index';
import { muster } from '../support/muster';

const work = mkdtempSync(join(tmpdir(), 'muster-simulate-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const words = ['simulate', 'terminal-disinfection', '--runs', '40', '--seed', '3'];

describe('simulate', () => {
	test('gives the same whatever the number of threads, and tells the expert from the novice', async () => {
		const [one, three] = [
			await muster([...words, '--json', '--threads', '1']),
			await muster([...words, '--json', '--threads', '3']),
		];
		expect([one.code, one.err]).toEqual([0, '']);
		expect(three.out).toBe(one.out);
		const found = one.json<Difficulty>();
		const [novice, , expert] = found.skills;
		expect(expert!.median - novice!.median).toBeGreaterThanOrEqual(30);
		expect(found).toMatchObject({ scenario: 'terminal-disinfection', seed: 3, runs: 40 });
		expect(found.alpha).toBeGreaterThan(0.5);
	});

	test('as a table, and as a picture with every task on it', async () => {
		const file = join(work, 'difficulty.svg');
		const { code, out } = await muster([...words, '--picture', file, '--lang', 'zh']);
		expect(code).toBe(0);
		expect(out).toMatch(/熟手 +\d/);
		const drawn = readFileSync(file, 'utf8');
		expect(drawn).toMatch(/^<svg [\s\S]*<\/svg>$/);
		expect(drawn.match(/<circle/g)!.length).toBeGreaterThanOrEqual(3 * 20);
	});

	test('says what is wrong with how it was called', async () => {
		expect(await muster(['simulate', 'terminal-disinfection', '--runs', '0'])).toMatchObject({ code: 2 });
		const nowhere = await muster([...words, '--picture', join(work, 'no', 'such', 'folder.svg')]);
		expect(nowhere.code).toBe(1);
		expect(nowhere.err).toMatch(/cannot be written \(ENOENT\)/);
	});
});
