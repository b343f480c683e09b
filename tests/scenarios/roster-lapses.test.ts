import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/drill/index';
import {
	activity,
	before,
	debriefed,
	injectAt,
	minute,
	type Run,
	Shipped,
	second,
	vetoesOf,
	without,
} from './support/shipped-drill';

const scenario = new Shipped('roster-lapses');
const seed = 5;
const enough = { forged: 'signaller', stale: 'loader', reserve: 'enough' };
const short = { ...enough, reserve: 'short' };
const par = scenario.par(seed, enough);
const boarded = activity(par, 'board-gang').orderedAt;

const placing = (inputs: readonly Input[], man: string) =>
	inputs.find((one) => one.kind === 'order' && one.command === 'decide' && one.target === man)!;
/** The plan’s orders up to then. */
const upTo = (at: number) => before(par.inputs, at);
const planOf = (run: Run) => activity(run, 'set-plan').answers.plan;

describe('lapsed-aboard: who goes up the gangway', () => {
	const four = placing(par.inputs, 'men-4');
	const rest = upTo(boarded + 1).filter((one) => one !== four);
	const asBoarder = scenario.order('decide', four.at, { post: 'board', why: 'none' }, 'men-4');

	test('number four boards, his booster overdue', () => {
		const run = scenario.play(seed, enough, [...rest, asBoarder], boarded + 10 * minute);
		expect(vetoesOf(run)).toEqual(['lapsed-aboard']);
	});
	test('put right the minute before', () => {
		const again = scenario.order('decide', boarded - minute, { post: 'shore', why: 'booster' }, 'men-4');
		expect(vetoesOf(scenario.play(seed, enough, [...rest, asBoarder, again], boarded + 10 * minute))).toEqual([]);
	});
	test('all passed on their phones', () => {
		const others = rest.filter((one) => one.kind !== 'order' || one.command !== 'decide');
		const run = scenario.play(
			seed,
			enough,
			[...others, scenario.order('trust-phone', 7 * minute)],
			boarded + 10 * minute,
		);
		expect(vetoesOf(run)).toContain('lapsed-aboard');
	});
});

describe('short-hatch: the least gang', () => {
	const three = (plan: string) => {
		const rest = without(upTo(boarded + 1), 'set-plan', 'call-spare', 'submit-list', 'dress');
		return scenario.play(
			seed,
			enough,
			[...rest, scenario.order('set-plan', 16 * minute, { plan })],
			boarded + 10 * minute,
		);
	};
	test('two lines of three', () => {
		expect(vetoesOf(three('short'))).toEqual(['short-hatch']);
	});
	test('two lines without the reserve', () => {
		expect(vetoesOf(three('two'))).toEqual(['short-hatch']);
	});
	test('one whole line', () => {
		expect(vetoesOf(three('one'))).toEqual([]);
	});
});

describe('gas', () => {
	test('no-gas-test: boarded untested', () => {
		const run = scenario.play(seed, enough, without(upTo(boarded + 1), 'test-gas'), boarded + 5 * minute);
		expect(vetoesOf(run)).toEqual(['no-gas-test']);
	});
	test('back-into-gas: down again before the new test is done', () => {
		const out = activity(par, 'clear-hold').endedAt;
		const tested = activity(par, 'test-gas', 2).endedAt;
		const rest = upTo(out + 1);
		const down = (at: number) =>
			vetoesOf(scenario.play(seed, enough, [...rest, scenario.order('reenter', at)], tested + 20 * minute));
		expect(down(out + second)).toContain('back-into-gas');
		expect(down(tested)).toEqual([]);
	});
	test('left-in-gas: a quarter of an hour', () => {
		const alarm = injectAt(par, 'gas-alarm');
		const took = activity(par, 'clear-hold');
		const lead = took.endedAt - took.orderedAt;
		const rest = upTo(alarm);
		const order = ['out', 'count', 'vent', 'tell'];
		const cleared = (at: number) =>
			vetoesOf(
				scenario.play(seed, enough, [...rest, scenario.order('clear-hold', at, { order })], alarm + 30 * minute),
			);
		expect(cleared(alarm + 13 * minute - lead)).toEqual([]);
		expect(cleared(alarm + 17 * minute - lead)).toEqual(['left-in-gas']);
	});
	test('the watch sent down to look is dear, but no veto', () => {
		const alarm = injectAt(par, 'gas-alarm');
		const rest = [...upTo(alarm), scenario.order('send-look', alarm + second)];
		const run = scenario.play(seed, enough, rest, alarm + 6 * minute);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['went-to-look']);
	});
});

describe('the truth of the records', () => {
	test('records-altered: a date changed', () => {
		const run = scenario.play(seed, enough, [scenario.order('fix-ledger', minute)], 5 * minute);
		expect(vetoesOf(run)).toEqual(['records-altered']);
	});
	test('a jab before boarding is a fault, not a forgery', () => {
		const run = scenario.play(seed, enough, [scenario.order('jab-now', minute, {}, 'men-4')], 10 * minute);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['jabbed-to-board']);
	});
	test('lied-to-office: all in order, with the forgery known', () => {
		const at = activity(par, 'report-office').orderedAt;
		const said = (says: string) =>
			vetoesOf(
				scenario.play(
					seed,
					enough,
					[...without(upTo(at + 1), 'report-office'), scenario.order('report-office', at, { says })],
					at + 5 * minute,
				),
			);
		expect(said('fine')).toEqual(['lied-to-office']);
		expect(said('soft')).toEqual([]);
	});
});

describe('what the variants change', () => {
	test('with the spare trimmer two lines and the booked tug, without him one line and the evening tide', () => {
		const less = scenario.par(seed, short);
		expect([planOf(par), activity(par, 'tell-tug').answers.time]).toEqual(['two', 'keep']);
		expect([planOf(less), activity(less, 'tell-tug').answers.time]).toEqual(['one', 'move']);
	});
	test('both hatch watches out leaves one line', () => {
		expect(planOf(scenario.par(seed, { forged: 'watch', stale: 'watch', reserve: 'enough' }))).toBe('one');
	});
	test('forty hours is in date in the ninth edition and not in the tenth', () => {
		const placed = (edition?: string) => {
			const run = new Shipped('roster-lapses', edition).par(seed, enough);
			const order = placing(run.inputs, 'men-3');
			return order.kind === 'order' ? order.with?.post : undefined;
		};
		expect([placed(), placed('mot-guide-10')]).toEqual(['board', 'off']);
	});
});
