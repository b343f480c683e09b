import { describe, expect, it } from 'vitest';
import { compile, replay } from '../../src/drill/index';
import { variantsOf } from '../../src/proof/relaxed/index';
import { type Answers, Meter, questions, reach, type Sought, shows } from '../../src/proof/witness/index';
import type { Scenario } from '../../src/scenario/format/scenario';
import { shipped as allShipped } from '../support/shipped';
import { small } from '../support/small-scenario';

/** Read once: it takes a while. */
const shipped = allShipped();

function ask(scenario: Scenario, steps = 5_000): Answers {
	const asked = questions(scenario, variantsOf(scenario.document), { steps });
	for (;;) {
		const next = asked.next();
		if (next.done) return next.value;
		expect(next.value.done).toBeLessThanOrEqual(next.value.of);
	}
}

const tags = 'tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import }';
const why = 'why: { zh: 错, en: Wrong }';
const label = 'label: { zh: 小, en: Small }';

describe('what plays answer', () => {
	it.each(shipped.map((scenario) => [scenario.document.id, scenario] as const))(
		'of %s: par clean and full in every variant, every veto shown, nothing done by itself that passes',
		(_, scenario) => {
			const { variants, seen, fault } = ask(scenario, 2_000);
			expect(fault).toBeUndefined();
			for (const { par, idle, passesByItself } of variants) {
				expect([par?.clean, par?.ended]).toEqual([true, 'endex']);
				expect(par!.mark.score).toBeGreaterThanOrEqual(9_800);
				expect(idle!.mark.score).toBeLessThanOrEqual(1_500);
				expect(passesByItself).toBe(false);
			}
			const unshown = seen.program.violations.filter(({ veto }, index) => veto && seen.violations[index] === undefined);
			expect(unshown.map(({ id }) => id)).toEqual([]);
		},
	);

	it('a search stands in where the lanes are not clean, and tells what they earn', () => {
		const scenario = small({
			commands: `commands:
  switch-on: { ${label}, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }
  knock: { ${label}, by: lead, takes: 10s }`,
			violations: `violations: [ { id: knocked, on: knock.started, points: 5, ${why}, responsibility: direct } ]`,
			par: 'par: [ [ knock, switch-on ] ]',
		});
		const [only] = ask(scenario).variants;
		expect(only!.par!.violations).toEqual([0]);
		expect([only!.par!.clean, only!.found!.clean, only!.found!.violations]).toEqual([false, true, []]);
	});

	it('a duty broken with a wrong answer, a count that runs out, a signal after a wait: each is shown by a run', () => {
		const scenario = small({
			signals: 'signals: [worn]',
			commands: `commands:
  switch-on:
    ${label}
    by: lead
    takes: 1m
    asks: { how: { ${label}, choice: { gently: { zh: 轻, en: Gently }, hard: { zh: 重, en: Hard } }, right: gently } }
    should: [ { id: roughly, that: { not: { ask: how, is: hard } }, veto: true, ${why} } ]
    done: [ { set: { lamp.on: true } } ]`,
			procedure: `procedure:
  initial: dark
  states:
    dark: { always: { if: { fact: lamp.on, is: true }, to: lit } }
    lit: { after: { 20m: { do: { emit: worn } } } }`,
			violations: `violations:
  - { id: left-dark, when: { fact: lamp.on, is: false }, for: 10m, veto: true, ${why}, responsibility: direct }
  - { id: worn-out, on: signal worn, points: 1, ${why}, responsibility: direct }`,
			end: 'end: { all: [ { state: lit }, { since: { event: switch-on.done, atLeast: 30m } } ] }',
		});
		const { seen } = ask(scenario);
		expect(seen.violations.map((run) => run !== undefined)).toEqual([true, true, true]);
	});

	it('a task that the world does by itself is told, whatever the staff’s pace', () => {
		const scenario = small({
			staff: 'staff: { crew: { delay: [10s, 90s], skill: 1000, does: [ { on: inject start, order: fetch } ] } }',
			commands: `commands:
  switch-on: { ${label}, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }
  fetch: { ${label}, by: crew, takes: 1m, done: [ { set: { lamp.broken: true } } ] }`,
			tasks: `tasks:
  - { id: light, ${label}, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, ${tags} }
  - { id: broken, ${label}, done: { fact: lamp.broken, is: true }, target: 5m, limit: 9m, ${tags} }
  - { id: soon, ${label}, done: { fact: lamp.broken, is: true }, target: 1m, limit: 2m, ${tags} }`,
		});
		expect(ask(scenario).variants[0]!.byThemselves).toEqual([1]);
	});

	it('a step of the plan that no clean run comes to, though its task is done, is told', () => {
		const scenario = small({
			procedure: 'procedure: { initial: dark, states: { dark: { on: { switch-on.failed: lit } }, lit: {} } }',
			tasks: `tasks: [ { id: light, ${label}, step: lit, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, ${tags} } ]`,
			end: 'end: { taskDone: light }',
		});
		expect(ask(scenario).disagreements).toMatchObject([{ task: 0, state: 'lit', says: 'task' }]);
	});

	it('what there was no time for is left undecided, never denied', () => {
		const { whole, variants, seen } = ask(shipped[0]!, 0);
		expect([whole, variants.length]).toEqual([false, 0]);
		expect(seen.violations.every((run) => run === undefined)).toBe(true);
	});

	it('a scenario that never rests is a fault, not a crash', () => {
		const scenario = small({
			signals: 'signals: [again]',
			procedure: `procedure:
  initial: dark
  states: { dark: { on: { switch-on.done: { to: lit, do: { emit: again } }, signal again: { do: { emit: again } } } }, lit: { on: { signal again: { do: { emit: again } } } } }`,
		});
		expect(ask(scenario).fault?.message).toContain('no rest');
	});
});

describe('a run straight for something', () => {
	const scenario = shipped.find(({ document }) => document.id === 'terminal-disinfection')!;
	const program = compile(scenario);
	const start = { seed: 1 };
	const wanted: readonly Sought[] = [
		{ kind: 'state', path: 'environment.failed' },
		{ kind: 'inject', index: program.injectIndex.get('dried-early')! },
		{ kind: 'violation', index: program.violations.findIndex(({ id }) => id === 'chlorine-and-acid') },
		{ kind: 'command', index: program.commandIndex.get('rinse-open')! },
	];
	it.each(wanted)('%o is played, and shows it', (sought) => {
		const inputs = reach(program, start, sought, undefined, new Meter({ steps: 400 }))!;
		const drill = replay(program, start, inputs);
		expect(drill.ok && shows(drill.value, program, sought)).toBe(true);
	});
});
