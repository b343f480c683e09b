import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskResult } from '../../src/debrief/debrief';
import { correctness, timeliness } from '../../src/debrief/score';
import { running } from '../support/running';
import { small } from '../support/small-scenario';

const label = 'label: { zh: 甲, en: A }';
const tags = 'tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import }';
const never = 'end: { all: [ { fact: lamp.on, is: true }, { fact: lamp.on, is: false } ] }';
const dose =
	'asks: { dose: { label: { zh: 量, en: Dose }, number: { unit: mg/L, from: 0, to: 2000, step: 100 }, right: { atLeast: 1000 } }, hold: { label: { zh: 时, en: Hold }, duration: { from: 10m, to: 60m, step: 10m }, right: { atLeast: 30m } }, agent: { label: { zh: 药, en: Agent }, choice: { a: { zh: 甲, en: A }, b: { zh: 乙, en: B } }, right: a, must: true } }';
const cast = 'cast: { lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, sprayed: false } } }';
const commands = `commands:
  switch-on: { ${label}, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }
  switch-off: { ${label}, by: lead, takes: 0s, done: [ { set: { lamp.on: false } } ] }
  spray: { ${label}, by: lead, takes: 1m, ${dose}, done: [ { set: { lamp.sprayed: true } } ] }`;
const scenario = (tasks: string, more: Record<string, string> = {}) =>
	small({ cast, commands, end: never, tasks: `tasks:\n${tasks}`, ...more });
const light = `  - { id: light, ${label}, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, ${tags} }`;
const spray = `  - { id: spray, ${label}, done: { fact: lamp.sprayed, is: true }, target: 10m, limit: 20m, checks: [ spray.dose, spray.hold, spray.agent ], ${tags} }`;
const right = { dose: 1000, hold: 1_800_000, agent: 'a' };
const resultOf = (of: ReturnType<typeof running>, id: string): TaskResult =>
	of.debrief().tasks.find((task) => task.id === id)!;

describe('timeliness', () => {
	it('is full up to the target, half at the limit, nothing after', () => {
		expect([0, 100, 150, 200, 201].map((elapsed) => timeliness(elapsed, 100, 200))).toEqual([
			10_000, 10_000, 7_500, 5_000, 0,
		]);
	});

	it('never rises with time and stays within its bounds', () => {
		fc.assert(
			fc.property(
				fc.nat(10_000_000),
				fc.nat(10_000_000),
				fc.nat(10_000_000),
				fc.nat(100_000),
				(elapsed, target, span, more) => {
					const now = timeliness(elapsed, target, target + span);
					expect(timeliness(elapsed + more, target, target + span)).toBeLessThanOrEqual(now);
					expect(now === 0 || (now >= 5_000 && now <= 10_000)).toBe(true);
				},
			),
			{ seed: 1 },
		);
	});
});

describe('correctness', () => {
	it('is a whole number of basis points between nothing and all, for anything judged', () => {
		fc.assert(
			fc.property(
				fc.nat(10),
				fc.nat(10),
				fc.boolean(),
				fc.boolean(),
				fc.nat(50),
				fc.nat(10_000),
				(judged, wrong, mustWrong, untidy, tries, held) => {
					const value = correctness({ judged: Math.max(judged, wrong), wrong, mustWrong, untidy, tries, held });
					expect(Number.isInteger(value) && value >= 0 && value <= 10_000).toBe(true);
				},
			),
			{ seed: 2 },
		);
	});
});

