import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/drill/index';
import {
	activity,
	debriefed,
	before as earlier,
	injectAt,
	minute,
	type Run,
	Shipped,
	second,
	vetoesOf,
	without,
} from './support/shipped-drill';

const scenario = new Shipped('whole-terminal-stop');
const seed = 7;
const lanting = { zone: 'lanting', where: 'canteen', dg: 'load' };
const beichen = { ...lanting, zone: 'beichen' };
const par = scenario.par(seed, lanting);
const answered = (inputs: readonly Input[], command: string, answers: Readonly<Record<string, string>>) =>
	inputs.map((one) =>
		one.kind === 'order' && one.command === command ? { ...one, with: { ...one.with, ...answers } } : one,
	);
const order = (command: string, start: number, target?: string) => {
	const { orderedAt, startedAt, answers } = activity(par, command);
	return scenario.order(command, start - (startedAt - orderedAt), answers, target);
};
const span = (command: string) => activity(par, command).endedAt - activity(par, command).orderedAt;
const ordersOf = (run: Run, command: string) =>
	run.inputs.flatMap((one) => (one.kind === 'order' && one.command === command ? [one] : []));
const stoodStill = (run: Run) => debriefed(run).disruption.reduce((sum, one) => sum + one.weightedMs, 0);
const exposed = (run: Run) => debriefed(run).exposure.reduce((sum, one) => sum + one.weighted, 0);

describe('stopped-mid-lift: a berth stopped with a box in the air', () => {
	const landed = activity(par, 'land-loads').endedAt;
	const rest = earlier(without(par.inputs, 'stop-berth'), landed);
	const stopped = (at: number) =>
		scenario.play(seed, lanting, [...rest, order('stop-berth', at, 'ops-1')], at + minute);

	test('a second before it is down', () => {
		expect(vetoesOf(stopped(landed - second))).toEqual(['stopped-mid-lift']);
	});
	test('a second after', () => {
		expect(vetoesOf(stopped(landed + second))).toEqual([]);
	});
});

describe('pulled-mid-lift: the operators pulled out with nobody to take over', () => {
	const relieved = activity(par, 'hand-over').endedAt;
	const rest = earlier(without(par.inputs, 'clear-hall'), relieved);
	const cleared = (at: number) => scenario.play(seed, lanting, [...rest, order('clear-hall', at)], at + minute);

	test('a second before the reserve drivers are in the cab', () => {
		expect(vetoesOf(cleared(relieved - second))).toEqual(['pulled-mid-lift']);
	});
	test('a second after', () => {
		expect(vetoesOf(cleared(relieved + second))).toEqual([]);
	});
});

describe('swung: the emergency stop', () => {
	test('with boxes in the air', () => {
		expect(vetoesOf(scenario.play(seed, lanting, [scenario.order('e-stop', minute)], 5 * minute))).toEqual(['swung']);
	});
	test('once both are down', () => {
		const down = Math.max(activity(par, 'land-loads').endedAt, activity(par, 'land-loads', 2).endedAt);
		const landing = ordersOf(par, 'land-loads');
		const run = scenario.play(seed, lanting, [...landing, scenario.order('e-stop', down + second)], down + 5 * minute);
		expect(vetoesOf(run)).toEqual([]);
	});
});

describe('sprayed-on-people: the berth sprayed with the gang on it', () => {
	const gone = activity(par, 'move-gang').endedAt;
	const rest = earlier(without(par.inputs, 'disinfect-zone'), gone);
	const sprayed = (start: number) => {
		const nth = activity(par, 'disinfect-zone').answers.agent === 'chlorine' ? 1 : 2;
		const { orderedAt, startedAt, answers } = activity(par, 'disinfect-zone', nth);
		return scenario.play(
			seed,
			lanting,
			[...rest, scenario.order('disinfect-zone', start - (startedAt - orderedAt), answers, 'hot')],
			start + minute,
		);
	};

	test('while they are being fetched', () => {
		expect(vetoesOf(sprayed(gone - 20 * second))).toEqual(['sprayed-on-people']);
	});
	test('after they have left', () => {
		expect(vetoesOf(sprayed(gone + 10 * minute))).toEqual([]);
	});
});

describe('opened-early: a zone opened without a passing evaluation', () => {
	const passed = injectAt(par, 'hall-good');
	const rest = earlier(without(par.inputs, 'open-zone'), passed);
	const opened = (at: number) =>
		scenario.play(seed, lanting, [...rest, scenario.order('open-zone', at, { ground: 'result' }, 'hall')], at + minute);

	test('a second before the report', () => {
		expect(vetoesOf(opened(passed - second))).toEqual(['opened-early']);
	});
	test('a second after it', () => {
		expect(vetoesOf(opened(passed + second))).toEqual([]);
	});
});

