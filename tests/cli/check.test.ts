import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/commands/check';
import { readOptions } from '../../src/cli/options';
import type { Language } from '../../src/words/text';
import { shippedScenarios } from '../support/library';

const work = mkdtempSync(join(tmpdir(), 'muster-check-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Told {
	readonly code: string;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly text: { readonly zh: string; readonly en: string };
	readonly run?: { readonly seed: number; readonly inputs: readonly unknown[] };
}
interface Answer {
	readonly scenarios: readonly {
		readonly id: string;
		readonly errors: readonly Told[];
		readonly warnings: readonly Told[];
		readonly notes: readonly Told[];
		readonly proved?: {
			readonly variants: number;
			readonly looked: number;
			readonly played: number;
			readonly whole: boolean;
			readonly ms: number;
		};
	}[];
}

/** Runs `muster check` in this process. */
async function run(words: readonly string[], language: Language = 'en') {
	const out: string[] = [];
	const told: string[] = [];
	const code = await check.run(readOptions(check, words), {
		language,
		print: (text) => out.push(text),
		warn: () => {},
		during: async (_, job) => job(async (far) => void told.push(far)),
	});
	return { code, out: out.join('\n'), told, json: () => JSON.parse(out.join('\n')) as Answer };
}

const shipped = shippedScenarios().find(({ file }) => file.includes('perimeter-breach'))!;

/** The shipped scenario with something changed, in a folder of its own. */
function changed(change: (text: string) => string): string {
	const folder = join(work, String(Math.abs(change.toString().length)), 'perimeter-breach');
	mkdirSync(folder, { recursive: true });
	const path = join(folder, 'scenario.yaml');
	const text = change(shipped.text);
	expect(text).not.toBe(shipped.text);
	writeFileSync(path, text);
	return path;
}

describe('muster check', () => {
	it('proves a scenario in every variant and says how far it came', async () => {
		const ran = await run(['perimeter-breach', '--json']);
		expect(ran.code).toBe(0);
		const [one] = ran.json().scenarios;
		expect(one).toMatchObject({
			id: 'perimeter-breach',
			errors: [],
			proved: { variants: 6, looked: 6, played: 6, whole: true },
		});
		const table = await run(['perimeter-breach'], 'zh');
		expect(table.out).toMatch(/✓ perimeter-breach .+6 个变体/);
	}, 60_000);

	it('tells what can never be at its place, in both languages, with exit 1', async () => {
		const path = changed((text) =>
			text.replace(/^end: \{ all: \[/m, 'end: { all: [ { state: word }, { not: { state: word } },'),
		);
		const ran = await run([path, '--json']);
		expect(ran.code).toBe(1);
		const { errors } = ran.json().scenarios[0]!;
		expect(errors.map(({ code }) => code)).toEqual(['end-unreachable']);
		expect(errors[0]!.line).toBe(shipped.text.split('\n').findIndex((line) => line.startsWith('end:')) + 1);
		expect(errors[0]!.text).toEqual({ zh: expect.stringContaining('ENDEX'), en: errors[0]!.message });
	}, 60_000);

	it('stops at the time limit and says what it has not decided', async () => {
		const ran = await run(['perimeter-breach', '--json', '--time-limit', '0']);
		expect(ran.code).toBe(0);
		const [one] = ran.json().scenarios;
		expect(one!.proved).toMatchObject({ variants: 6, looked: 0, whole: false });
		expect(one!.notes.map(({ code }) => code)).toEqual(['not-decided']);
		expect(one!.notes[0]!.text.zh).toContain('未判定');
		const table = await run(['perimeter-breach', '--time-limit', '0']);
		expect(table.out).toContain('not all decided');
	});

	it('proves nothing of a file that has no scenario in it', async () => {
		const path = join(work, 'none.yaml');
		writeFileSync(path, 'format: 1\n');
		const ran = await run([path, '--json']);
		expect(ran.code).toBe(1);
		expect(ran.json().scenarios[0]!.proved).toBeUndefined();
	});

	it('refuses a time limit that is none', async () => {
		await expect(run(['perimeter-breach', '--time-limit', 'soon'])).rejects.toThrow(/whole number|整数/);
	});
});