describe('a task', () => {
	it('done by its target has full credit; later, less; after its limit it is missed', () => {
		const at = (seconds: number): TaskResult =>
			resultOf(running(scenario(light)).order(seconds, 'switch-on').until(9_999), 'light');
		expect(at(60)).toMatchObject({ status: 'done', credit: 10_000 });
		expect(at(61)).toMatchObject({ status: 'late' });
		expect(at(180)).toMatchObject({ status: 'late', credit: 5_000 });
		expect(at(181)).toMatchObject({ status: 'missed', credit: 0 });
	});

	it('with a wrong parameter has half the share that was right', () => {
		const of = running(scenario(spray))
			.order(0, 'spray', { with: { ...right, dose: 900 } })
			.until(60);
		expect(resultOf(of, 'spray')).toMatchObject({ status: 'wrong', correctness: 3_333 });
		expect(resultOf(of, 'spray').faults).toMatchObject([
			{ kind: 'wrong-parameter', ask: 'spray.dose', given: { en: '900 mg/L' }, right: { en: '1000 mg/L' } },
		]);
	});

	it('with a wrong answer that must be right is worth nothing', () => {
		const of = running(scenario(spray))
			.order(0, 'spray', { with: { ...right, agent: 'b' } })
			.until(60);
		expect(resultOf(of, 'spray')).toMatchObject({ status: 'wrong', credit: 0 });
	});

	it('after more than two tries is worth two in so many', () => {
		const of = running(
			scenario(
				`${spray.replace('done: { fact: lamp.sprayed, is: true }', 'on: spray.done, if: { happened: spray.done, atLeast: 4 }')}`,
			),
		);
		for (let n = 0; n < 4; n++) of.order(n * 61, 'spray', { with: right });
		of.until(400);
		expect(resultOf(of, 'spray')).toMatchObject({ correctness: 5_000, faults: [{ kind: 'too-many-tries', tries: 4 }] });
	});

	it('done before one it comes after is worth half', () => {
		const tasks = `${light}\n${spray.replace('target:', 'after: [ light ], target:')}`;
		const hasty = running(scenario(tasks)).order(0, 'spray', { with: right }).order(30, 'switch-on').until(100);
		expect(resultOf(hasty, 'spray')).toMatchObject({
			correctness: 5_000,
			faults: [{ kind: 'out-of-order', before: 'light' }],
		});
		const tidy = running(scenario(tasks)).order(0, 'switch-on').order(60, 'spray', { with: right }).until(200);
		expect(resultOf(tidy, 'spray').credit).toBe(10_000);
	});

	it('whose time never began is missed; one that does not apply is left out', () => {
		const injects = 'injects: [ { id: dark, from: crew, to: lead, by: phone, text: { zh: 黑, en: Dark } } ]';
		const waiting = running(scenario(light.replace('target:', 'from: { inject: dark }, target:'), { injects }))
			.order(0, 'switch-on')
			.until(9_999);
		expect(waiting.debrief()).toMatchObject({ score: 0, tasks: [{ status: 'missed', applies: true }] });
		const vary = 'vary: { site: { yard: { lit: false } } }';
		const other = running(
			scenario(
				`${light}\n${spray.replace('target:', 'applies: { vary: site, is: gate }, target:')}`
					.replace('is: gate', 'is: yard')
					.replace('applies: { vary: site, is: yard }', 'applies: { not: { vary: site, is: yard } }'),
				{ vary },
			),
		)
			.order(0, 'switch-on')
			.until(9_999);
		expect(other.debrief().score).toBe(10_000);
		expect(resultOf(other, 'spray').applies).toBe(false);
	});

	it('counts its time from what it comes from', () => {
		const injects = 'injects: [ { id: dark, at: 10m, from: crew, to: lead, by: phone, text: { zh: 黑, en: Dark } } ]';
		const of = running(scenario(light.replace('target:', 'from: { inject: dark }, target:'), { injects }))
			.order(600, 'switch-on')
			.until(700);
		expect(resultOf(of, 'light')).toMatchObject({ openedAt: 600_000, target: 720_000, limit: 840_000, credit: 10_000 });
	});

	it('is open again after what reopens it', () => {
		const of = running(scenario(light.replace('target:', 'reopens: switch-off.done, target:')))
			.order(0, 'switch-on')
			.order(70, 'switch-off')
			.until(100);
		expect(of.drill.state.tasks[0]!.doneAt).toBe(-1);
		of.order(100, 'switch-on').until(160);
		expect(resultOf(of, 'light')).toMatchObject({ doneAt: 160_000, status: 'late' });
	});

	it('tells where its time went: noticed, decided, ordered, carried out', () => {
		const of = running(scenario(light.replace('target:', 'from: { inject: start }, target:')))
			.at(10, { kind: 'acknowledge', inject: 'start' })
			.order(30, 'switch-on')
			.until(100);
		expect(resultOf(of, 'light').intervals).toEqual({ notice: 10_000, decide: 20_000, order: 0, act: 60_000 });
	});
});

