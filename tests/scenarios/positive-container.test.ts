import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/drill/index';
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

const scenario = new Shipped('positive-container');
const seed = 7;
const parts = { cargo: 'parts', truck: 'parked', driver: 'canteen' };
const bearings = { ...parts, cargo: 'bearings' };
const feed = { ...parts, cargo: 'feed' };
const par = scenario.par(seed, parts);
const ordered = (inputs: readonly Input[], command: string) =>
	inputs.find((one) => one.kind === 'order' && one.command === command) as Extract<Input, { kind: 'order' }>;
/** Par's inputs with this order given at another instant. */
const moved = (inputs: readonly Input[], command: string, at: number): readonly Input[] =>
	inputs.map((one) => (one.kind === 'order' && one.command === command ? { ...one, at } : one));
/** From the order to the instant that the work starts, and ends: staff need as long at any hour. */
const lead = (command: string) => activity(par, command).startedAt - activity(par, command).orderedAt;
const span = (command: string) => activity(par, command).endedAt - activity(par, command).orderedAt;

describe('closed-on-man: the doors shut with a man inside', () => {
	const shut = activity(par, 'close-box').startedAt;
	const called = (out: number) =>
		scenario.play(
			seed,
			parts,
			before(moved(without(par.inputs, 'brace-load'), 'call-out', out - span('call-out')), shut),
			shut + 10 * minute,
		);

	test('he comes out a second too late', () => {
		expect(vetoesOf(called(shut + second))).toEqual(['closed-on-man']);
	});
	test('he is out a second before', () => {
		expect(vetoesOf(called(shut - second))).toEqual([]);
	});
});

describe('opened-early: the seal broken before customs has ruled', () => {
	const ruled = injectAt(par, 'ruling');
	const rest = before(without(par.inputs, 'open-box'), ruled);
	const opened = (start: number) =>
		scenario.play(
			seed,
			parts,
			[...rest, scenario.order('open-box', start - lead('open-box'), { how: 'leaf' })],
			start + minute,
		);

	test('a second before the ruling', () => {
		expect(vetoesOf(opened(ruled - second))).toEqual(['opened-early']);
	});
	test('a second after it', () => {
		expect(vetoesOf(opened(ruled + second))).toEqual([]);
	});
});

describe('chlorine on cargo that it ruins', () => {
	const mixed = (variant: Readonly<Record<string, string>>, agent: string, dose: number) => {
		const run = scenario.par(seed, variant);
		return scenario.play(
			seed,
			variant,
			run.inputs.map((one) =>
				one.kind === 'order' && one.command === 'mix-agent' ? { ...one, with: { agent, dose } } : one,
			),
		);
	};

	test.each([
		['bearings', bearings],
		['feed', feed],
	] as const)('chlorine on %s, in the box and on the truck', (_, variant) => {
		expect(vetoesOf(mixed(variant, 'chlorine', 1000))).toEqual(['chlorine-on-cargo', 'chlorine-on-pallets']);
	});
	test('quat on bearings is right, chlorine on trim too', () => {
		expect(vetoesOf(mixed(bearings, 'quat', 2000))).toEqual([]);
		expect(vetoesOf(mixed(parts, 'chlorine', 1000))).toEqual([]);
	});
	test('trim with too little chlorine is still positive, and everything is done again', () => {
		const run = mixed(parts, 'chlorine', 500);
		expect(injectAt(run, 'result-bad')).toBeGreaterThan(0);
		expect(debriefed(run).passed).toBe(false);
	});
	test('feed itself is not sprayed: the packages are out of scope', () => {
		const right = ordered(scenario.par(seed, feed).inputs, 'treat-box').with?.scope;
		expect([...(right as readonly string[])].sort()).toEqual(['handle', 'wall']);
	});
});

describe('sprayed-on-driver: the truck sprayed with its driver in it', () => {
	const start = activity(par, 'treat-truck').startedAt;
	const seated = (out: number) =>
		scenario.play(
			seed,
			parts,
			before(
				moved(without(par.inputs, 'move-gang', 'sample-driver'), 'seat-trucker', out - span('seat-trucker')),
				start,
			),
			start + minute,
		);

	test('he is still being fetched', () => {
		expect(vetoesOf(seated(start + minute))).toEqual(['sprayed-on-driver']);
	});
	test('he is out', () => {
		expect(vetoesOf(seated(start - minute))).toEqual([]);
	});
});