describe('what is said, and when', () => {
	const told = (what: string) =>
		scenario.play(seed, lanting, answered(earlier(par.inputs, 9 * minute), 'report-out', { what }), 10 * minute);

	test('false-report: a single-tube positive reported as something else', () => {
		expect(vetoesOf(told('pending'))).toEqual(['false-report']);
		expect(vetoesOf(told('positive'))).toEqual([]);
	});
	test('reported-late: two hours, and not a second less', () => {
		const late = 2 * 60 * minute;
		const reported = (end: number) => {
			const first = ordersOf(par, 'check-result');
			return scenario.play(
				seed,
				lanting,
				[...first, scenario.order('report-out', end - span('report-out'), activity(par, 'report-out').answers)],
				late + minute,
			);
		};
		expect(vetoesOf(reported(late + second))).toEqual(['reported-late']);
		expect(vetoesOf(reported(late - second))).toEqual([]);
	});
	test('second-held-back: the second case kept for the morning', () => {
		const end = activity(par, 'report-second').endedAt;
		const later = (what: string) =>
			scenario.play(seed, lanting, answered(earlier(par.inputs, end), 'report-second', { what }), end);
		expect(vetoesOf(later('later'))).toEqual(['second-held-back']);
		expect(vetoesOf(later('now'))).toEqual([]);
	});
	test.each([
		['walked-out', 'walk-clerk'],
		['operators-released', 'operators-home'],
	])('%s, or called off a second before', (veto, command) => {
		const orders = [scenario.order(command, minute)];
		const run = scenario.play(seed, lanting, orders, 30 * minute);
		expect(vetoesOf(run)).toEqual([veto]);
		const { id, endedAt } = activity(run, command);
		const off: Input = { kind: 'cancel', activity: id, at: endedAt - second, role: scenario.role };
		expect(vetoesOf(scenario.play(seed, lanting, [...orders, off], 30 * minute))).toEqual([]);
	});
});

describe('stop or not', () => {
	test('the plan earns everything in every variant', () => {
		const variants = scenario.variants();
		expect(variants).toHaveLength(12);
		for (const variant of variants) {
			const debrief = debriefed(scenario.par(seed, variant));
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});
	test('his berth is the one that stops, and the other goes on without a minute’s rest', () => {
		for (const [variant, hot, other] of [
			[lanting, 'ops-1', 'berth-two'],
			[beichen, 'ops-2', 'berth-one'],
		] as const) {
			const run = scenario.par(seed, variant);
			expect(ordersOf(run, 'stop-berth').map((one) => one.target)).toEqual([hot]);
			expect(debriefed(run).disruption.find((one) => one.id === other)?.stoppedMs).toBe(0);
		}
	});
	test('stopping it all, however gently, costs more than it saves', () => {
		const at = activity(par, 'land-loads', 2).endedAt + second;
		const whole = scenario.play(seed, lanting, [...par.inputs, scenario.order('stop-terminal', at)]);
		expect(vetoesOf(whole)).toEqual([]);
		expect(exposed(whole)).toBeGreaterThanOrEqual(exposed(par));
		expect(stoodStill(whole)).toBeGreaterThan(2 * stoodStill(par));
		expect(debriefed(whole).passed).toBe(false);
	});
	test('without a plan in twenty minutes the deputy manager stops it all, and it can be got going again', () => {
		const end = injectAt(scenario.play(seed, lanting, [], 30 * minute), 'deputy-stops');
		expect(end).toBeGreaterThan(0);
		const { answers } = activity(par, 'propose-plan');
		const plan = (at: number) => [
			...ordersOf(par, 'find-clerk'),
			...ordersOf(par, 'hall-footage'),
			scenario.order('propose-plan', at, answers),
		];
		const inTime = scenario.play(seed, lanting, plan(end - 5 * minute), 60 * minute);
		expect(injectAt(inTime, 'deputy-stops')).toBe(-1);
		const late = scenario.play(
			seed,
			lanting,
			[...plan(end + minute), scenario.order('resume-berth', end + 10 * minute, { crew: 'second' }, 'ops-2')],
			60 * minute,
		);
		expect(activity(late, 'resume-berth').endedAt).toBeGreaterThan(end);
		expect(debriefed(late).penalties.map((one) => one.id)).toContain('all-stopped');
	});
	test('dangerous goods for loading go to the berth that works, for pick-up to the manual lane', () => {
		const to = (variant: Readonly<Record<string, string>>) =>
			ordersOf(scenario.par(seed, variant), 'move-dg').map((one) => one.with?.to);
		expect([to(lanting), to(beichen), to({ ...lanting, dg: 'pickup' })]).toEqual([
			['berth-2'],
			['berth-1'],
			['gate-manual'],
		]);
	});
	test('a weak solution fails the evaluation of both zones', () => {
		const weak = par.inputs.map((one) =>
			one.kind === 'order' && one.command === 'disinfect-zone' ? { ...one, with: { ...one.with, dose: 500 } } : one,
		);
		const run = scenario.play(seed, lanting, weak);
		for (const inject of ['hall-bad', 'quay-bad']) expect(injectAt(run, inject)).toBeGreaterThan(0);
	});
	test('the same play scores less under the tenth edition: days back, days kept, hours to move', () => {
		const tenth = new Shipped('whole-terminal-stop', 'mot-guide-10');
		const [ninth, later] = [debriefed(par), debriefed(tenth.play(seed, lanting, par.inputs))];
		const differs = ninth.tasks.filter((task, index) => task.credit !== later.tasks[index]!.credit);
		expect(differs.map((task) => task.id)).toEqual(['traced', 'graded']);
	});
});
