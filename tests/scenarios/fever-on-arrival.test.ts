import { describe, expect, test } from 'vitest';
import { type Departure, type Order, playPlan, type Run, shipped } from '../support/plan';

const id = 'fever-on-arrival';
const program = shipped(id);
const seed = 5;
const calm = { pilot: 'ladder', illness: 'steady', sea: 'moderate', mill: 'ample' };
const rough = { ...calm, sea: 'heavy' };
const dying = { ...calm, illness: 'grave' };
const play = (departure: Departure): Run => playPlan(program, { seed, variant: calm, ...departure });
const without =
	(...commands: readonly string[]) =>
	(order: Order) =>
		commands.includes(order.command) ? undefined : order;
const answer =
	(command: string, given: NonNullable<Order['with']>) =>
	(order: Order): Order =>
		order.command === command ? { ...order, with: { ...order.with, ...given } } : order;
const at = (run: Run, command: string): number => {
	const index = program.commandIndex.get(command)!;
	return run.drill.state.activities.find((one) => one.command === index)!.startedAt;
};
const task = (run: Run, name: string) => run.debrief.tasks.find((one) => one.id === name)!;

describe('what is never done', () => {
	test.each([
		['piloted-in', 'pilot-on'],
		['berthed-first', 'berth-first'],
		['falsified', 'fix-declaration'],
		['landed-crew', 'shore-leave'],
	])('%s: once it has been carried through', (veto, command) => {
		expect(play({ also: [{ command, at: 14 }] }).vetoes).toEqual([veto]);
	});
	test.each(['pilot-on', 'berth-first', 'fix-declaration', 'shore-leave'])('%s called back in time', (command) => {
		expect(play({ also: [{ command, at: 14, cancel: 14.5 }] }).vetoes).toEqual([]);
	});
});

describe('rescue', () => {
	test('refused to a man in danger of his life', () => {
		expect(play({ variant: dying, also: [{ command: 'refuse', at: 10 }] }).vetoes).toEqual(['rescue-refused']);
	});
	test('a steady man may be told to wait', () => {
		expect(play({ also: [{ command: 'refuse', at: 10 }] }).vetoes).toEqual([]);
	});
	test('put off too long', () => {
		const run = play({ variant: dying, change: without('take-off', 'to-hospital') });
		expect(run.vetoes).toEqual(['left-to-die']);
	});
	test('the boat that is on its way when the time is up excuses', () => {
		const known = at(play({ variant: dying }), 'ask-master') / 60_000 + 3;
		const late = { command: 'take-off', with: { craft: 'launch', way: 'hoist' }, at: known + 138 };
		const run = play({ variant: dying, change: without('take-off'), also: [late] });
		expect(run.vetoes).toEqual([]);
		expect(task(run, 'taken-off').status).toBe('missed');
	});
	test('a dying man is off before the results, a steady one after', () => {
		const [grave, steady] = [play({ variant: dying }), play({})];
		const result = (run: Run) => run.drill.state.injectAt[program.injectIndex.get('result')!]!;
		expect(at(grave, 'take-off')).toBeLessThan(result(grave));
		expect(at(steady, 'take-off')).toBeGreaterThanOrEqual(result(steady));
		expect([grave.debrief.score, steady.debrief.score]).toEqual([10_000, 10_000]);
	});
	test('a steady man fetched without the consent of customs', () => {
		const early = { command: 'take-off', with: { craft: 'launch', way: 'hoist' }, at: 60 };
		expect(play({ also: [early] }).vetoes).toEqual(['no-consent']);
	});
});

describe('the sea', () => {
	const boarding = { command: 'customs-board', with: { scope: 'all' } };
	test('people sent across in swell without a lee', () => {
		const run = play({ variant: rough, change: without('make-lee', 'customs-board'), also: [{ ...boarding, at: 40 }] });
		expect(run.vetoes).toContain('unsafe-crossing');
	});
	test('with a lee they may cross', () => {
		const run = play({ variant: rough, change: without('customs-board'), also: [{ ...boarding, at: 40 }] });
		expect(run.vetoes).toEqual([]);
	});
	test('in a slight sea no lee is asked for', () => {
		expect(task(play({}), 'lee-made').applies).toBe(false);
	});
	test('a stretcher into a launch in swell', () => {
		const run = play({ variant: rough, change: answer('take-off', { craft: 'launch' }) });
		expect(run.vetoes).toEqual(['small-boat']);
	});
	test('into the tug', () => {
		const run = play({ variant: rough });
		expect(run.vetoes).toEqual([]);
		expect(run.debrief.score).toBe(10_000);
	});
	test('the sick man climbs: no veto, but nothing earned', () => {
		const run = play({ change: answer('take-off', { way: 'ladder' }) });
		expect(run.penalties).toContain('sick-on-ladder');
		expect(task(run, 'taken-off').credit).toBe(0);
	});
});

describe('berthing', () => {
	test('decided as soon as the sick man is gone', () => {
		expect(play({ change: answer('decide-berth', { what: 'berth-now' }) }).vetoes).toContain('berthed-uncleared');
	});
	test('she stays, but for the wrong reason', () => {
		const run = play({ change: answer('decide-berth', { unlock: 'most' }) });
		expect(run.vetoes).toEqual([]);
		expect(task(run, 'decided').status).toBe('wrong');
	});
});

describe('the pilot', () => {
	test('nobody answers: he goes inside and is a contact', () => {
		const run = play({
			change: (order) => (order.command === 'hold-boarding' ? undefined : order),
			also: [{ command: 'hold-boarding', with: { word: 'stay-wing' }, at: 8 }],
		});
		expect(run.penalties).toContain('pilot-inside');
		const loop = run.inputs.find((one) => one.kind === 'order' && one.command === 'pilot-loop');
		expect(loop).toMatchObject({ with: { manage: 'contact' } });
	});
	test('what to tell him depends on where he is', () => {
		const word = (variant: typeof calm) =>
			play({ variant }).inputs.find((one) => one.kind === 'order' && one.command === 'hold-boarding');
		expect(word(calm)).toMatchObject({ with: { word: 'climb-down' } });
		expect(word({ ...calm, pilot: 'aboard' })).toMatchObject({ with: { word: 'stay-wing' } });
	});
	test('the tenth edition tests him every day', () => {
		const tenth = playPlan(shipped(id, 'mot-guide-10'), { seed, variant: calm });
		expect(tenth.inputs.find((one) => one.kind === 'order' && one.command === 'pilot-loop')).toMatchObject({
			with: { interval: 1 },
		});
	});
});

test('the mill decides where its grain comes from', () => {
	const source = (mill: string) =>
		play({ variant: { ...calm, mill } }).inputs.find((one) => one.kind === 'order' && one.command === 'plan-grain');
	expect(source('short')).toMatchObject({ with: { source: 'dongfu' } });
	expect(source('ample')).toMatchObject({ with: { source: 'silo' } });
});
