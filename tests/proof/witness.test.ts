import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/debrief/index';
import { replay } from '../../src/drill/index';
import { findWitness, Meter } from '../../src/proof/witness/index';
import { shipped } from '../support/shipped';
import { small } from '../support/small-scenario';
import { withoutPar } from './support/programs';

describe('a run found by search', () => {
	it.each(shipped().map((scenario) => [scenario.document.id, scenario] as const))(
		'passes %s without par lanes, with nothing against it, and plays again to the same',
		(_, scenario) => {
			const program = withoutPar(scenario);
			const start = { seed: 1 };
			const found = findWitness(program, start, new Meter({ steps: 3_000 }))!;
			expect(found.clean).toBe(true);
			expect(found.mark.score).toBeGreaterThanOrEqual(9_500);
			const again = replay(program, start, found.inputs);
			expect(again.ok && markOf(again.value)).toEqual(found.mark);
		},
	);

	it('is the same whenever it is looked for', () => {
		const program = withoutPar(shipped().find(({ document }) => document.id === 'terminal-disinfection')!);
		const [one, other] = [0, 1].map(() => findWitness(program, { seed: 3 }, new Meter({ steps: 3_000 })));
		expect(one!.inputs).toEqual(other!.inputs);
	});

	it('is cut short by its budget, by a clock, and by whoever gives up', () => {
		const program = withoutPar(small({}));
		const start = { seed: 1 };
		let spent = 0;
		expect(findWitness(program, start, new Meter({ steps: 0 }))).toBeUndefined();
		expect(findWitness(program, start, new Meter({ steps: 9, spent: () => ++spent, within: 0 }))).toBeUndefined();
		expect(findWitness(program, start, new Meter({ steps: 9, cancelled: () => true }))).toBeUndefined();
		expect(findWitness(program, start, new Meter({ steps: 9 }))?.clean).toBe(true);
	});

	it('gives the right one of several answers where only one does what is wanted', () => {
		const scenario = small({
			cast: `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team }, place: gate-1, speed: 80 }
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { colour: none } }`,
			commands: `commands:
  paint:
    label: { zh: 上色, en: Paint }
    by: lead
    takes: 1m
    asks: { colour: { label: { zh: 颜色, en: Colour }, choice: { red: { zh: 红, en: Red }, green: { zh: 绿, en: Green } }, right: { oneOf: [red, green] } } }
    done: [ { set: { lamp.colour: { ask: colour } } } ]`,
			procedure:
				'procedure: { initial: dark, states: { dark: { always: { if: { fact: lamp.colour, is: green }, to: lit } }, lit: {} } }',
			tasks: `tasks:
  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.colour, is: green }, target: 2m, limit: 4m, checks: [paint.colour], tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
			par: 'par: []',
		});
		const program = withoutPar(scenario);
		const found = findWitness(program, { seed: 1 }, new Meter({ steps: 50 }))!;
		const orders = found.inputs.flatMap((input) => (input.kind === 'order' ? [input.with] : []));
		expect(orders).toEqual([{ colour: 'green' }]);
		expect(found.mark.score).toBe(10_000);
	});

	it('holds back what would shut a gate that a task has yet to go through', () => {
		// The plan passes `found` on its way to `guarded`; a guard posted before leaves no instant at which it stands there.
		const scenario = small({
			cast: `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team }, place: gate-1, speed: 80 }
  gap: { is: thing, label: { zh: 口子, en: Gap }, facts: { guard: open, seen: 'no' } }`,
			commands: `commands:
  look: { label: { zh: 查, en: Look }, by: lead, takes: 3m, done: [ { set: { gap.seen: 'yes' } } ] }
  guard: { label: { zh: 看守, en: Guard }, by: lead, takes: 1m, done: [ { set: { gap.guard: guarded } } ] }`,
			procedure: `procedure:
  initial: unknown
  states:
    unknown: { always: { if: { fact: gap.seen, is: 'yes' }, to: found } }
    found: { always: { if: { fact: gap.guard, is: guarded }, to: guarded } }
    guarded: {}`,
			tasks: `tasks:
  - { id: found, label: { zh: 找到, en: Found }, done: { state: found }, target: 5m, limit: 9m, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }
  - { id: guarded, label: { zh: 看住, en: Guarded }, done: { state: guarded }, target: 9m, limit: 20m, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
			end: 'end: { state: guarded }',
			par: 'par: []',
		});
		expect(findWitness(withoutPar(scenario), { seed: 1 }, new Meter({ steps: 50 }))!.mark.score).toBe(10_000);
	});
});
