import { describe, expect, it } from 'vitest';
import { type Departure, type Order, playPlan, shipped } from '../support/plan';

const id = 'positive-case-at-a-berth';
const program = shipped(id);
const play = (departure?: Departure) => playPlan(program, departure);
const { document } = program.scenario;

/** The plan without one of its orders. */
const without =
	(command: string, target?: string) =>
	(order: Order): Order | undefined =>
		order.command === command && (target === undefined || order.target === target) ? undefined : order;
/** The plan with one of its orders given other parameters. */
const given =
	(command: string, target: string | undefined, answers: Order['with']) =>
	(order: Order): Order =>
		order.command === command && order.target === target ? { ...order, with: { ...order.with, ...answers } } : order;

// Dozens of whole drills, on a machine that may be busy.
describe('the plan', { timeout: 60_000 }, () => {
	it('earns everything in every variant', () => {
		const names = Object.keys(document.vary);
		const variants = names.reduce<Record<string, string>[]>(
			(all, name) =>
				all.flatMap((one) => Object.keys(document.vary[name]!).map((option) => ({ ...one, [name]: option }))),
			[{}],
		);
		expect(variants).toHaveLength(24);
		for (const variant of variants) {
			const { debrief } = play({ variant });
			expect(debrief.score, JSON.stringify(variant)).toBeGreaterThanOrEqual(9_800);
			expect(debrief).toMatchObject({ passed: true, vetoes: [], penalties: [] });
		}
	});

	it('is worth less under the next edition, whose own plan earns everything', () => {
		const tenth = shipped(id, 'mot-guide-10');
		const { inputs, debrief } = play({ seed: 3 });
		const plan = playPlan(tenth, { seed: 3 });
		expect(plan.debrief.score).toBeGreaterThanOrEqual(9_800);
		const answers = new Map(
			inputs.flatMap((one) => (one.kind === 'order' ? [[`${one.command} ${one.target}`, one.with]] : [])),
		);
		const asTrained = playPlan(tenth, {
			seed: 3,
			change: (order) => ({ ...order, with: answers.get(`${order.command} ${order.target}`) ?? {} }),
		});
		expect(asTrained.debrief.score).toBeLessThan(debrief.score - 1_000);
		const wrong = asTrained.debrief.tasks.filter((task) => task.status === 'wrong').map((task) => task.id);
		expect(wrong.sort()).toEqual(['listed', 'plan-made', 'resumed', 'staff-tested', 'traced']);
	});
});

