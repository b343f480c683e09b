import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root, shippedScenarios } from '../support/library';
import { muster } from '../support/muster';

const work = mkdtempSync(join(tmpdir(), 'muster-cli-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const file = (name: string, text: string) => {
	const path = join(work, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, text);
	return path;
};

interface Played {
	score: number;
	correctness: number;
	speed: number;
	passed: boolean;
	vetoes: unknown[];
	penalties: unknown[];
	ratings: object;
	phases: unknown[];
	domains: unknown[];
	exposure: unknown[];
	disruption: unknown[];
	end: { at: number; reason: string };
	tasks: {
		id: string;
		status: string;
		at: number | null;
		target: number | null;
		limit: number | null;
		credit: number;
		intervals: Record<string, number>;
	}[];
	refused: { code: string; about: string }[];
}

const scenarios = ['perimeter-breach', 'positive-case-at-a-berth', 'terminal-disinfection'];

describe('play and par', () => {
	test.each(scenarios)('the par run of %s, piped into play, is worth full marks', async (id) => {
		const par = await muster(['par', id, '--seed', '7']);
		expect(par.code).toBe(0);
		expect(par.json()).toMatchObject({ scenario: id, seed: 7 });
		const played = await muster(['play', id, '--seed', '7', '--inputs', '-', '--json'], { input: par.out });
		expect([played.code, played.err]).toEqual([0, '']);
		const debrief = played.json<Played>();
		expect(debrief.score).toBeGreaterThanOrEqual(98);
		expect(debrief).toMatchObject({ passed: true, penalties: [], vetoes: [], refused: [], end: { reason: 'endex' } });
	});

	test('no inputs at all are worth little, and every field is there in its unit', async () => {
		const played = await muster(['play', scenarios[1]!, '--inputs', '-', '--json'], { input: '[]' });
		const debrief = played.json<Played>();
		expect(debrief.score).toBeLessThanOrEqual(15);
		expect(debrief.passed).toBe(false);
		for (const share of [debrief.score, debrief.correctness, debrief.speed]) {
			expect(share).toBeGreaterThanOrEqual(0);
			expect(share).toBeLessThanOrEqual(100);
		}
		for (const task of debrief.tasks) {
			expect(['done', 'late', 'missed', 'wrong']).toContain(task.status);
			expect(task.credit).toBeGreaterThanOrEqual(0);
			expect(task.credit).toBeLessThanOrEqual(1);
			expect(Object.keys(task.intervals).sort()).toEqual(['act', 'decide', 'notice', 'order']);
			if (task.target !== null) expect(task.limit).toBeGreaterThanOrEqual(task.target);
			if (task.status === 'missed') expect([task.at, task.credit]).toEqual([null, 0]);
		}
		for (const part of ['ratings', 'phases', 'domains', 'exposure', 'disruption'] as const)
			expect(debrief[part]).toBeDefined();
	});

	test('the same play scores differently under another edition of the rules', async () => {
		const { out } = await muster(['par', scenarios[0]!]);
		const under = async (rules: string) =>
			(
				await muster(['play', scenarios[0]!, '--inputs', '-', '--rules', rules, '--json'], { input: out })
			).json<Played>().score;
		expect(await under('mot-guide-9')).not.toBe(await under('mot-guide-10'));
	});

	test('the debrief can be read in the language of the terminal', async () => {
		const { out } = await muster(['par', scenarios[2]!]);
		const zh = await muster(['play', scenarios[2]!, '--inputs', '-'], { input: out, env: { LANG: 'zh_CN.UTF-8' } });
		expect(zh.out).toContain('得分');
		expect(zh.out).toContain('终末消杀');
		const en = await muster(['play', scenarios[2]!, '--inputs', '-', '--lang', 'en'], {
			input: out,
			env: { LANG: 'zh_CN.UTF-8' },
		});
		expect(en.out).toContain('Score');
		expect(en.out).not.toMatch(/得分/);
	});

	test('inputs that the drill refuses are told and left out', async () => {
		const inputs = [
			{ kind: 'order', command: 'no-such-command', at: 5_000, role: 'commander' },
			{ kind: 'acknowledge', inject: 'result', at: 1_000, role: 'commander' },
		];
		const played = await muster(['play', scenarios[1]!, '--inputs', '-', '--json'], { input: JSON.stringify(inputs) });
		expect(played.code).toBe(0);
		expect(played.json<Played>().refused).toMatchObject([{ code: 'unknown-command', about: 'no-such-command' }]);
		expect(played.err).toContain('no-such-command');
	});
});

describe('replay', () => {
	const record = join(work, 'record.json');
	const readRecord = () => JSON.parse(readFileSync(record, 'utf8'));

	test('a record verifies and gives its debrief', async () => {
		const { out } = await muster(['par', scenarios[2]!, '--seed', '3']);
		await muster(['play', scenarios[2]!, '--seed', '3', '--inputs', '-', '--record', record], { input: out });
		const again = await muster(['replay', record, '--json']);
		expect([again.code, again.err]).toEqual([0, '']);
		expect(again.json()).toMatchObject({ verified: true, passed: true, score: readRecord().outcome.score / 100 });
	});

	test('of a record that failed, the nearest run that passes is told, and checks', async () => {
		const { out } = await muster(['par', scenarios[2]!, '--seed', '3']);
		const { inputs, ...rest } = JSON.parse(out) as { inputs: readonly unknown[] };
		const half = join(work, 'half.json');
		const input = JSON.stringify({ ...rest, inputs: inputs.slice(0, 12) });
		await muster(['play', scenarios[2]!, '--seed', '3', '--inputs', '-', '--record', half], { input });
		const ran = await muster(['replay', half, '--nearest', '--json']);
		const { nearest } = ran.json<{ nearest: { kind: string; changes: readonly unknown[]; record: object } }>();
		expect([nearest.kind, nearest.changes.length > 0]).toEqual(['found', true]);
		const again = await muster(['replay', file('nearest.json', JSON.stringify(nearest.record)), '--json']);
		expect(again.json()).toMatchObject({ verified: true, passed: true });
		expect((await muster(['replay', half, '--nearest', '--lang', 'zh'])).out).toMatch(/改 \d+ 处即可及格/);
	});

	test.each([
		['the score', (r: ReturnType<typeof readRecord>) => ({ ...r, outcome: { ...r.outcome, score: 1 } }), 'digest'],
		['the seed', (r: ReturnType<typeof readRecord>) => ({ ...r, seed: 4 }), 'digest'],
		[
			'one time',
			(r: ReturnType<typeof readRecord>) => ({ ...r, inputs: r.inputs.with(2, { ...r.inputs[2], at: 1 }) }),
			'digest',
		],
		['the format', (r: ReturnType<typeof readRecord>) => ({ ...r, format: 9 }), 'upgrade'],
		['the engine', (r: ReturnType<typeof readRecord>) => ({ ...r, engine: 9 }), 'upgrade'],
		['the shape', () => ({ hello: 1 }), 'wrong'],
	])('%s changed: refused with the reason, exit 1', async (_, change, reason) => {
		const changed = file('changed.json', JSON.stringify(change(readRecord())));
		const ran = await muster(['replay', changed]);
		expect([ran.code, ran.out]).toEqual([1, '']);
		expect(ran.err).toMatch(new RegExp(reason, 'i'));
	});
});

describe('check', () => {
	test('every shipped scenario is free of errors', async () => {
		const ran = await muster(['check', '--json'], { patience: 85_000 });
		expect(ran.code).toBe(0);
		const { scenarios: checked } = ran.json<{ scenarios: { id: string; errors: unknown[]; warnings: unknown[] }[] }>();
		expect(checked.map(({ id }) => id)).toEqual(shippedScenarios().map(({ file: path }) => basename(dirname(path))));
		for (const { errors } of checked) expect(errors).toEqual([]);
	});

	test('each problem has its code, file, line, column and sentence; exit 1', async () => {
		const text = readFileSync(join(root, 'scenarios', scenarios[0]!, 'scenario.yaml'), 'utf8');
		const broken = file(
			'perimeter-breach/scenario.yaml',
			text.replace(/^measure:.*$/m, 'measure: perimetre\nnonsense: 1'),
		);
		const ran = await muster(['check', broken, '--json']);
		expect(ran.code).toBe(1);
		const { errors } = ran.json<{ scenarios: { errors: Record<string, unknown>[] }[] }>().scenarios[0]!;
		const unknown = errors.find(({ message }) => String(message).includes('nonsense'))!;
		const line = text.split('\n').findIndex((one) => one.startsWith('measure:')) + 2;
		expect(unknown).toMatchObject({ line, column: 1, file: broken });
		expect(unknown.code).toMatch(/^[a-z-]+$/);
		const readable = await muster(['check', broken]);
		expect(readable.out).toContain(`${broken}:${line}:1`);
	});

	test.each([
		['broken YAML', 'a: [1, 2\nb: }'],
		['nothing', ''],
		['a 50 MB file', 'x'.repeat(50_000_000)],
		['deep nesting', `a: ${'['.repeat(20_000)}`],
	])('%s gets a clear error, soon', async (_, text) => {
		const started = Date.now();
		const ran = await muster(['check', file('bad/scenario.yaml', text), '--json']);
		expect(ran.code).toBe(1);
		const { scenarios: checked } = ran.json<{ scenarios: { errors: { message: string }[] }[] }>();
		expect(checked[0]!.errors[0]!.message.length).toBeGreaterThan(5);
		expect(Date.now() - started).toBeLessThan(20_000);
	});

	test('a folder of scenarios is checked whole, by its bare name too', async () => {
		const two = [scenarios[0]!, scenarios[2]!];
		for (const id of two)
			file(`own/${id}/scenario.yaml`, readFileSync(join(root, 'scenarios', id, 'scenario.yaml'), 'utf8'));
		const ran = await muster(['check', 'own', '--json'], { cwd: work });
		expect(ran.code).toBe(0);
		expect(ran.json<{ scenarios: { id: string }[] }>().scenarios.map(({ id }) => id)).toEqual(two);
	});

	test('a path that is not there', async () => {
		const ran = await muster(['check', join(work, 'none.yaml')]);
		expect([ran.code, ran.out]).toEqual([1, '']);
		expect(ran.err).toContain('none.yaml');
	});
});

describe('bad inputs files', () => {
	test.each([
		['not there', () => join(work, 'none.json'), 'does not exist'],
		['a folder', () => work, 'is a folder'],
		['broken JSON', () => file('a.json', '[{'), 'not valid JSON'],
		['no list', () => file('b.json', '{"a":1}'), 'no inputs'],
		['an unknown kind', () => file('c.json', '[{"kind":"shout","at":1,"role":"x"}]'), 'Input 1'],
		['an unknown key', () => file('d.json', '[{"kind":"note","at":1,"role":"x","text":"","more":1}]'), 'more'],
		['half a millisecond', () => file('e.json', '[{"kind":"note","at":0.5,"role":"x","text":""}]'), 'at'],
		['deep nesting', () => file('f.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'Input 1|not valid JSON'],
		['50 MB', () => file('g.json', 'x'.repeat(50_000_000)), 'larger than 8 MiB'],
		['another scenario', () => file('h.json', '{"scenario":"typhoon","seed":1,"inputs":[]}'), 'typhoon'],
	])('%s: a clear error, exit 1', async (_, path, says) => {
		const ran = await muster(['play', scenarios[2]!, '--inputs', path()]);
		expect([ran.code, ran.out]).toEqual([1, '']);
		expect(ran.err).toMatch(new RegExp(says));
		expect(ran.err).not.toMatch(/at .*\.js:/);
	});
});

describe('wrong usage', () => {
	test.each([
		[[], 2, 'muster play'],
		[['chek'], 2, 'did you mean “check”'],
		[['play'], 2, 'argument is missing'],
		[['play', 'terminal-disinfection'], 2, '--inputs is missing'],
		[['play', 'x', '--inptus', 'y'], 2, 'did you mean --inputs'],
		[['par', 'terminal-disinfection', '--seed', 'one'], 2, 'whole number'],
		[['par', 'terminal-disinfection', '--seed', '4294967296'], 2, 'whole number'],
		[['par', 'terminal-disinfection', '--seed'], 2, 'needs a value'],
		[['par', 'a', 'b'], 2, 'too many'],
		[['par', 'terminal-disinfection', '--json=yes'], 2, 'takes no value'],
		[['par', 'terminal-disinfection', '--lang', 'fr'], 2, 'zh or en'],
		[['par', 'terminal-disinfektion'], 1, 'did you mean “terminal-disinfection”'],
		[['par', 'terminal-disinfection', '--rules', 'mot-guide-8'], 1, 'mot-guide-9'],
	] as [string[], number, string][])('%j exits %i and says what is wrong', async (words, code, says) => {
		const ran = await muster(words);
		expect(ran.code).toBe(code);
		expect(`${ran.err}${words.length === 0 ? ran.out : ''}`).toContain(says);
		if (words.length > 0) expect(ran.out).toBe('');
	});

	test('help is no error', async () => {
		for (const words of [['--help'], ['help'], ['play', '--help']]) {
			const ran = await muster(words);
			expect([ran.code, ran.err]).toEqual([0, '']);
			expect(ran.out).toContain('muster play SCENARIO');
		}
	});
});