describe('bay-over-people: the bay sprayed with the strippers in it', () => {
	const start = activity(par, 'treat-bay').startedAt;

	test('nobody moved them', () => {
		const run = scenario.play(seed, parts, without(par.inputs, 'move-gang', 'set-loop'), start + minute);
		expect(vetoesOf(run)).toEqual(['bay-over-people']);
	});
	test('they left a minute before', () => {
		const left = moved(without(par.inputs, 'set-loop'), 'move-gang', start - minute - span('move-gang'));
		expect(vetoesOf(scenario.play(seed, parts, left, start + minute))).toEqual([]);
	});
});

describe('released-early: released without a negative re-sample', () => {
	const result = injectAt(par, 'result-good');
	const rest = before(without(par.inputs, 'release-box'), result);
	const released = (at: number) =>
		scenario.play(seed, parts, [
			...rest,
			scenario.order('release-box', at, { ground: 'result', years: 2, again: 'once' }),
		]);

	test('a second before the report', () => {
		const run = released(result - second);
		expect(vetoesOf(run)).toEqual(['released-early']);
		expect(debriefed(run).passed).toBe(false);
	});
	test('a second after it', () => {
		const run = released(result + second);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).passed).toBe(true);
	});
});

describe('what is kept back or let go', () => {
	const told = (what: string) =>
		scenario.play(
			seed,
			parts,
			before(par.inputs, 20 * minute).map((one) =>
				one.kind === 'order' && one.command === 'report-out' ? { ...one, with: { ...one.with, what } } : one,
			),
			20 * minute,
		);

	test('false-report: opened and reported unopened', () => {
		expect(vetoesOf(told('unopened'))).toEqual(['false-report']);
		expect(vetoesOf(told('positive'))).toEqual([]);
	});
	test.each([
		['lot-hidden', 'hide-lot'],
		['truck-let-go', 'let-truck-go'],
	])('%s, or called off a second before', (veto, command) => {
		const orders = [scenario.order(command, minute)];
		const run = scenario.play(seed, parts, orders, 30 * minute);
		expect(vetoesOf(run)).toEqual([veto]);
		const { id, endedAt } = activity(run, command);
		const off: Input = { kind: 'cancel', activity: id, at: endedAt - second, role: scenario.role };
		expect(vetoesOf(scenario.play(seed, parts, [...orders, off], 30 * minute))).toEqual([]);
	});
});

describe('the plan', () => {
	test('earns everything in every variant', () => {
		const variants = scenario.variants();
		expect(variants).toHaveLength(18);
		for (const variant of variants) {
			const debrief = debriefed(scenario.par(seed, variant));
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});
	test('the police stop the truck on the road, the patrol car only inside the port', () => {
		expect(ordered(scenario.par(seed, { ...parts, truck: 'road' }).inputs, 'call-road')).toBeDefined();
		expect(ordered(par.inputs, 'call-road')).toBeUndefined();
	});
	test('the household is told only where the forklift driver lives at home', () => {
		expect(ordered(scenario.par(seed, { ...parts, driver: 'bus' }).inputs, 'tell-community')).toBeDefined();
		expect(ordered(par.inputs, 'tell-community')).toBeUndefined();
	});
	test('left alone, driver and truck are gone, and so is the cargo', () => {
		const run = scenario.play(seed, parts, [], 70 * minute);
		expect(injectAt(run, 'truck-gone')).toBeGreaterThan(0);
		expect(injectAt(run, 'driver-gone')).toBeGreaterThan(0);
		expect(injectAt(run, 'two-more')).toBeGreaterThan(0);
	});
	test('the same play scores less under the tenth edition, for how they are managed and nothing else', () => {
		const tenth = new Shipped('positive-container', 'mot-guide-10');
		const [ninth, later] = [debriefed(par), debriefed(tenth.play(seed, parts, par.inputs))];
		const differs = ninth.tasks.filter((task, index) => task.credit !== later.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['apart']);
	});
});
