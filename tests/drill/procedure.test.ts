import { describe, expect, it } from 'vitest';
import { advance, begin, compile, give, nextDue, ScenarioFault, writeOut } from '../../src/drill/index';
import { besideReadBack, besideXState } from '../support/chart-drills';
import { small } from '../support/small-scenario';

describe('a procedure stepped by the engine', () => {
	it('goes as XState itself would go, on random charts', { timeout: 60_000 }, () => {
		expect(besideXState(0, 400)).toBeGreaterThan(1_000);
	});

	it('acts the same after it was written out and read back, on random charts', { timeout: 60_000 }, () => {
		expect(besideReadBack(0, 250)).toBeGreaterThan(1_500);
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
