import { describe, expect, test } from 'vitest';
import { type Departure, type Order, playPlan, type Run, shipped } from '../support/plan';

const id = 'typhoon-in-lockdown';
const program = shipped(id);
const seed = 4;
const near = { track: 'near', hall: 'warehouse', fever: 'nobody' };
const graze = { ...near, track: 'graze' };
const play = (departure: Departure): Run => playPlan(program, { seed, variant: near, ...departure });
const without =
	(...commands: readonly string[]) =>
	(order: Order) =>
		commands.includes(order.command) ? undefined : order;
const answer =
	(command: string, given: NonNullable<Order['with']>) =>
	(order: Order): Order =>
		order.command === command ? { ...order, with: { ...order.with, ...given } } : order;
const task = (run: Run, name: string) => run.debrief.tasks.find((one) => one.id === name)!;
const given = (run: Run, command: string) =>
	run.inputs.filter((one) => one.kind === 'order' && one.command === command);
const steps = ['drive', 'pin', 'tie', 'power'];

describe('before the wind', () => {
	test('people left in the huts at force 10', () => {
		expect(play({ change: without('move-second') }).vetoes).toEqual(['huts-blown']);
	});
	test('offshore it blows less: a late move, but no veto', () => {
		const run = play({ variant: graze, change: without('move-second') });
		expect(run.vetoes).toEqual([]);
		expect(task(run, 'sheltered').status).toBe('missed');
	});
	test('a crane at work in force 7', () => {
		const run = play({ change: without('stop-crane', 'pin-crane') });
		expect(run.vetoes).toEqual(['crane-in-wind']);
	});
	test('stopped in the minutes that are left', () => {
		const late = ['crane-1', 'crane-2'].map((target) => ({ command: 'stop-crane', target, at: 75 }));
		expect(play({ change: without('stop-crane', 'pin-crane'), also: late }).vetoes).toEqual([]);
	});
	test('driven to its pin in force 8', () => {
		const pin = { command: 'pin-crane', target: 'crane-1', with: { steps } };
		const late = (at: number) =>
			play({
				change: (order) => (order.command === 'pin-crane' && order.target === 'crane-1' ? undefined : order),
				also: [{ ...pin, at }],
			});
		expect(late(121).vetoes).toEqual(['crane-moved']);
		expect(late(110).vetoes).toEqual([]);
	});
	test('a ship sent out over the tugs’ limit', () => {
		const sail = { command: 'sail', target: 'xinhai', with: { where: 'anchorage-outer' } };
		const run = (at: number) => play({ change: without('sail'), also: [{ ...sail, at }] });
		expect(run(81).vetoes).toEqual(['late-sailing']);
		expect(run(70).vetoes).toEqual([]);
	});
	test('the ship without an engine stays where she is', () => {
		const sail = { command: 'sail', with: { where: 'anchorage-outer' }, at: 20 };
		expect(play({ change: without('sail'), also: [{ ...sail, target: 'dongfu' }] }).vetoes).toEqual(['dead-ship']);
		expect(play({ change: without('sail'), also: [{ ...sail, target: 'xinhai' }] }).vetoes).toEqual([]);
	});
});

