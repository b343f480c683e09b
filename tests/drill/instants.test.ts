import { describe, expect, it } from 'vitest';
import { running } from '../support/running';
import { small } from '../support/small-scenario';

const label = 'label: { zh: 甲, en: A }';
const why = 'why: { zh: 因, en: Why }';
const never = 'end: { all: [ { fact: lamp.on, is: true }, { fact: lamp.on, is: false } ] }';
const cast = `cast:
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, count: 0, other: 0, broken: { start: false, hidden: true } } }
  people: { is: person, many: 3, label: { zh: 人, en: Person }, place: yard, facts: { masked: false } }`;
const commands = (more: string): string => `commands:
  switch-on: { ${label}, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }
  switch-off: { ${label}, by: lead, takes: 0s, done: [ { set: { lamp.on: false } } ] }
${more}`;
const scenario = (extra: Record<string, string>, more = '') =>
	small({ cast, commands: commands(more), end: never, ...extra });
const text = 'text: { zh: 话, en: Words }';
const delivered = (of: ReturnType<typeof running>, id: string): number =>
	of.drill.state.injectAt[of.drill.program.injectIndex.get(id)!]!;

describe('one instant', () => {
	it('puts an input after everything due by then', () => {
		const of = running(
			scenario(
				{
					injects: `injects: [ { id: dark, at: 60s, from: crew, to: lead, by: radio, ${text}, then: [ { set: { lamp.count: 1 } } ] } ]`,
				},
				`  look: { ${label}, by: lead, takes: 0s, done: [ { set: { lamp.other: { fact: lamp.count } } } ] }`,
			),
		)
			.order(60, 'look')
			.until(60);
		expect(of.fact('lamp.other')).toBe(1);
	});

	it('applies effects in their written order', () => {
		const of = running(
			scenario(
				{},
				`  both: { ${label}, by: lead, takes: 0s, done: [ { set: { lamp.count: 5 } }, { set: { lamp.other: { plus: [ { fact: lamp.count }, 1 ] } } } ] }`,
			),
		)
			.order(0, 'both')
			.until(0);
		expect(of.fact('lamp.other')).toBe(6);
	});

	it('lets violations on an event see the procedure as it was before the event', () => {
		const of = running(
			scenario({
				violations: `violations: [ { id: in-the-dark, on: switch-on.done, if: { state: dark }, points: 1, ${why} } ]`,
			}),
		)
			.order(0, 'switch-on')
			.until(60);
		expect(of.drill.state.violations).toHaveLength(1);
	});

	it('wakes always-transitions when a fact they read has changed', () => {
		const of = running(
			scenario({
				procedure: `procedure:
  initial: dark
  states: { dark: { always: { if: { fact: lamp.on, is: true }, to: lit } }, lit: { entry: [ { set: { lamp.count: 7 } } ] } }`,
			}),
		)
			.order(0, 'switch-on')
			.until(60);
		expect(of.fact('lamp.count')).toBe(7);
	});

	it('tests what must have held for a while after everything else due then', () => {
		const violations = `violations: [ { id: dark-too-long, when: { fact: lamp.on, is: false }, for: 1m, points: 1, ${why} } ]`;
		expect(running(scenario({ violations })).until(60).drill.state.violations).toHaveLength(1);
		// switch-on ends at the very instant, and was put in the queue later.
		expect(running(scenario({ violations })).order(0, 'switch-on').until(60).drill.state.violations).toHaveLength(0);
	});

	it('starts counting anew when what must not hold was interrupted', () => {
		const violations = `violations: [ { id: lit-too-long, when: { fact: lamp.on, is: true }, for: 5m, points: 1, ${why} } ]`;
		const of = running(scenario({ violations }))
			.order(0, 'switch-on')
			.order(200, 'switch-off')
			.order(200, 'switch-on')
			.until(500);
		expect(of.drill.state.violations).toHaveLength(0);
		of.until(560);
		expect(of.drill.state.violations.map((held) => held.at)).toEqual([560_000]);
	});

	it('excuses a violation only while its command runs', () => {
		const violations = `violations: [ { id: dark-too-long, when: { fact: lamp.on, is: false }, for: 2m, unless: { running: excuse }, points: 1, ${why} } ]`;
		const more = `  excuse: { ${label}, by: lead, takes: 90s }`;
		const of = running(scenario({ violations }, more)).order(60, 'excuse').until(250);
		expect(of.drill.state.violations).toHaveLength(0);
		of.until(270);
		expect(of.drill.state.violations.map((held) => held.at)).toEqual([270_000]);
	});

	it('turns "since" true when the time has passed, not before', () => {
		const injects = `injects: [ { id: warm, when: { since: { event: switch-on.done, atLeast: 30m } }, from: crew, to: lead, by: phone, ${text} } ]`;
		const of = running(scenario({ injects })).order(0, 'switch-on').until(1_859);
		expect(delivered(of, 'warm')).toBe(-1);
		of.until(1_860);
		expect(delivered(of, 'warm')).toBe(1_860_000);
	});

	it('delivers injects by time, event, condition and controller, with their delay and only once', () => {
		const one = (id: string, more: string): string =>
			`{ id: ${id}, ${more}, from: crew, to: lead, by: phone, ${text} }`;
		const injects = `injects: [ ${one('timed', 'at: 10s')}, ${one('on-event', 'on: switch-on.done, after: 5s')}, ${one('on-level', 'when: { fact: lamp.on, is: true }, after: 10s')}, ${one('dropped', 'at: 20s, if: { fact: lamp.on, is: true }')}, { id: by-hand, from: crew, to: lead, by: phone, ${text} } ]`;
		const of = running(scenario({ injects }))
			.order(0, 'switch-on')
			.order(70, 'switch-off')
			.order(71, 'switch-on')
			.at(90, { kind: 'inject', inject: 'by-hand' }, 'controller')
			.until(300);
		expect(['timed', 'on-event', 'on-level', 'dropped', 'by-hand'].map((id) => delivered(of, id))).toEqual([
			10_000, 65_000, 70_000, -1, 90_000,
		]);
		expect(of.drill.state.log.filter((entry) => entry.kind === 'inject')).toHaveLength(4);
	});

	it('counts over a group: every, some, count', () => {
		const injects = `injects: [ { id: all-masked, when: { every: people, that: { fact: it.masked, is: true } }, from: crew, to: lead, by: phone, ${text} }, { id: two-masked, when: { count: people, that: { fact: it.masked, is: true }, atLeast: 2 }, from: crew, to: lead, by: phone, ${text} }, { id: one-masked, when: { some: people, that: { fact: it.masked, is: true } }, from: crew, to: lead, by: phone, ${text} } ]`;
		const of = running(
			scenario(
				{ injects },
				`  mask: { ${label}, by: lead, on: people, takes: 0s, done: [ { set: { target.masked: true } } ] }`,
			),
		);
		for (const n of [1, 2, 3]) of.order(n, 'mask', { target: `people-${n}` });
		of.until(10);
		expect(['one-masked', 'two-masked', 'all-masked'].map((id) => delivered(of, id))).toEqual([1_000, 2_000, 3_000]);
	});

	it('ends at the limit when the plan’s end does not come', () => {
		const of = running(scenario({})).until(99_999);
		expect(of.drill.state).toMatchObject({ ended: 'limit', at: 7_200_000 });
	});
});