describe('vetoes, earned and just avoided', { timeout: 60_000 }, () => {
	it('lets the positive person go to hospital by himself', () => {
		// Both telephones are busy until the second minute, so an order at half a minute can still be called off.
		const order = { command: 'walk-to-hospital', target: 'case', at: 0.5 };
		const earned = play({ also: [order], change: without('isolate-case') });
		expect(earned.vetoes).toEqual(['walked-out']);
		expect(earned.debrief.passed).toBe(false);
		expect(play({ also: [{ ...order, cancel: 1.9 }] }).vetoes).toEqual([]);
	});

	it('takes him to hospital in the staff bus', () => {
		const order = { command: 'drive-case', target: 'case', at: 0.1 };
		expect(play({ also: [order], change: without('isolate-case') }).vetoes).toEqual(['case-in-bus']);
		expect(play({ also: [{ ...order, cancel: 2 }] }).vetoes).toEqual([]);
	});

	it('lets his room mates go home', () => {
		const order = { command: 'release-mates', target: 'dorm-zone', at: 16 };
		const earned = play({ also: [order] });
		expect(earned.vetoes).toEqual(['mates-released']);
		const guards = earned.drill.state.activities.find(
			(one) => program.commands[one.command]!.command.id === 'release-mates',
		)!;
		const lastMoment = (guards.endedAt - 1_000) / 60_000;
		expect(play({ also: [{ ...order, cancel: lastMoment }] }).vetoes).toEqual([]);
	});

	it('reports a positive as something else', () => {
		const said = { to: ['group'], result: 'pending', contacts: 'tracing' };
		const order = { command: 'report-out', with: said, at: 8 };
		expect(play({ also: [order] }).vetoes).toEqual(['false-report']);
		expect(play({ also: [{ ...order, with: { ...said, result: 'fever' } }] }).vetoes).toEqual(['false-report']);
		// Broken off on the telephone, five minutes long, in the last one.
		expect(play({ also: [{ ...order, cancel: 12.9 }] }).vetoes).toEqual([]);
		// Never put right, it is no report at all.
		const never = play({ change: given('report-out', undefined, { result: 'pending' }) });
		expect(never.vetoes).toEqual(['false-report', 'reported-late']);
		// Wrong in what it says of contacts, but not false about the case.
		const untidy = play({ change: given('report-out', undefined, { contacts: 'thirty' }) });
		expect(untidy.vetoes).toEqual([]);
		expect(untidy.debrief.tasks.find((task) => task.id === 'told')).toMatchObject({ status: 'wrong' });
	});

	it('tells nobody for two hours', () => {
		const report = { command: 'report-out', with: { to: ['health'], result: 'positive', contacts: 'tracing' } };
		const late = play({ change: without('report-out'), also: [{ ...report, at: 116 }] });
		expect(late.vetoes).toEqual(['reported-late']);
		const inTime = play({ change: without('report-out'), also: [{ ...report, at: 114 }] });
		expect(inTime.vetoes).toEqual([]);
		expect(inTime.debrief.nearMisses.map((one) => one.violation)).toEqual([]);
		const hair = play({ change: without('report-out'), also: [{ ...report, at: 114.5 }] });
		expect(hair.vetoes).toEqual([]);
		expect(hair.debrief.nearMisses.map((one) => one.violation)).toEqual(['reported-late']);
	});

	it('disinfects the canteen while he is still in it', () => {
		const plan = play();
		const left = plan.debrief.tasks.find((task) => task.id === 'isolated')!.doneAt / 60_000;
		const order = {
			command: 'disinfect',
			target: 'canteen-zone',
			with: { agent: 'chlorine', dose: 1_000, hold: 30 * 60_000 },
		};
		const change = without('disinfect', 'canteen-zone');
		expect(play({ change, also: [{ ...order, at: 0 }] }).vetoes).toEqual(['case-inside']);
		const after = play({ change, also: [{ ...order, at: left }] });
		expect(after.vetoes).toEqual([]);
		// He is out, yet nothing has been sampled and the diners are still there: duties broken, none of them a veto.
		expect(after.penalties).toEqual(expect.arrayContaining(['sample-first', 'people-inside']));
	});

	it('sprays chlorine at the grain hatches', () => {
		const order = { command: 'spray-hatch', target: 'haisui', at: 1 };
		expect(play({ also: [order] }).vetoes).toEqual(['chlorine-at-hatch']);
		expect(play({ also: [{ ...order, cancel: 4 }] }).vetoes).toEqual([]);
	});

	it('uses chlorine where grain is handled', () => {
		const change = given('disinfect', 'post-zone', { agent: 'chlorine', dose: 1_000 });
		expect(play({ variant: { gang: 'grain' }, change }).vetoes).toEqual(['chlorine-on-grain']);
		expect(play({ variant: { gang: 'boxes' }, change }).debrief).toMatchObject({ vetoes: [], penalties: [] });
		expect(play({ variant: { gang: 'grain' } }).vetoes).toEqual([]);
	});

	it('puts a positive person and close contacts into one vehicle', () => {
		const ride = given('move-contacts', 'dorm-zone', { ride: 'with-case' });
		expect(play({ variant: { screen: 'clear' }, change: ride }).vetoes).toEqual(['mixed-ride']);
		// The second one, not yet alone when the coach loads.
		const variant = { screen: 'second' };
		const coach = {
			command: 'move-contacts',
			target: 'dorm-zone',
			with: { to: 'town', ride: 'spaced' },
		};
		const second = play({ variant }).drill.state.activities.find(
			(one) => program.commands[one.command]!.command.id === 'isolate-second',
		)!;
		const change = without('move-contacts');
		const early = play({ variant, change, also: [{ ...coach, at: second.orderedAt / 60_000 }] });
		expect(early.vetoes).toEqual(['mixed-ride']);
		const inTime = play({ variant, change, also: [{ ...coach, at: second.endedAt / 60_000 - 2 }] });
		expect(inTime.vetoes).toEqual([]);
	});
});