describe('the forty', () => {
	test.each([
		['forty-together', 'one-trip'],
		['released', 'send-home'],
	])('%s, and called back in time', (veto, command) => {
		expect(play({ also: [{ command, at: 20 }] }).vetoes).toEqual([veto]);
		expect(play({ also: [{ command, at: 20, cancel: 20.3 }] }).vetoes).toEqual([]);
	});
	test('never lodged with the team', () => {
		const to = (place: string) => play({ change: answer('move-close', { to: place }) }).vetoes;
		expect(to('reserve-hostel')).toEqual(['lodged-with-team']);
		expect(to('office-block')).toEqual([]);
	});
	test('the building is the one that is sound', () => {
		const where = (hall: string) => given(play({ variant: { ...near, hall } }), 'set-shelter')[0];
		expect(where('warehouse')).toMatchObject({ with: { where: 'warehouse' } });
		expect(where('office')).toMatchObject({ with: { where: 'office-block' } });
	});
	test('one short: a car for the straggler, none for the man in hospital', () => {
		const somebody = { ...near, fever: 'somebody' };
		expect(given(play({}), 'fetch-back')).toHaveLength(1);
		expect(given(play({ variant: somebody }), 'fetch-back')).toHaveLength(0);
		const sent = play({ variant: somebody, also: [{ command: 'fetch-back', at: 100 }] });
		expect(sent.penalties).toContain('sent-for-nothing');
	});
	test('a feverish man left among the others', () => {
		const run = play({
			variant: { ...near, fever: 'somebody' },
			change: without('move-ill', 'move-close'),
			also: ['close-a', 'close-b'].map((target) => ({
				command: 'move-close',
				target,
				with: { seats: 'half', ppe: 'level-2', to: 'warehouse' },
				at: 50,
			})),
		});
		expect(run.penalties).toContain('fever-aboard');
	});
});

describe('the injured man', () => {
	const go = { command: 'rescue', with: { cover: 'quick', first: 'clear' } };
	test('left on the quay', () => {
		expect(play({ change: without('rescue'), also: [{ ...go, at: 132 }] }).vetoes).toContain('left-hurt');
	});
	test('help at work when the half hour is up', () => {
		const run = play({ change: without('rescue'), also: [{ ...go, at: 121 }] });
		expect(run.vetoes).toEqual([]);
	});
	test('kept quiet, and thought better of', () => {
		const hush = { command: 'hide-injury', at: 215 };
		expect(play({ also: [hush] }).vetoes).toEqual(['injury-hidden']);
		expect(play({ also: [{ ...hush, cancel: 217 }] }).vetoes).toEqual([]);
	});
	test('whoever carried him is held and tested', () => {
		const free = play({ change: answer('hold-rescuers', { as: 'free' }) });
		expect(task(free, 'rescuers').status).toBe('missed');
		expect(free.debrief.passed).toBe(false);
	});
});

describe('the gangs', () => {
	test('on the quay in force 9', () => {
		const off = { command: 'shelter-gangs', with: { 'loop-at': 'reserve-hostel', 'shore-at': 'canteen' } };
		const run = (at: number) => play({ variant: graze, change: without('shelter-gangs'), also: [{ ...off, at }] });
		expect(run(150).vetoes).toEqual(['men-on-quay']);
		expect(run(145).vetoes).toEqual([]);
	});
	test('one roof for both mixes them', () => {
		const run = play({ change: answer('shelter-gangs', { 'loop-at': 'canteen' }) });
		expect(run.penalties).toContain('mixed-gangs');
	});
	test('both ships by the loop gang is a day too long', () => {
		const run = play({
			variant: graze,
			change: without('double-shore'),
			also: [{ command: 'double-loop', target: 'xinhai', with: { lines: 16, stand: 'clear' }, at: 52 }],
		});
		expect(run.penalties).toContain('tired-gang');
		expect(task(run, 'xinhai-fast').status).toBe('done');
	});
});

test('work resumed without a survey', () => {
	const resume = { command: 'resume', with: { first: 'grain' } };
	expect(play({ change: without('resume'), also: [{ ...resume, at: 275 }] }).vetoes).toEqual(['unsurveyed']);
	expect(play({ change: without('resume'), also: [{ ...resume, at: 300 }] }).vetoes).toEqual([]);
});

test('straight at us Xinhai sails, offshore she stays', () => {
	expect(given(play({}), 'sail')).toHaveLength(1);
	const stays = play({ variant: graze });
	expect(given(stays, 'sail')).toHaveLength(0);
	expect(given(stays, 'double-shore')).toHaveLength(1);
});

test('under the ninth edition the same answers miss the loop’s interval', () => {
	const ninth = playPlan(shipped(id, 'mot-guide-9'), { seed, variant: near, change: answer('test-all', { every: 1 }) });
	expect(task(ninth, 'tested').status).toBe('wrong');
	expect(task(play({}), 'tested').status).toBe('done');
});
