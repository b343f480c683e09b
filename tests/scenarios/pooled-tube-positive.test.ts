import { describe, expect, test } from 'vitest';
import { type Departure, playPlan, shipped } from '../support/plan';

const program = shipped('pooled-tube-positive');
const calm = { who: 'driver', tenth: 'painter', wind: 'calm' };
const rising = { ...calm, wind: 'rising' };

const play = (departure: Departure) => playPlan(program, { seed: 7, variant: calm, ...departure });
const par = play({});
const called = (inject: string) => par.drill.state.injectAt[program.injectIndex.get(inject)!]! / 60_000;

/** The plan's answers to this command, some of them changed. */
const answering =
	(
		command: string,
		answers: NonNullable<Parameters<NonNullable<Departure['change']>>[0]['with']>,
	): NonNullable<Departure['change']> =>
	(order) =>
		order.command === command ? { ...order, with: { ...order.with, ...answers } } : order;
const without =
	(command: string): NonNullable<Departure['change']> =>
	(order) =>
		order.command === command ? undefined : order;
const creditOf = (run: ReturnType<typeof play>, task: string) =>
	run.debrief.tasks.find((one) => one.id === task)!.credit;

describe('the driver in the cab', () => {
	test('load-hanging: down while the grab hangs', () => {
		const run = play({
			change: without('secure-crane'),
			also: [{ command: 'driver-down', at: 12, with: { where: 'hold-point', lift: 'stairs' } }],
		});
		expect(run.vetoes).toContain('load-hanging');
	});
	test('crane-loose: clamps alone in a rising wind', () => {
		const clamped = {
			change: answering('secure-crane', { fix: 'clamp' }),
			also: [{ command: 'driver-down', at: 20, with: { where: 'hold-point', lift: 'stairs' } }],
		};
		expect(play({ ...clamped, variant: rising }).vetoes).toEqual(['crane-loose']);
	});
	test('clamps alone are enough on a calm night, pins in a wind', () => {
		const fixed = (variant: Record<string, string>, fix: string) =>
			play({ variant, change: answering('secure-crane', { fix }) });
		expect(fixed(calm, 'clamp').vetoes).toEqual([]);
		expect(creditOf(fixed(calm, 'clamp'), 'crane-secured')).toBe(10_000);
		expect(fixed(rising, 'anchor').vetoes).toEqual([]);
	});
	test('shouted-down: called down before the grab has landed, not after', () => {
		const { vetoes } = play({ also: [{ command: 'call-down', at: 8 }] });
		expect(vetoes).toEqual(['shouted-down']);
		const later = play({ also: [{ command: 'call-down', at: 16 }] });
		expect(later.vetoes).toEqual([]);
		expect(later.penalties).toEqual(['called-anyway']);
	});
});

describe('freed-on-rerun: released on what was left of the pool', () => {
	test('after the re-run, before the singles', () => {
		expect(play({ also: [{ command: 'release-all', at: called('rerun') + 2 }] }).vetoes).toEqual(['freed-on-rerun']);
	});
	test('not once the singles are read and the others decided on', () => {
		expect(play({ also: [{ command: 'release-all', at: called('result-driver') + 2 }] }).vetoes).toEqual([]);
	});
});

describe('gathered: the ten in one room', () => {
	test('once the wardens are there for it, not when they are called off before', () => {
		const order = { command: 'gather-room', at: 30 };
		expect(play({ also: [order] }).vetoes).toEqual(['gathered']);
		expect(play({ also: [{ ...order, cancel: 30.1 }] }).vetoes).toEqual([]);
	});
});

describe('codes-swapped: three codes in doubt', () => {
	const doubted = called('mixed-codes');
	test('swapped in the system', () => {
		expect(play({ also: [{ command: 'swap-codes', at: doubted + 0.5 }] }).vetoes).toEqual(['codes-swapped']);
	});
	test('the plan samples the three again', () => {
		expect(par.vetoes).toEqual([]);
		expect(creditOf(par, 'recoded')).toBe(10_000);
	});
});

describe('names-out: the ten names in the staff chat', () => {
	test('published; a report of ten people without names is none', () => {
		expect(play({ also: [{ command: 'publish-names', at: 24 }] }).vetoes).toEqual(['names-out']);
		expect(creditOf(par, 'reported')).toBe(10_000);
	});
});

describe('the ten', () => {
	test('the wrong tube leads nowhere until it is read back', () => {
		const run = play({ change: answering('take-call', { check: 'guess' }) });
		expect(run.drill.state.injectAt[program.injectIndex.get('wrong-tube')!]).toBeGreaterThan(0);
		expect(creditOf(run, 'all-ten')).toBe(0);
		expect(run.debrief.passed).toBe(false);
	});
	test('pooled again or labelled afterwards, the samples are refused', () => {
		for (const answers of [{ tubes: 10 }, { label: 'batch' }]) {
			const run = play({ change: answering('resample', answers) });
			expect(run.drill.state.injectAt[program.injectIndex.get('sampled-badly')!]).toBeGreaterThan(0);
			expect(creditOf(run, 'sampled')).toBe(0);
		}
	});
	test('a trucker is held in his cab, a painter in a hut', () => {
		const hut = (tenth: string) =>
			play({ variant: { ...calm, tenth }, change: answering('hold-tenth', { room: 'hut' }) });
		expect(creditOf(hut('painter'), 'tenth-held')).toBe(10_000);
		expect(creditOf(hut('trucker'), 'tenth-held')).toBe(0);
	});
});

describe('the result decides', () => {
	test('which place stays closed', () => {
		const kept = (who: string) =>
			play({ variant: { ...calm, who }, change: answering('adjust-places', { keep: 'canteen' }) });
		expect(creditOf(kept('kitchen'), 'adjusted')).toBe(10_000);
		expect(creditOf(kept('driver'), 'adjusted')).toBe(0);
		expect(creditOf(kept('none'), 'adjusted')).toBe(0);
	});
	test('with ten negatives nobody is moved, and nobody goes without a second single tube', () => {
		const none = { ...calm, who: 'none' };
		const run = play({ variant: none });
		expect(run.debrief.score).toBe(10_000);
		expect(run.debrief.tasks.find((task) => task.id === 'moved')!.applies).toBe(false);
		expect(
			creditOf(play({ variant: none, change: answering('keep-others', { basis: 'graded' }) }), 'others-decided'),
		).toBe(0);
	});
	test('under the tenth edition tracing looks two days back', () => {
		const run = playPlan(shipped('pooled-tube-positive', 'mot-guide-10'), {
			seed: 7,
			variant: calm,
			change: (order) => (order.command === 'start-tracing' ? { ...order, with: { ...order.with, days: 4 } } : order),
		});
		expect(creditOf(run, 'traced')).toBeLessThan(10_000);
		expect(creditOf(par, 'traced')).toBe(10_000);
	});
});
