import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../src/debrief/index';
import { type Departure, playPlan, shipped } from '../support/plan';

const program = shipped('import-cargo-hold');
const pocket = { cargo: 'pellets', relief: 'borrowed', air: 'pocket' };
const foul = { ...pocket, air: 'foul' };
const soybean = { ...pocket, cargo: 'soybean' };

const play = (departure: Departure) => playPlan(program, { seed: 7, variant: pocket, ...departure });
const par = play({});

/** When this call came in the run of the plan, in minutes. */
const called = (inject: string) => par.drill.state.injectAt[program.injectIndex.get(inject)!]! / 60_000;

/** The plan without the nth order of this command. */
function withoutNth(command: string, nth: number): NonNullable<Departure['change']> {
	let seen = 0;
	return (order) => (order.command === command && ++seen === nth ? undefined : order);
}

describe('mixed-gang: men from outside the loop in the hold', () => {
	test('going down while the two are still in the relief', () => {
		const { vetoes } = play({ change: withoutNth('turn-back', 1), also: [{ command: 'go-down', at: 30 }] });
		expect(vetoes).toContain('mixed-gang');
	});
	test('not once they have been sent back', () => {
		expect(play({ also: [{ command: 'go-down', at: 30 }] }).vetoes).toEqual([]);
	});
	test('shore men lent to the gang afterwards count too', () => {
		const also = [
			{ command: 'lend-shore', at: 27 },
			{ command: 'go-down', at: 32 },
		];
		expect(play({ also }).vetoes).toEqual(['mixed-gang']);
	});
});

describe('foul-hold: going down without a good and recent reading', () => {
	test('into air known to be foul', () => {
		expect(play({ variant: foul, also: [{ command: 'go-down', at: 30 }] }).vetoes).toEqual(['foul-hold']);
	});
	test('on a good reading less than thirty minutes old it is allowed, a little later it is not', () => {
		const read = called('reading-good');
		expect(play({ also: [{ command: 'go-down', at: read + 27 }] }).vetoes).toEqual([]);
		expect(play({ also: [{ command: 'go-down', at: read + 30 }] }).vetoes).toEqual(['foul-hold']);
	});
});

describe('an alarm in the hold', () => {
	const beep = called('beep');
	const stays = (up: number) => play({ change: withoutNth('bring-up', 1), also: [{ command: 'bring-up', at: up }] });

	test('left-in-gas: men still below after twenty minutes of it', () => {
		expect(stays(beep + 15).vetoes).toEqual(['left-in-gas']);
	});
	test('up just within twenty minutes', () => {
		const { vetoes, debrief } = stays(beep + 12);
		expect(vetoes).toEqual([]);
		expect(debrief.tasks.find((task) => task.id === 'pulled')!.credit).toBe(0);
	});
	test('dug-on: digging under the alarm', () => {
		const also = [
			{ command: 'dig-corners', at: beep + 1 },
			{ command: 'bring-up', at: beep + 1.5 },
		];
		expect(play({ change: withoutNth('bring-up', 1), also }).vetoes).toContain('dug-on');
	});
	test('the plan digs the same corners once they have been blown through', () => {
		expect(par.vetoes).toEqual([]);
		expect(
			par.drill.state.activities.filter((one) => one.command === program.commandIndex.get('go-down')),
		).toHaveLength(2);
	});
	test('where the air was foul from the start there is no pocket', () => {
		const { drill, debrief } = play({ variant: foul });
		expect(drill.state.injectAt[program.injectIndex.get('beep')!]).toBe(-1);
		expect(debrief.tasks.find((task) => task.id === 'pulled')!.applies).toBe(false);
		expect(debrief.tasks.find((task) => task.id === 'blown')!.credit).toBe(10_000);
	});
});

describe('under-the-load: lifting the loader over men', () => {
	const hooked = called('hook-ready');
	const lifted = (clear: readonly { command: string; at: number }[]) =>
		play({ change: withoutNth('stand-clear', 1), also: [...clear, { command: 'lift-loader', at: hooked + 5 }] });

	test('who have not stood clear', () => {
		expect(lifted([]).vetoes).toEqual(['under-the-load']);
	});
	test('not once they stand in the ladder corner', () => {
		expect(lifted([{ command: 'stand-clear', at: hooked + 1 }]).vetoes).toEqual([]);
	});
});

describe('chlorine-on-grain: chlorine at an open hatch', () => {
	const chlorine: NonNullable<Departure['change']> = (order) =>
		order.command === 'wipe-rails' ? { ...order, with: { ...order.with, agent: 'chlorine' } } : order;

	test('over soybeans', () => {
		expect(play({ variant: soybean, change: chlorine }).vetoes).toEqual(['chlorine-on-grain']);
	});
	test('over wood pellets it is right', () => {
		const { vetoes, debrief } = play({ change: chlorine });
		expect(vetoes).toEqual([]);
		expect(debrief.score).toBe(10_000);
	});
});

describe('orders that are a veto in themselves', () => {
	test.each([
		['grab-ride', { command: 'ride-grab', at: 40 }],
		['blind-rescue', { command: 'jump-in', at: 40 }],
		['loop-broken', { command: 'canteen-break', target: 'gang-a', at: 30 }],
	])('%s, unless called off before it starts', (veto, order) => {
		expect(play({ also: [order] }).vetoes).toEqual([veto]);
		expect(play({ also: [{ ...order, cancel: order.at + 0.1 }] }).vetoes).toEqual([]);
	});
});

describe('what the variant changes', () => {
	test('the gas to look for', () => {
		const phosphine: NonNullable<Departure['change']> = (order) =>
			order.command === 'gas-test' ? { ...order, with: { ...order.with, gases: ['oxygen', 'phosphine'] } } : order;
		const known = (variant: Record<string, string>) =>
			play({ variant, change: phosphine }).debrief.tasks.find((task) => task.id === 'air-known')!.credit;
		expect(known(soybean)).toBe(10_000);
		expect(known(pocket)).toBe(0);
	});
	test('where the two are sent', () => {
		const shore: NonNullable<Departure['change']> = (order) =>
			order.command === 'turn-back' ? { ...order, with: { ...order.with, to: 'berth-1' } } : order;
		const sent = (relief: string) =>
			play({ variant: { ...pocket, relief }, change: shore }).debrief.tasks.find((task) => task.id === 'turned-back')!
				.credit;
		expect(sent('borrowed')).toBe(10_000);
		expect(sent('resting')).toBe(0);
	});
	test('under the tenth edition the same play loses the register, and nothing else', () => {
		const tenth = playPlan(shipped('import-cargo-hold', 'mot-guide-10'), {
			seed: 7,
			variant: pocket,
			change: (order) =>
				order.command === 'register' ? { ...order, with: { ...order.with, interval: 2, cycle: 'loop-14-7-7' } } : order,
		});
		const ninth = debriefOf(par.drill, par.inputs);
		const differs = ninth.tasks.filter((task, index) => task.credit !== tenth.debrief.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['registered']);
	});
});
