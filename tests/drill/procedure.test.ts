import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import {
	advance,
	begin,
	compile,
	type Drill,
	give,
	nextDue,
	readBack,
	ScenarioFault,
	writeOut,
} from '../../src/drill/index';
import { firstStep, inDocumentOrder, readSnapshot, step, writeSnapshot } from '../../src/drill/procedure/step';
import { pick, randomOf } from '../support/random';
import { randomChart } from '../support/random-chart';
import { small } from '../support/small-scenario';

const commands = ['a', 'b', 'c'];
const base = small({
	commands: `commands:\n${commands.map((id) => `  ${id}: { label: { zh: 甲, en: A }, by: lead, takes: 1s }`).join('\n')}`,
	procedure: `procedure: { initial: one, states: { one: { on: { ${commands.map((id) => `${id}.done: two`).join(', ')} } }, two: {} } }`,
	end: 'end: { all: [ { fact: lamp.on, is: true }, { not: { fact: lamp.on, is: true } } ] }',
	par: 'par: []',
	tasks: `tasks:
  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
});
const events = commands.flatMap((id) => [`${id}.started`, `${id}.done`]);
const drillOf = (seed: number): Drill =>
	begin(compile({ ...base, procedure: randomChart(randomOf(seed), events) }), { seed });

describe('a procedure stepped by the engine', () => {
	it('goes as XState itself would go, on random charts', { timeout: 60_000 }, () => {
		let moved = 0;
		for (let seed = 0; seed < 400; seed++) {
			let drill: Drill;
			try {
				drill = drillOf(seed);
			} catch (error) {
				expect(error).toBeInstanceOf(ScenarioFault);
				continue;
			}
			const { machine } = drill.program;
			const random = randomOf(seed + 1);
			let { snapshot } = drill;
			machine.at.moment = drill.moment;
			const [first, entered] = initialTransition(machine.machine);
			const began = firstStep(machine);
			expect(writeSnapshot(machine, began.snapshot)).toEqual(writeSnapshot(machine, inDocumentOrder(first as never)));
			expect(began.asked).toHaveLength(entered.length);
			for (let n = 0; n < 12; n++) {
				const event = pick(random, events);
				let ours: ReturnType<typeof step>;
				try {
					ours = step(machine, snapshot, event);
				} catch (error) {
					expect(error).toBeInstanceOf(ScenarioFault);
					break;
				}
				const [theirs, actions] = transition(
					machine.machine,
					readSnapshot(machine, writeSnapshot(machine, snapshot)) as never,
					{ type: event } as never,
				);
				expect(writeSnapshot(machine, ours.snapshot)).toEqual(writeSnapshot(machine, inDocumentOrder(theirs as never)));
				expect(ours.asked).toHaveLength(actions.length);
				if (ours.snapshot !== snapshot) moved++;
				snapshot = ours.snapshot;
			}
		}
		expect(moved).toBeGreaterThan(1_000);
	});

	it('acts the same after it was written out and read back, on random charts', { timeout: 60_000 }, () => {
		let compared = 0;
		for (let seed = 0; seed < 250; seed++) {
			const random = randomOf(seed + 7);
			try {
				const live = drillOf(seed);
				let restored = drillOf(seed);
				for (let n = 0; n < 10; n++) {
					const input = { kind: 'order', command: pick(random, commands), at: n * 700, role: 'lead' } as const;
					give(live, input);
					restored = readBack(restored.program, writeOut(restored));
					give(restored, input);
					expect(writeOut(restored)).toBe(writeOut(live));
					compared++;
				}
			} catch (error) {
				if (!(error instanceof ScenarioFault)) throw error;
			}
		}
		expect(compared).toBeGreaterThan(1_500);
	});

	it('says so when a procedure never comes to rest, and does not hang', () => {
		const loop = small({
			procedure: `procedure:
  initial: one
  states:
    one: { on: { switch-on.started: two } }
    two: { always: { if: { not: { fact: lamp.broken, is: true } }, to: three } }
    three: { always: { if: { not: { fact: lamp.broken, is: true } }, to: two } }`,
			end: 'end: { state: one }',
		});
		const drill = begin(
			compile({ ...loop, document: { ...loop.document, end: { all: [{ state: 'one' }, { state: 'two' }] } } }),
			{ seed: 1 },
		);
		expect(() => {
			give(drill, { kind: 'order', command: 'switch-on', at: 0, role: 'lead' });
			advance(drill, 1_000);
		}).toThrow(ScenarioFault);
	});

	it('keeps deadlines in the drill’s own queue, and drops them when the state is left', () => {
		const scenario = small({
			procedure: `procedure:
  initial: dark
  states:
    dark: { on: { switch-on.done: lit }, after: { 90s: late } }
    late: { on: { switch-on.done: lit } }
    lit: {}`,
		});
		const late = begin(compile(scenario), { seed: 1 });
		advance(late, 90_000);
		expect(writeOut(late)).toContain('"value":"late"');
		const soon = begin(compile(scenario), { seed: 1 });
		give(soon, { kind: 'order', command: 'switch-on', at: 0, role: 'lead' });
		advance(soon, 60_000);
		expect(soon.state.ended).toBe('endex');
		expect(soon.state.queue.some((entry) => entry.what.kind === 'delay')).toBe(false);
		expect(nextDue(soon)).toBeUndefined();
	});
});
