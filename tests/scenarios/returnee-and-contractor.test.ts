import { describe, expect, test } from 'vitest';
import { type Departure, playPlan, shipped } from '../support/plan';

const program = shipped('returnee-and-contractor');
const open = { left: 'three', trip: 'passed', stage: 'open' };
const done = { ...open, stage: 'done' };

const play = (departure: Departure) => playPlan(program, { seed: 7, variant: open, ...departure });
const par = play({});
const creditOf = (run: ReturnType<typeof play>, task: string) =>
	run.debrief.tasks.find((one) => one.id === task)!.credit;

type Change = NonNullable<Departure['change']>;
/** The plan's answers to this command, some of them changed. */
const answering =
	(command: string, answers: Record<string, string | number>): Change =>
	(order) =>
		order.command === command ? { ...order, with: { ...order.with, ...answers } } : order;

/** When the plan's first order of this command ended, in minutes. */
const ended = (command: string) =>
	par.drill.state.activities.find((one) => one.command === program.commandIndex.get(command))!.endedAt / 60_000;

describe('the panel', () => {
	const cleared = ended('safe-stop');
	const settled = ended('settle-permit');
	const tie = { command: 'bus-tie', with: { order: ['bound', 'load', 'tie', 'fans'] } };

	test('fed-onto-men: switching with men inside, not once they are out', () => {
		expect(play({ also: [{ ...tie, at: cleared - 4 }] }).vetoes).toEqual(['fed-onto-men']);
		expect(play({ also: [{ ...tie, at: cleared + 0.1 }] }).vetoes).toEqual([]);
	});
	test('energised-open: power before the permit is closed', () => {
		expect(play({ variant: done, also: [{ command: 'restore', at: cleared + 1 }] }).vetoes).toEqual(['energised-open']);
		const run = play({ variant: done });
		expect(run.vetoes).toEqual([]);
		expect(creditOf(run, 'live-again')).toBe(10_000);
	});
	test('half-wired: a permit closed on unfinished work does not make it finished', () => {
		const closed = {
			change: answering('settle-permit', { how: 'close', lock: 'owner' }),
			also: [{ command: 'restore', at: settled + 8 }],
		};
		expect(play(closed).vetoes).toEqual(['half-wired']);
		expect(play({ ...closed, variant: done }).vetoes).toEqual([]);
	});
	test('lock-cut: his own lock, unless called off in time', () => {
		const cut = { command: 'cut-lock', at: settled + 3 };
		expect(play({ also: [cut] }).vetoes).toEqual(['lock-cut']);
		expect(play({ also: [{ ...cut, cancel: cut.at + 0.1 }] }).vetoes).toEqual([]);
	});
});

describe('the man in charge of an open permit', () => {
	const settled = ended('settle-permit');
	const fetch = { command: 'fetch-engineer', with: { where: 'isolation', mask: 'n95' } };

	test('pulled-away: fetched before it is settled, not after', () => {
		expect(play({ also: [{ ...fetch, at: 10 }] }).vetoes).toEqual(['pulled-away']);
		expect(par.vetoes).toEqual([]);
		expect(creditOf(par, 'engineer-held')).toBe(10_000);
	});
	test('marched-out: by the guards is the same; later it is only rough', () => {
		expect(play({ also: [{ command: 'drag-out', at: 10 }] }).vetoes).toEqual(['marched-out']);
		const late = play({ also: [{ command: 'drag-out', at: settled + 1.5 }] });
		expect(late.vetoes).toEqual([]);
		expect(late.penalties).toEqual(['marched-late']);
	});
	test('let-go: out of the gate before anything is decided about him', () => {
		expect(play({ also: [{ command: 'send-off', at: 9 }] }).vetoes).toEqual(['let-go']);
		const decided = play({ also: [{ command: 'send-off', at: 40 }] });
		expect(decided.vetoes).toEqual([]);
		expect(decided.penalties).toEqual(['sent-away']);
	});
});

describe('orders that are a veto in themselves', () => {
	test.each([
		['wet-panels', 'mist-panels', 20],
		['hushed', 'hush-home', 8],
	])('%s, unless called off before it starts', (veto, command, at) => {
		expect(play({ also: [{ command, at }] }).vetoes).toEqual([veto]);
		expect(play({ also: [{ command, at, cancel: at + 0.1 }] }).vetoes).toEqual([]);
	});
});

describe('counting days', () => {
	const rest = (variant: Record<string, string>, days: number, edition?: string) =>
		creditOf(
			playPlan(edition === undefined ? program : shipped('returnee-and-contractor', edition), {
				seed: 7,
				variant,
				change: answering('plan-returnee', { rest: days }),
			}),
			'returnee-planned',
		);

	test('from the day he left: eleven days after three, eight after six', () => {
		expect(rest(open, 11)).toBe(10_000);
		expect(rest({ ...open, left: 'six' }, 8)).toBe(10_000);
		expect(rest(open, 14)).toBe(5_000 / 2);
	});
	test('four and one under the tenth edition', () => {
		expect(rest(open, 4, 'mot-guide-10')).toBe(10_000);
		expect(rest({ ...open, left: 'six' }, 1, 'mot-guide-10')).toBe(10_000);
		expect(rest(open, 11, 'mot-guide-10')).toBeLessThan(10_000);
	});
});

describe('what the variant changes', () => {
	test('unfinished work is suspended with its lock kept, finished work closed by its owner', () => {
		const suspend = answering('settle-permit', { how: 'suspend', lock: 'keep' });
		expect(creditOf(play({ change: suspend }), 'permit-settled')).toBe(10_000);
		expect(creditOf(play({ variant: done, change: suspend }), 'permit-settled')).toBe(0);
	});
	test('the star alone decides nothing', () => {
		const central = answering('plan-engineer', { kind: 'central' });
		expect(creditOf(play({ change: central }), 'engineer-planned')).toBe(0);
		expect(creditOf(play({ variant: { ...open, trip: 'stayed' }, change: central }), 'engineer-planned')).toBe(10_000);
	});
	test('a contact as watcher costs credit', () => {
		const mate = play({ change: answering('name-watch', { xu: 'mate' }) });
		expect(creditOf(mate, 'watch-named')).toBeLessThan(10_000);
		expect(creditOf(par, 'watch-named')).toBe(10_000);
	});
});
