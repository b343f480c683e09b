import { describe, expect, it } from 'vitest';
import { compile } from '../../src/drill/index';
import { randomInputs, run } from '../support/random-drill';
import { shipped } from '../support/shipped';

/** Drills over the whole library, and of each scenario. */
const drills = 300;
const programs = shipped().map((scenario) => [scenario.document.id, compile(scenario)] as const);

const each = Math.ceil(drills / programs.length);

describe.each(programs)('random drills of %s', (_, program) => {
	it('are the same when run again', () => {
		for (let seed = 0; seed < 5; seed++) {
			const inputs = randomInputs(program, seed);
			expect(run(program, seed, inputs)).toEqual(run(program, seed, inputs));
		}
	});

	it('are the same when written out and read back at every tenth step', { timeout: 60_000 }, () => {
		let taken = 0;
		for (let seed = 0; seed < each; seed++) {
			const inputs = randomInputs(program, seed);
			const control = run(program, seed, inputs);
			const broken = run(program, seed, inputs, 10);
			expect(broken.state).toBe(control.state);
			expect(broken.debrief).toBe(control.debrief);
			taken += control.taken;
		}
		// Random inputs that the engine refuses prove little: most must be taken.
		expect(taken).toBeGreaterThan(15 * each);
	});

	it('are the same when written out and read back at every single step', { timeout: 60_000 }, () => {
		for (let seed = 200; seed < 203; seed++) {
			const inputs = randomInputs(program, seed);
			expect(run(program, seed, inputs, 1)).toEqual(run(program, seed, inputs));
		}
	});

	it('differ with the seed', () => {
		expect(run(program, 1, []).state).not.toBe(run(program, 2, []).state);
	});
});
