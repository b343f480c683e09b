import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/drill/index';
import {
	activity,
	debriefed,
	injectAt,
	minute,
	type Run,
	Shipped,
	second,
	before as until,
	vetoesOf,
	without,
} from './support/shipped-drill';

const scenario = new Shipped('feverish-driver');
const seed = 7;
const ill = { cause: 'ill', heat: 'brakes', near: 'follower' };
const healthy = { ...ill, cause: 'cab' };
const contact = { ...ill, cause: 'contact' };
const par = scenario.par(seed, ill);
const ordered = (run: Run, command: string) =>
	run.inputs.find((one) => one.kind === 'order' && one.command === command) as
		| Extract<Input, { kind: 'order' }>
		| undefined;
const answered = (inputs: readonly Input[], command: string, answers: Readonly<Record<string, string>>) =>
	inputs.map((one) =>
		one.kind === 'order' && one.command === command ? { ...one, with: { ...one.with, ...answers } } : one,
	);
const lead = (run: Run, command: string) => activity(run, command).startedAt - activity(run, command).orderedAt;

describe('taken-indoors: a high reading in a room', () => {
	const start = activity(par, 'walk-driver').startedAt;
	const walked = (to: string) =>
		scenario.play(seed, ill, answered(until(par.inputs, start), 'walk-driver', { to }), start + 10 * minute);

	test.each(['guardroom', 'canteen', 'medical-post'])('to the %s', (room) => {
		expect(vetoesOf(walked(room))).toEqual(['taken-indoors']);
	});
	test('to the outdoor point', () => {
		expect(vetoesOf(walked('gate-hold'))).toEqual([]);
	});
});

describe('moved-hot: dragged on hot brakes', () => {
	const start = activity(par, 'hand-over-box').startedAt;
	const cooled = activity(par, 'chock-truck').endedAt + 20 * minute;
	const rest = until(without(par.inputs, 'hand-over-box'), Math.min(start, cooled));
	const hitched = (variant: Readonly<Record<string, string>>, at: number) =>
		scenario.play(
			seed,
			variant,
			[...rest, scenario.order('hand-over-box', at - lead(par, 'hand-over-box'), { how: 'swap', to: 'reefer-yard' })],
			at + minute,
		);

	test('a second before they have cooled', () => {
		expect(vetoesOf(hitched(ill, cooled - second))).toEqual(['moved-hot']);
	});
	test('a second after', () => {
		expect(vetoesOf(hitched(ill, cooled + second))).toEqual([]);
	});
	test('a boiling engine stays behind: the trailer may go at once', () => {
		expect(vetoesOf(hitched({ ...ill, heat: 'engine' }, cooled - second))).toEqual([]);
	});
});

describe('who drives', () => {
	test('drove-tired: told to drive it in himself', () => {
		const start = activity(par, 'hand-over-box').startedAt;
		const run = scenario.play(seed, ill, answered(until(par.inputs, start), 'hand-over-box', { how: 'him' }), start);
		expect(vetoesOf(run)).toEqual(['drove-tired']);
	});
	test('keys-back: a healthy man gets his keys, or does not', () => {
		const run = scenario.par(seed, healthy);
		const end = activity(run, 'move-driver').endedAt;
		const keys = (who: string) =>
			scenario.play(seed, healthy, answered(until(run.inputs, end), 'move-driver', { keys: who }), end);
		expect(vetoesOf(keys('his'))).toEqual(['keys-back']);
		expect(vetoesOf(keys('office'))).toEqual([]);
	});
	test.each([
		['let-through', 'lift-barrier'],
		['turned-away', 'turn-away'],
	])('%s, or called off a second before', (veto, command) => {
		const orders = [scenario.order(command, minute)];
		const run = scenario.play(seed, ill, orders, 10 * minute);
		expect(vetoesOf(run)).toEqual([veto]);
		const { id, endedAt } = activity(run, command);
		const off: Input = { kind: 'cancel', activity: id, at: endedAt - second, role: scenario.role };
		expect(vetoesOf(scenario.play(seed, ill, [...orders, off], 10 * minute))).toEqual([]);
	});
});