describe('what is known', () => {
	const more = `  look: { ${label}, by: lead, takes: 1m, done: [ { reveal: [ lamp.broken ] } ] }
  break: { ${label}, by: lead, takes: 0s, done: [ { set: { lamp.broken: true } } ] }`;
	const known = (of: ReturnType<typeof running>): unknown =>
		of.drill.state.known[of.drill.program.factIndex.get('lamp.broken')!];

	it('is the value last revealed, with its time, whatever became of it since', () => {
		const of = running(scenario({}, more)).until(0);
		expect(known(of)).toBeNull();
		of.order(0, 'look').order(100, 'break').until(200);
		expect(known(of)).toEqual({ value: false, at: 60_000 });
		expect(of.fact('lamp.broken')).toBe(true);
	});

	it('follows what is true while something sees it', () => {
		const of = running(
			scenario(
				{ observers: 'observers: [ { id: eye, while: { fact: lamp.on, is: true }, sees: [ lamp.broken ] } ]' },
				more,
			),
		)
			.order(0, 'switch-on')
			.order(100, 'break')
			.until(100);
		expect(known(of)).toEqual({ value: true, at: 100_000 });
		of.order(200, 'switch-off').until(300);
		expect(known(of)).toEqual({ value: true, at: 100_000 });
	});
});

describe('meters', () => {
	it('add up exposure per person while it lasts, weighed by the rule pack’s factors', () => {
		const exposure = `exposure: [ { id: near, ${label}, each: people, while: { fact: lamp.on, is: true }, weigh: [ { if: { fact: it.masked, is: true }, times: 2500 } ] } ]`;
		const of = running(
			scenario(
				{ exposure },
				`  mask: { ${label}, by: lead, on: people, takes: 0s, done: [ { set: { target.masked: true } } ] }`,
			),
		)
			.order(0, 'switch-on')
			.order(120, 'mask', { target: 'people-1' })
			.order(180, 'switch-off')
			.until(600);
		expect(of.drill.state.exposure.map((sum) => [sum.raw, sum.weighted / 10_000])).toEqual([
			[120_000, 75_000],
			[120_000, 120_000],
			[120_000, 120_000],
		]);
		expect(of.debrief().exposure[0]).toMatchObject({ personMinutes: 6_000, weighted: 5_250 });
	});

	it('add up standstill of a service that could run', () => {
		const services = `services: { yard: { ${label}, stopped: { fact: lamp.on, is: true }, weight: 3 } }`;
		const of = running(scenario({ services })).order(0, 'switch-on').order(180, 'switch-off').until(600);
		expect(of.debrief().disruption[0]).toMatchObject({ stoppedMs: 120_000, weightedMs: 360_000 });
	});
});
