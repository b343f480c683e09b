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

const scenario = new Shipped('closed-loop-breach');
const seed = 3;
const birthday = { reason: 'birthday', phone: 'answers', gap: 'fence', result: 'negative' };
const positive = { ...birthday, result: 'positive' };
const face = scenario.order('roll-by-face', 0, { method: 'face' });

describe('roll-falsified: signing for twelve', () => {
	test('the foreman’s number signed', () => {
		expect(vetoesOf(scenario.play(seed, birthday, [scenario.order('accept-roll', 0)], 5 * minute))).toEqual([
			'roll-falsified',
		]);
	});
	test('giving him half an hour costs points but is not yet a false roll', () => {
		const run = scenario.play(seed, birthday, [scenario.order('give-half-hour', 0)], 5 * minute);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['gave-time']);
	});
});

describe('false-report: what the office is told', () => {
	const told = (says: string) =>
		scenario.play(seed, birthday, [scenario.order('report-office', 0, { says })], 10 * minute);
	test('all normal', () => {
		expect(vetoesOf(told('all-here'))).toEqual(['false-report']);
	});
	test('a small matter is wrong but not a lie', () => {
		expect(vetoesOf(told('later'))).toEqual([]);
	});
	test('one short', () => {
		expect(vetoesOf(told('one-short'))).toEqual([]);
	});
});

describe('rode-public: the last bus', () => {
	const words = ['stay', 'mask', 'open', 'touch'];
	const calls = [face, scenario.order('call-him', 4 * minute)];
	const told = (at: number) =>
		scenario.play(seed, birthday, [...calls, scenario.order('tell-stay', at, { by: 'mobile', words })], 60 * minute);
	test('told to stay a second before it comes in, he is not aboard', () => {
		expect(vetoesOf(told(38 * minute - second))).toEqual([]);
	});
	test('a second later he is', () => {
		expect(vetoesOf(told(38 * minute))).toEqual(['rode-public']);
	});
	test('sent home alone by whoever found him', () => {
		const run = scenario.play(seed, birthday, [...calls, scenario.order('come-home-alone', 6 * minute)], 20 * minute);
		expect(vetoesOf(run)).toEqual(['rode-public']);
	});
	test('with his phone off only the place he is in answers', () => {
		const dead = { ...birthday, phone: 'dead' };
		const asked = [face, scenario.order('ask-mates', 5 * minute)];
		const ring = (by: string) =>
			scenario.play(seed, dead, [...asked, scenario.order('tell-stay', 10 * minute, { by, words })], 60 * minute);
		expect(vetoesOf(ring('mobile'))).toEqual(['rode-public']);
		expect(vetoesOf(ring('pharmacy-line'))).toEqual(['rode-public']);
		expect(vetoesOf(ring('home-line'))).toEqual([]);
	});
});

describe('slipped-back: where he is brought', () => {
	const par = scenario.par(seed, birthday);
	const fetched = par.inputs.find((one) => one.kind === 'order' && one.command === 'fetch')!;
	const brought = (where: string) => {
		const inputs = [
			...without(before(par.inputs, fetched.at + 1), 'fetch'),
			scenario.order('fetch', fetched.at, { where, stops: 'none' }),
		];
		return scenario.play(seed, birthday, inputs, fetched.at + 30 * minute);
	};
	test('into the dormitory or the reserve’s', () => {
		expect(vetoesOf(brought('dormitory'))).toEqual(['slipped-back']);
		expect(vetoesOf(brought('reserve-hostel'))).toEqual(['slipped-back']);
	});
	test('the single room, and even the office, is no veto', () => {
		expect(vetoesOf(brought('isolation'))).toEqual([]);
		expect(vetoesOf(brought('office-block'))).toEqual([]);
	});
});

describe('back-on-duty and doors-chained: orders that are vetoes by themselves', () => {
	test('promised to dispatch for tomorrow', () => {
		const run = scenario.play(seed, birthday, [scenario.order('chen-back-on', 10 * minute)], 20 * minute);
		expect(vetoesOf(run)).toEqual(['back-on-duty']);
	});
	test('gang three sent with eleven costs points', () => {
		const run = scenario.play(seed, birthday, [scenario.order('send-eleven', 10 * minute)], 20 * minute);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['mates-board']);
	});
	test('the doors chained from outside', () => {
		const run = scenario.play(seed, birthday, [scenario.order('chain-doors', 0)], 10 * minute);
		expect(vetoesOf(run)).toEqual(['doors-chained']);
	});
	test('a room each is not', () => {
		const run = scenario.play(seed, birthday, [scenario.order('hold-mates', 0, { how: 'single' })], 10 * minute);
		expect(vetoesOf(run)).toEqual([]);
	});
});

describe('stack-loose: bay 14 in the gust', () => {
	const par = scenario.par(seed, birthday);
	const gust = injectAt(scenario.par(seed, positive), 'gust');
	const rest = without(par.inputs, 'secure-bay', 'relieve');
	const order = ['clear', 'harness', 'top', 'check'];
	const tied = (at: number) =>
		scenario.play(seed, birthday, [...rest, scenario.order('secure-bay', at, { order })], 155 * minute);
	const took = activity(par, 'secure-bay');
	const lead = took.endedAt - took.orderedAt;

	test('made fast just before it', () => {
		expect(vetoesOf(tied(gust - lead - 2 * minute))).toEqual([]);
	});
	test('still at it when it comes', () => {
		expect(vetoesOf(tied(gust - lead + 2 * minute))).toEqual(['stack-loose']);
	});
});

describe('what the variants change', () => {
	test('a positive calls for the ambulance and disinfection, a negative for neither', () => {
		for (const variant of [birthday, positive]) {
			const run = scenario.par(seed, variant);
			const ordered = new Set(run.inputs.flatMap((one) => (one.kind === 'order' ? [one.command] : [])));
			expect(ordered.has('take-to-hospital')).toBe(variant.result === 'positive');
			expect(ordered.has('treat-place')).toBe(variant.result === 'positive');
		}
	});
	test('days of isolation follow the edition', () => {
		const days = (edition?: string) =>
			activity(new Shipped('closed-loop-breach', edition).par(seed, positive), 'settle').answers.days;
		expect([days(), days('mot-guide-10')]).toEqual([14, 7]);
	});
	test('who is listed follows where he went', () => {
		const listed = (reason: string) =>
			activity(scenario.par(seed, { ...birthday, reason }), 'list-contacts').answers.who;
		expect(listed('birthday')).toEqual(['wife', 'daughter', 'rider']);
		expect(listed('medicine')).toEqual(['pharmacist', 'rider']);
		expect(listed('agent')).toEqual(['sun', 'waitress', 'rider']);
	});
	test('fetched by a driver without protection', () => {
		const run = scenario.play(
			seed,
			birthday,
			[
				face,
				scenario.order('call-him', 4 * minute),
				scenario.order('fetch', 6 * minute, { where: 'isolation', stops: 'none' }),
			],
			30 * minute,
		);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['driver-bare']);
	});
});
