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

const scenario = new Shipped('gangway-handover');
const seed = 4;
const line = { crew: 'fresh', second: 'driver', hazard: 'line', bag: 'part' };
const net = { ...line, hazard: 'net' };
const par = scenario.par(seed, line);
/** The plan’s orders up to then. */
const upTo = (at: number) => before(par.inputs, at);

describe('van-let-out: the driver at the bar', () => {
	const held = (at: number, how: string) =>
		vetoesOf(scenario.play(seed, line, [scenario.order('hold-van', at, { how })], 30 * minute));
	test('held in time', () => {
		expect(held(15 * minute, 'cab')).toEqual([]);
	});
	test('out of his cab is wrong but he is held', () => {
		expect(held(15 * minute, 'out')).toEqual([]);
	});
	test('only his plate noted', () => {
		expect(held(15 * minute, 'plate')).toEqual(['van-let-out']);
	});
	test('called when the bar is already up', () => {
		expect(held(22 * minute + second, 'cab')).toEqual(['van-let-out']);
	});
});

describe('the log', () => {
	test('log-altered: all of them at the foot', () => {
		expect(vetoesOf(scenario.play(seed, line, [scenario.order('tidy-log', minute)], 3 * minute))).toEqual([
			'log-altered',
		]);
	});
	test('left for later costs points only', () => {
		const run = scenario.play(seed, line, [scenario.order('ink-later', minute)], 3 * minute);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['inked-later']);
	});
	test('log-skipped: closed with the watch himself not in it', () => {
		const closing = scenario.order('file-report', 20 * minute, { second: 'driver', inside: 'gu', cause: 'system' });
		const logged = upTo(20 * minute);
		const skipped = logged.filter((one) => one.kind !== 'order' || one.command !== 'log-entry' || one.target !== 'xu');
		expect(vetoesOf(scenario.play(seed, line, [...skipped, closing], 25 * minute))).toEqual(['log-skipped']);
		expect(vetoesOf(scenario.play(seed, line, [...logged, closing], 25 * minute))).toEqual([]);
	});
});

describe('left-ungraded: where they go', () => {
	const graded = activity(par, 'grade').orderedAt;
	test('settled before anybody has graded him', () => {
		const run = scenario.play(
			seed,
			line,
			[...upTo(graded), scenario.order('settle', graded, { to: 'go' }, 'ma')],
			graded + 8 * minute,
		);
		expect(vetoesOf(run)).toEqual(['left-ungraded']);
	});
	test('graded, if wrongly, is not the veto', () => {
		const run = scenario.play(
			seed,
			line,
			[
				...upTo(graded),
				scenario.order('grade', graded, { level: 'clear' }, 'ma'),
				scenario.order('settle', graded + 5 * minute, { to: 'go' }, 'ma'),
			],
			graded + 12 * minute,
		);
		expect(vetoesOf(run)).toEqual([]);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['graded-wrong']);
	});
});

describe('line and net', () => {
	const seen = injectAt(par, 'hazard-seen') + minute;
	const shut = scenario.order('shut-gangway', seen);
	const did = (variant: typeof line, command: string) =>
		vetoesOf(scenario.play(seed, variant, [shut, scenario.order(command, seen)], seen + 10 * minute));
	test('in-snap-back: hauling on a line under load', () => {
		expect(did(line, 'pull-line')).toEqual(['in-snap-back']);
		expect(did(net, 'pull-line')).toEqual([]);
	});
	test('over-water: outside the gangway', () => {
		expect(did(net, 'climb-under')).toEqual(['over-water']);
		expect(did(line, 'climb-under')).toEqual([]);
	});
	test('hoist-in-hazard: the basket goes up only once it is put right', () => {
		const order = ['clear', 'try', 'lift', 'sign'];
		const truck = injectAt(par, 'truck-in');
		const hoisted = (fixed: boolean) =>
			scenario.play(
				seed,
				line,
				[
					...(fixed ? upTo(truck) : without(upTo(truck), 'fix-hazard', 'wipe-contact')),
					scenario.order('hoist', truck, { order }),
				],
				truck + 15 * minute,
			);
		expect(vetoesOf(hoisted(true))).toEqual([]);
		expect(vetoesOf(hoisted(false))).toEqual(['hoist-in-hazard']);
	});
	test('put right without closing the gangway is a fault', () => {
		const answers = { what: 'line', who: 'crew', clear: ['snap'] };
		const run = scenario.play(seed, line, [scenario.order('fix-hazard', seen, answers)], seen + 15 * minute);
		expect(debriefed(run).penalties.map((one) => one.id)).toEqual(['fixed-with-traffic']);
	});
});

describe('what the variants change', () => {
	const graded = (variant: typeof line, who: string) => {
		const run = scenario.par(seed, variant);
		const order = run.inputs.find((one) => one.kind === 'order' && one.command === 'grade' && one.target === who);
		return order?.kind === 'order' ? order.with?.level : undefined;
	};
	test('with old tests the boy is a contact whatever he wore, the surveyor always is', () => {
		expect(graded({ ...line, crew: 'old' }, 'sun')).toBe('contact');
		expect([graded(line, 'gu'), graded({ ...line, crew: 'old' }, 'gu')]).toEqual(['contact', 'contact']);
	});
	test('whoever had the bag is low, the other clear', () => {
		expect([graded(line, 'ma'), graded(line, 'xu')]).toEqual(['low', 'clear']);
		const hut = { ...line, second: 'watch' };
		expect([graded(hut, 'ma'), graded(hut, 'xu')]).toEqual(['clear', 'low']);
	});
	test('a part is disinfected, food is not', () => {
		const treated = (bag: string) => activity(scenario.par(seed, { ...line, bag }), 'treat-bag').answers.how;
		expect([treated('part'), treated('coffee')]).toEqual(['disinfect', 'waste']);
	});
	test('Xu’s cycle follows the edition', () => {
		const cycle = (edition?: string) =>
			activity(new Shipped('gangway-handover', edition).par(seed, line), 'enter-loop').answers.cycle;
		expect([cycle(), cycle('mot-guide-10')]).toEqual(['loop-14-7-7', 'loop-x-7']);
	});
});
