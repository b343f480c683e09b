import { describe, expect, test } from 'vitest';
import { type Departure, type Order, playPlan, type Run, shipped } from '../support/plan';

const id = 'false-alarm';
const program = shipped(id);
const seed = 3;
const residue = { truth: 'residue', plant: 'fault', bay: 'apart' };
const real = { ...residue, truth: 'real' };
const leak = { ...residue, plant: 'leak' };
const play = (departure: Departure): Run => playPlan(program, { seed, variant: residue, ...departure });
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
const disruption = (run: Run) => run.debrief.disruption.reduce((sum, one) => sum + one.weightedMs, 0);

describe('what does more harm than any virus', () => {
	test.each([
		['food-drenched', 'drench-meat'],
		['chlorine-meets-ammonia', 'spray-plant'],
		['power-cut', 'cut-power'],
		['concealed', 'sit-on-it'],
	])('%s, and called back in time', (veto, command) => {
		expect(play({ also: [{ command, at: 20 }] }).vetoes).toEqual([veto]);
		expect(play({ also: [{ command, at: 20, cancel: 20.5 }] }).vetoes).toEqual([]);
	});
	test('chlorine is no agent for a room of food', () => {
		expect(play({ variant: real, change: answer('treat-zone', { agent: 'chlorine' }) }).vetoes).toContain(
			'food-drenched',
		);
		expect(play({ variant: real, change: answer('treat-zone', { dose: 1_000 }) }).vetoes).toEqual([]);
	});
	test('the plant room without its watch', () => {
		const gone = { command: 'all-out', at: 20 };
		const back = { command: 'keep-watch', with: { men: 2, way: 'own' }, at: 26 };
		const change = without('keep-watch');
		expect(play({ change, also: [gone] }).vetoes).toEqual(['plant-unmanned']);
		expect(play({ change, also: [gone, back] }).vetoes).toEqual([]);
	});
});

describe('the ammonia alarm', () => {
	test('a mask does not stop ammonia', () => {
		const change = answer('check-plant', { gear: 'n95' });
		expect(play({ variant: leak, change }).vetoes).toEqual(['into-ammonia']);
	});
	test('with nothing in the air it is a fault, not a veto', () => {
		const run = play({ change: answer('check-plant', { gear: 'n95' }) });
		expect(run.vetoes).toEqual([]);
		expect(task(run, 'measured').credit).toBe(0);
	});
	test('the level decides what is done', () => {
		expect(given(play({ variant: leak }), 'act-plant')[0]).toMatchObject({ with: { what: 'close-valve' } });
		expect(given(play({}), 'act-plant')[0]).toMatchObject({ with: { what: 'calibrate' } });
	});
	test('venting the plant settles nothing', () => {
		const run = play({ change: answer('act-plant', { what: 'stop-all' }) });
		expect(task(run, 'plant-safe').status).toBe('missed');
	});
});

describe('release', () => {
	const release = { command: 'release', with: { what: 'all', ground: 'written' } };
	const result = play({}).drill.state.injectAt[program.injectIndex.get('negative')!]! / 60_000;
	test('before the re-test is in', () => {
		const run = play({ change: without('release'), also: [{ ...release, at: result - 1 }] });
		expect(run.vetoes).toEqual(['released-blind']);
	});
	test('a minute after it', () => {
		const run = play({ change: without('release'), also: [{ ...release, at: result + 1 }] });
		expect(run.vetoes).toEqual([]);
		expect(run.debrief.passed).toBe(true);
	});
	test('the positive lot is not let go with the rest', () => {
		expect(play({ variant: real, change: answer('release', { what: 'all' }) }).vetoes).toEqual(['positive-released']);
		expect(play({ variant: real }).vetoes).toEqual([]);
	});
});

describe('too much is a fault as well', () => {
	test('the measured response is enough, whatever the tube was', () => {
		for (const truth of ['residue', 'label', 'real']) {
			const run = play({ variant: { ...residue, truth } });
			expect({ truth, score: run.debrief.score, penalties: run.penalties }).toEqual({
				truth,
				score: 10_000,
				penalties: [],
			});
		}
	});
	test.each(['store', 'terminal'])('the %s held for one tube costs points and hours', (extent) => {
		const run = play({ change: answer('hold-zone', { extent }) });
		const measured = play({});
		expect(run.penalties).toContain('held-too-much');
		expect(task(run, 'held').credit).toBe(0);
		expect(run.debrief.score).toBeLessThan(measured.debrief.score - 800);
		expect(disruption(run)).toBeGreaterThan(disruption(measured));
	});
	test('so do 86 people taken away, also where the pallet was positive', () => {
		const run = play({ variant: real, change: answer('hold-handlers', { who: 'all', how: 'central' }) });
		expect(run.penalties).toContain('kept-too-many');
		expect(task(run, 'handlers-held').credit).toBe(0);
	});
	test('disinfecting a room in which nothing was found', () => {
		const treat = { agent: 'quat', dose: 2_000, hold: 1_800_000, what: 'surfaces' };
		const run = play({ also: [{ command: 'treat-zone', with: treat, at: 60 }] });
		expect(run.penalties).toEqual(['treated-for-nothing']);
	});
	test('and before the re-test it destroys the evidence', () => {
		const treat = { agent: 'quat', dose: 2_000, hold: 1_800_000, what: 'surfaces' };
		const run = play({ change: without('re-sample'), also: [{ command: 'treat-zone', with: treat, at: 20 }] });
		expect(run.penalties).toContain('treated-before');
	});
});

describe('the pork', () => {
	test('goes at once, from wherever it may', () => {
		const from = (bay: string) => given(play({ variant: { ...residue, bay } }), 'send-pork')[0];
		expect(from('apart')).toMatchObject({ with: { from: 'door-2' } });
		expect(from('inside')).toMatchObject({ with: { from: 'reserve' } });
	});
	test('never out of the room that is held', () => {
		const run = play({ variant: { ...residue, bay: 'inside' }, change: answer('send-pork', { from: 'door-2' }) });
		expect(run.penalties).toContain('held-goods-sent');
	});
});

test('a swapped label is put right with whoever it belongs to', () => {
	const run = play({ variant: { ...residue, truth: 'label' } });
	expect(task(run, 'lab-corrected').status).toBe('done');
	expect(task(play({}), 'lab-corrected').applies).toBe(false);
});

test('the tenth edition wants the usual tests every day', () => {
	const tenth = playPlan(shipped(id, 'mot-guide-10'), { seed, variant: residue });
	expect(given(tenth, 'settle-handlers')[0]).toMatchObject({ with: { every: 1 } });
});
