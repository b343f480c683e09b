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

const scenario = new Shipped('suits-running-short');
const seed = 2;
const enough = { stock: 'enough', night: 'grain', donation: 'bare', held: 'pass' };
const par = scenario.par(seed, enough);
/** The plan’s orders up to then. */
const upTo = (at: number) => before(par.inputs, at);

describe('downgraded: which posts may come down', () => {
	const set = (post: string, level: string) =>
		vetoesOf(scenario.play(seed, enough, [scenario.order('set-level', 0, { level }, post)], 5 * minute));
	test.each(['carers', 'movers', 'samplers', 'cleaners', 'boarders'])('%s may not', (post) => {
		expect(set(post, 'level-1')).toEqual(['downgraded']);
		expect(set(post, 'level-2')).toEqual([]);
	});
	test.each(['gangmen', 'gatemen', 'cooks'])('%s may', (post) => {
		expect(set(post, 'level-1')).toEqual([]);
	});
	test('a mask only on the gangway is a fault', () => {
		const run = scenario.play(seed, enough, [scenario.order('set-level', 0, { level: 'none' }, 'gangmen')], minute);
		expect(
			debriefed(run)
				.penalties.map((one) => one.id)
				.sort(),
		).toEqual(['gangway-bare', 'level-misjudged']);
	});
});

describe('boarded-bare: the gang in level 1', () => {
	const at = activity(par, 'plan-boarding').orderedAt;
	const planned = (plan: string) =>
		vetoesOf(
			scenario.play(seed, enough, [...upTo(at), scenario.order('plan-boarding', at, { plan })], at + 10 * minute),
		);
	test('is a veto; fewer men or none is not', () => {
		expect(planned('bare')).toEqual(['boarded-bare']);
		expect(planned('half')).toEqual([]);
		expect(planned('postpone')).toEqual([]);
	});
});

describe('unregistered: what the donation is used for', () => {
	const at = activity(par, 'place-gift').orderedAt;
	const used = (donation: string, use: string) =>
		vetoesOf(
			scenario.play(
				seed,
				{ ...enough, donation },
				[...upTo(at), scenario.order('place-gift', at, { use })],
				at + 5 * minute,
			),
		);
	test('without registration it is no suit', () => {
		expect(used('bare', 'level-2')).toEqual(['unregistered']);
		expect(used('bare', 'level-1')).toEqual([]);
		expect(used('certified', 'level-2')).toEqual([]);
	});
});

describe('reused and ledger-smoothed: orders that are vetoes by themselves', () => {
	const did = (command: string) => scenario.play(seed, enough, [scenario.order(command, 10 * minute)], 30 * minute);
	test('worn suits dried', () => {
		expect(vetoesOf(did('dry-suits'))).toEqual(['reused']);
	});
	test('expired ones issued cost points', () => {
		expect(vetoesOf(did('issue-expired'))).toEqual([]);
		expect(debriefed(did('issue-expired')).penalties.map((one) => one.id)).toEqual(['expired-issued']);
	});
	test('the gap written off', () => {
		expect(vetoesOf(did('smooth-ledger'))).toEqual(['ledger-smoothed']);
	});
	test('the gap kept quiet costs points', () => {
		expect(vetoesOf(did('keep-quiet'))).toEqual([]);
	});
});

describe('handing out', () => {
	const at = activity(par, 'allot').orderedAt;
	const allot = (suits: number) => scenario.order('allot', at, { suits }, 'samplers');
	test('more than there is', () => {
		const more = scenario.order('allot', at + minute, { suits: 80 }, 'boarders');
		const penalties = (first: number) =>
			debriefed(scenario.play(seed, enough, [...upTo(at), allot(first), more], at + 3 * minute)).penalties.map(
				(one) => one.id,
			);
		expect(penalties(80)).toContain('overdrawn');
		expect(penalties(24)).not.toContain('overdrawn');
	});
	test('others served before isolation and transfer', () => {
		const taken = scenario.order('deliver', at + minute, {}, 'samplers');
		const run = scenario.play(seed, enough, [...upTo(at), allot(24), taken], at + 20 * minute);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['out-of-order']);
	});
});

describe('worked-bare: half an hour after the change', () => {
	const late = injectAt(par, 'change') + 30 * minute;
	const rest = par.inputs.filter((one) => one.kind !== 'order' || one.command !== 'deliver' || one.target !== 'carers');
	const delivered = (at: number) =>
		scenario.play(
			seed,
			enough,
			[...without(before(rest, late), 'cool-him'), scenario.order('deliver', at, {}, 'carers')],
			late + 2 * minute,
		);
	const early = activity(delivered(late - 20 * minute), 'deliver', 5);
	const lead = early.endedAt - early.orderedAt;
	test('the carers have theirs just in time', () => {
		expect(vetoesOf(delivered(late - lead - 2 * second))).not.toContain('worked-bare');
	});
	test('a moment too late', () => {
		expect(vetoesOf(delivered(late - lead + 2 * second))).toContain('worked-bare');
	});
});

describe('left-in-heat: the man down', () => {
	const down = injectAt(par, 'goes-mild');
	const cared = activity(par, 'cool-him');
	const lead = cared.endedAt - cared.orderedAt;
	const order = ['out', 'doff', 'cool', 'water'];
	const helped = (at: number) =>
		vetoesOf(
			scenario.play(
				seed,
				enough,
				[...upTo(down), scenario.order('cool-him', at, { order, call: 'post' })],
				down + 30 * minute,
			),
		);
	test('cared for within twenty minutes', () => {
		expect(helped(down + 19 * minute - lead)).toEqual([]);
	});
	test('later', () => {
		expect(helped(down + 21 * minute - lead)).toEqual(['left-in-heat']);
	});
	test('without turns he collapses, and first aid is not enough', () => {
		const run = scenario.play(
			seed,
			enough,
			[...without(upTo(down), 'set-turns'), scenario.order('cool-him', down + minute, { order, call: 'post' })],
			down + 15 * minute,
		);
		expect(injectAt(run, 'goes-faint')).toBe(down);
		expect(activity(run, 'cool-him').wrong).toContain('call');
		expect(activity(par, 'cool-him').wrong).toEqual([]);
	});
});

describe('what the variants change', () => {
	const planOf = (variant: typeof enough) => activity(scenario.par(seed, variant), 'plan-boarding').answers.plan;
	test('enough suits: the gang goes whole, whatever the night', () => {
		expect([planOf(enough), planOf({ ...enough, night: 'round' })]).toEqual(['full', 'full']);
	});
	test('too few: one line less, and with an extra round none until the truck is in', () => {
		const short = { ...enough, stock: 'short' };
		expect([planOf(short), planOf({ ...short, night: 'round' })]).toEqual(['half', 'postpone']);
	});
	test('a certified donation saves the night', () => {
		expect(planOf({ ...enough, stock: 'short', night: 'round', donation: 'certified' })).toBe('full');
	});
	test('the need follows the night', () => {
		const need = (night: string) => activity(scenario.par(seed, { ...enough, night }), 'work-out').answers.need;
		expect([need('grain'), need('round')]).toEqual([82, 98]);
	});
	test('a missing pass is mended by a pass, a tired driver by another', () => {
		const way = (held: string) => activity(scenario.par(seed, { ...enough, held }), 'free-truck').answers.way;
		expect([way('pass'), way('driver')]).toEqual(['pass', 'relay']);
	});
});
