import { describe, expect, test } from 'vitest';
import {
	activity,
	before,
	debriefed,
	injectAt,
	minute,
	Shipped,
	second,
	vetoesOf,
	without,
} from './support/shipped-drill';

const scenario = new Shipped('terminal-disinfection');
const seed = 7;
const steel = { site: 'canteen', goods: 'steel', spill: 'much', transfer: 'early' };
const grain = { ...steel, goods: 'grain' };
const outIn = { way: 'out-in', rate: 200 };
const mixed = (agent: string, dose: number, lot = 'lot-a') => ({ lot, agent, dose, volume: 30_000 });

describe('case-inside: spraying before the case has left', () => {
	const first = [
		scenario.order('prepare-agent', 0, mixed('chlorine', 1000)),
		scenario.order('verify-place', 0, { who: 'loader-07' }),
		scenario.order('cordon', 0),
	];
	const left = activity(scenario.play(seed, steel, first, 60 * minute), 'transfer-case').endedAt;
	const spraying = (at: number) =>
		scenario.play(seed, steel, [...first, scenario.order('floor-pass', at, outIn)], 60 * minute);

	test('a second before he is handed over in hospital', () => {
		expect(vetoesOf(spraying(left - second))).toEqual(['case-inside']);
	});
	test('a second after it is not', () => {
		expect(vetoesOf(spraying(left + second))).toEqual([]);
	});
});

describe('people-inside: spraying while somebody is inside', () => {
	const par = scenario.par(seed, steel);
	const out = activity(par, 'clear-people').endedAt;
	const shut = activity(par, 'close-up').endedAt;
	const start = Math.max(out, shut);
	const rest = without(before(par.inputs, start + 1), 'floor-pass');

	test('before the man who slipped in is out', () => {
		const run = scenario.play(
			seed,
			steel,
			[...without(rest, 'clear-people'), scenario.order('floor-pass', start, outIn)],
			start + 20 * minute,
		);
		expect(vetoesOf(run)).toEqual(['people-inside']);
	});
	test('from the instant he is out it is allowed', () => {
		const run = scenario.play(seed, steel, [...rest, scenario.order('floor-pass', start, outIn)], start + 20 * minute);
		expect(activity(run, 'floor-pass').startedAt).toBe(start);
		expect(vetoesOf(run)).toEqual([]);
	});
});

describe('chlorine-on-grain: chlorine next to open grain', () => {
	const par = scenario.par(seed, grain);
	const { inputs } = par;
	const lot = String(activity(par, 'prepare-agent').answers.lot);
	const mixedOnce = inputs.find((one) => one.kind === 'order' && one.command === 'prepare-agent')!;
	const asked = without(inputs, 'prepare-agent');
	const chlorine = scenario.order('prepare-agent', mixedOnce.at, mixed('chlorine', 1000, lot));

	test('the first pass with chlorine', () => {
		expect(vetoesOf(scenario.play(seed, grain, [...asked, chlorine]))).toContain('chlorine-on-grain');
	});
	test('chlorine mixed, but mixed anew with chlorine dioxide before it is used', () => {
		const anew = scenario.order('prepare-agent', mixedOnce.at + minute, mixed('clo2', 500, lot));
		expect(vetoesOf(scenario.play(seed, grain, [...asked, chlorine, anew]))).toEqual([]);
	});
	test('chlorine next to steel is right', () => {
		const run = scenario.par(seed, steel);
		expect(run.drill.state.activities.find((one) => one.answers.agent === 'chlorine')).toBeDefined();
		expect(vetoesOf(run)).toEqual([]);
	});
});

describe('chlorine-and-acid: acid in the chlorine', () => {
	const poured = [scenario.order('prepare-agent', 0, mixed('chlorine', 1000)), scenario.order('add-acid', minute)];
	const run = scenario.play(seed, steel, poured, 30 * minute);
	const done = activity(run, 'add-acid').endedAt;

	test('once it is in', () => {
		expect(vetoesOf(run)).toEqual(['chlorine-and-acid']);
	});
	test('called off a second before', () => {
		const { id } = activity(run, 'add-acid');
		const off = { kind: 'cancel', activity: id, at: done - second, role: scenario.role } as const;
		expect(vetoesOf(scenario.play(seed, steel, [...poured, off], 30 * minute))).toEqual([]);
	});
});

describe('opened-early: opened without a passing result', () => {
	const par = scenario.par(seed, steel);
	const result = injectAt(par, 'result');
	const waiting = without(before(par.inputs, result), 'release');
	const opened = (at: number) =>
		scenario.play(seed, steel, [...waiting, scenario.order('release', at, { ground: 'result' })]);

	test('a second before the report', () => {
		const run = opened(result - second);
		expect(vetoesOf(run)).toEqual(['opened-early']);
		expect(debriefed(run).passed).toBe(false);
	});
	test('a second after it', () => {
		const run = opened(result + second);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).passed).toBe(true);
	});
});

describe('the plan', () => {
	test('earns everything in every variant', () => {
		const variants = scenario.variants();
		expect(variants).toHaveLength(24);
		for (const variant of variants) {
			const debrief = debriefed(scenario.par(seed, variant));
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});

	test('a weak solution fails the evaluation, and everything is done again', () => {
		const par = scenario.par(seed, steel);
		const weak = par.inputs.map((one) =>
			one.kind === 'order' && one.command === 'prepare-agent' ? { ...one, with: { ...one.with, dose: 500 } } : one,
		);
		const run = scenario.play(seed, steel, weak);
		expect(injectAt(run, 'result')).toBe(-1);
		expect(injectAt(run, 'result-failed')).toBeGreaterThan(0);
		expect(debriefed(run).end.reason).toBe('limit');
	});

	test('the same play scores less under the tenth edition, for the loop and nothing else', () => {
		const tenth = new Shipped('terminal-disinfection', 'mot-guide-10');
		const par = scenario.par(seed, grain);
		const [ninth, later] = [debriefed(par), debriefed(tenth.play(seed, grain, par.inputs))];
		const differs = ninth.tasks.filter((task, index) => task.credit !== later.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['loop']);
		expect(later.score).toBeLessThan(ninth.score);
	});
});