describe('mistakes that cost points', { timeout: 60_000 }, () => {
	it('stops the wrong berth', () => {
		const run = play({
			variant: { gang: 'boxes' },
			also: [{ command: 'stop-work', target: 'ops-1', with: { people: 'stay' }, at: 1 }],
		});
		expect(run.penalties).toEqual(['wrong-berth']);
		const grain = run.debrief.disruption.find((one) => one.id === 'grain')!;
		expect(grain.stoppedMs).toBeGreaterThan(60 * 60_000);
	});

	it('leaves the room mates to themselves until they walk off', () => {
		const run = play({ change: without('hold-gang') });
		expect(run.penalties).toContain('gang-scattered');
		expect(run.debrief.tasks.find((task) => task.id === 'locked')).toMatchObject({ status: 'missed' });
	});

	it('does the canteen again when somebody was inside to the end', () => {
		const run = play({ change: (order) => (order.command === 'clear-zone' ? undefined : order) });
		const zone = program.factIndex.get('canteen-zone.treat')!;
		expect(run.drill.state.facts[zone]).toBe('weak');
		expect(run.debrief.tasks.find((task) => task.id === 'canteen-clean')).toMatchObject({ status: 'missed' });
	});

	it('goes on where it was when the intruder has been called out', () => {
		const entered = play().drill.state.log.flatMap((entry) => (entry.kind === 'state' ? entry.entered : []));
		const of = entered.filter((state) => state.startsWith('environment.canteen.'));
		const halted = of.indexOf('environment.canteen.halted');
		expect(of.slice(0, halted)).toContain('environment.canteen.treating.laying');
		expect(of[halted + 1]).toMatch(/^environment\.canteen\.treating/);
		expect(of.at(-1)).toBe('environment.canteen.treated');
	});
});

describe('no mistake is a dead end', { timeout: 60_000 }, () => {
	it.each(document.commands.filter((command) => command.mistake).map((command) => command.id))('%s', (command) => {
		const [target] = program.commands[program.commandIndex.get(command)!]!.targets;
		const on = target === undefined ? {} : { target: program.entities[target]!.id };
		for (const at of [0.2, 30]) {
			const { drill } = play({ also: [{ command, ...on, at }] });
			expect(drill.state.ended).toBe('endex');
		}
	});

	it('the room mates are held too late, and fetched from town', () => {
		const late = { command: 'hold-gang', target: 'dorm-zone', with: { scope: ['room'], door: 'one' }, at: 60 };
		expect(play({ change: without('hold-gang'), also: [late] }).drill.state.ended).toBe('endex');
	});
});

it('is as large as it has to be', () => {
	const mistakes = document.commands.filter((command) => command.mistake);
	const duties = document.commands.flatMap((command) => command.should);
	expect(document.tasks.filter((task) => task.critical).length).toBeGreaterThanOrEqual(12);
	expect(document.injects.length).toBeGreaterThanOrEqual(16);
	expect(document.commands.length).toBeGreaterThanOrEqual(30);
	expect(3 * mistakes.length).toBeGreaterThanOrEqual(document.commands.length);
	expect([...document.violations, ...duties].filter((one) => one.veto).length).toBeGreaterThanOrEqual(5);
});