describe('hushed-up: reported as a misreading', () => {
	const told = (what: string) =>
		scenario.play(seed, ill, answered(until(par.inputs, 8 * minute), 'report-up', { what }), 10 * minute);

	test('without a re-test', () => {
		expect(vetoesOf(told('fault'))).toEqual(['hushed-up']);
	});
	test('two high readings and no re-test yet is what is known', () => {
		expect(vetoesOf(told('plain'))).toEqual([]);
	});
});

describe('cleaned-on-him: sprayed while he sits there', () => {
	const left = activity(par, 'take-to-hospital').endedAt;
	const rest = until(without(par.inputs, 'clean-lane', 'clean-cab'), left);
	const cleaned = (at: number) =>
		scenario.play(
			seed,
			ill,
			[
				...rest,
				scenario.order('clean-lane', at - lead(par, 'clean-lane'), { where: ['post', 'chair', 'rail'], dose: 1000 }),
			],
			at + minute,
		);

	test('while the ambulance is still loading him', () => {
		expect(vetoesOf(cleaned(activity(par, 'take-to-hospital').startedAt))).toEqual(['cleaned-on-him']);
	});
	test('a second after he is there', () => {
		expect(vetoesOf(cleaned(left + second))).toEqual([]);
	});
});

describe('what is behind the reading', () => {
	test('the plan earns everything in every variant', () => {
		const variants = scenario.variants();
		expect(variants).toHaveLength(12);
		for (const variant of variants) {
			const debrief = debriefed(scenario.par(seed, variant));
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});
	test('a fever goes by ambulance, a contact to isolation, a healthy man to bed', () => {
		expect(ordered(par, 'call-120')).toBeDefined();
		expect(ordered(par, 'move-driver')).toBeUndefined();
		expect(ordered(scenario.par(seed, contact), 'move-driver')?.with).toMatchObject({ to: 'isolation' });
		expect(ordered(scenario.par(seed, healthy), 'move-driver')?.with).toMatchObject({ to: 'truck-park' });
	});
	test('measured without a rest, a healthy man seems to have a fever', () => {
		const run = scenario.par(seed, healthy);
		const end = activity(run, 'retest').endedAt;
		const hasty = run.inputs.map((one) =>
			one.kind === 'order' && one.command === 'retest' ? { ...one, with: { rest: 0, hold: 5 * minute } } : one,
		);
		const measured = scenario.play(seed, healthy, until(hasty, end), end);
		expect(injectAt(measured, 'misread')).toBeGreaterThan(0);
	});
	test('water on hot brakes sets them on fire, on a boiling engine it does not', () => {
		const pour = [scenario.order('pour-water', minute)];
		expect(injectAt(scenario.play(seed, ill, pour, 10 * minute), 'burning')).toBeGreaterThan(0);
		expect(injectAt(scenario.play(seed, { ...ill, heat: 'engine' }, pour, 10 * minute), 'burning')).toBe(-1);
	});
	test('left alone, the brakes burn, the tail stands on the road and the cargo thaws', () => {
		const run = scenario.play(seed, ill, [], 2 * 60 * minute);
		for (const inject of ['burning', 'queue-road', 'thaws']) expect(injectAt(run, inject)).toBeGreaterThan(0);
	});
	test('who was near is kept, who was not is not', () => {
		const lit = scenario.par(seed, ill).inputs.filter((one) => one.kind === 'order' && one.command === 'hold-near');
		const looked = scenario
			.par(seed, { ...ill, near: 'front' })
			.inputs.filter((one) => one.kind === 'order' && one.command === 'hold-near');
		expect([lit, looked].map((all) => all.map((one) => one.kind === 'order' && one.target))).toEqual([
			['follower'],
			['front'],
		]);
	});
	test('the same play scores less under the tenth edition, for the days looked back and nothing else', () => {
		const tenth = new Shipped('feverish-driver', 'mot-guide-10');
		const [ninth, later] = [debriefed(par), debriefed(tenth.play(seed, ill, par.inputs))];
		const differs = ninth.tasks.filter((task, index) => task.credit !== later.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['trip-known']);
	});
});
