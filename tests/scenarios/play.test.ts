import { describe, expect, it } from 'vitest';
import { debriefOf } from '../../src/debrief/index';
import { advance, begin, compile, playPar } from '../../src/drill/index';
import { bots, medianScore } from '../support/bots';
import { shipped } from '../support/shipped';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

describe.each(shipped().map((scenario) => [scenario.document.id, scenario] as const))('%s', (_, scenario) => {
	const program = compile(scenario);

	it('is worth full marks when played by the plan, on twenty seeds', () => {
		for (const seed of seeds) {
			const { drill, inputs } = playPar(program, { seed });
			const debrief = debriefOf(drill, inputs);
			expect({ seed, passed: debrief.passed, penalties: debrief.penalties, vetoes: debrief.vetoes }).toEqual({
				seed,
				passed: true,
				penalties: [],
				vetoes: [],
			});
			expect(debrief.score).toBeGreaterThanOrEqual(9_800);
		}
	});

	it('is worth next to nothing when nothing is done', () => {
		for (const seed of seeds) {
			const drill = begin(program, { seed });
			advance(drill, program.limit);
			const debrief = debriefOf(drill, []);
			expect(debrief.passed).toBe(false);
			expect(debrief.score).toBeLessThanOrEqual(1_500);
		}
	});

	it.each(Object.entries(bots))('cannot be gamed: %s stays low', (_name, bot) => {
		expect(medianScore(bot, program, 11)).toBeLessThanOrEqual(4_500);
	});

	it('is as full as a drill has to be', () => {
		const { document } = scenario;
		expect(program.tasks.filter((task) => task.task.critical).length).toBeGreaterThanOrEqual(12);
		expect(document.injects.length).toBeGreaterThanOrEqual(10);
		expect(document.commands.length).toBeGreaterThanOrEqual(20);
		expect(
			document.commands.filter((command) => command.mistake || command.should.length > 0).length * 3,
		).toBeGreaterThanOrEqual(document.commands.length);
		expect(program.violations.length).toBeGreaterThanOrEqual(6);
		expect(program.violations.filter((violation) => violation.veto).length).toBeGreaterThanOrEqual(3);
		expect(Object.keys(document.vary).length).toBeGreaterThanOrEqual(1);
	});
});