describe('what must hold over time', () => {
	const keep = `  - { id: keep, ${label}, keep: { that: { fact: lamp.on, is: true }, until: { happened: spray.done }, grace: 30s }, target: 2m, limit: 10m, ${tags} }`;

	it('is worth the share of the time that it held, lapses within grace excused', () => {
		const steady = running(scenario(keep)).order(0, 'switch-on').order(540, 'spray', { with: right }).until(700);
		expect(resultOf(steady, 'keep')).toMatchObject({ credit: 10_000, doneAt: 60_000 });
		const blink = running(scenario(keep))
			.order(0, 'switch-on')
			.order(100, 'switch-off')
			.order(100, 'switch-on')
			.order(540, 'spray', { with: right })
			.until(700);
		// Dark for 60 s, 30 of them excused, of 540 s from first light to the end.
		expect(resultOf(blink, 'keep').correctness).toBe(Math.floor((10_000 * 510_000) / 540_000));
	});

	it('is not earned by breaking off', () => {
		const of = running(scenario(keep)).order(0, 'switch-on').at(120, { kind: 'end', why: 'abandoned' });
		expect(resultOf(of, 'keep').correctness).toBe(Math.floor((10_000 * 60_000) / 540_000));
	});
});

describe('the score', () => {
	it('loses the points of violations and never falls below nothing', () => {
		const violations = 'violations: [ { id: dark, on: switch-off.done, points: 60, why: { zh: 黑, en: Dark } } ]';
		const once = running(scenario(light, { violations })).order(0, 'switch-on').order(70, 'switch-off').until(9_999);
		expect(once.debrief()).toMatchObject({ score: 4_000, earned: 10_000, lost: 6_000 });
		const twice = running(scenario(light, { violations }))
			.order(0, 'switch-on')
			.order(70, 'switch-off')
			.order(71, 'switch-off')
			.until(9_999);
		expect(twice.debrief().score).toBe(0);
	});

	it('a veto fails the drill whatever the score', () => {
		const violations = 'violations: [ { id: dark, on: switch-off.done, veto: true, why: { zh: 黑, en: Dark } } ]';
		const end = 'end: { all: [ { fact: lamp.on, is: true }, { happened: switch-off.done } ] }';
		const of = running(scenario(light, { violations, end })).order(0, 'switch-off').order(1, 'switch-on').until(100);
		expect(of.debrief()).toMatchObject({
			score: 10_000,
			passed: false,
			end: { reason: 'endex' },
			ratings: { hseep: 'U', grade: 'poor' },
		});
	});

	it('does not pass a drill that was broken off', () => {
		const of = running(scenario(light)).order(0, 'switch-on').at(100, { kind: 'end', why: 'abandoned' });
		expect(of.debrief()).toMatchObject({ score: 10_000, passed: false });
	});

	it('tells a veto that was avoided by under a minute', () => {
		const violations =
			'violations: [ { id: lit, when: { fact: lamp.on, is: true }, for: 5m, veto: true, why: { zh: 亮, en: Lit } } ]';
		const near = running(scenario(light, { violations })).order(0, 'switch-on').order(330, 'switch-off').until(9_999);
		expect(near.debrief().nearMisses).toMatchObject([{ violation: 'lit', byMs: 30_000 }]);
		const far = running(scenario(light, { violations })).order(0, 'switch-on').order(200, 'switch-off').until(9_999);
		expect(far.debrief().nearMisses).toEqual([]);
	});
});
