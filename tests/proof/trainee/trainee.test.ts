import { describe, expect, test } from 'vitest';
import { debriefOf, markOf } from '../../../src/debrief/index';
import { compile, replay, startOf, stateDigest } from '../../../src/drill/index';
import { type SkillId, skillOf } from '../../../src/proof/trainee/skill';
import { playTrainee } from '../../../src/proof/trainee/trainee';
import { programOf } from '../../support/shipped';
import { small } from '../../support/small-scenario';

const program = programOf('terminal-disinfection');
const play = (skill: SkillId, seed: number) => playTrainee(program, skillOf[skill], seed);
const sure = { ...skillOf.expert, misjudges: 0, misfills: 0 };

describe('a virtual trainee', () => {
	test('plays the same drill from the same seed, and another from another', () => {
		const digests = [3, 3, 4].map((seed) => stateDigest(play('novice', seed).drill));
		expect(digests[0]).toBe(digests[1]);
		expect(digests[0]).not.toBe(digests[2]);
	});

	test.each(['novice', 'expert'] as const)('leaves a record that replays: %s', (skill) => {
		for (let seed = 1; seed <= 5; seed++) {
			const { drill, inputs } = play(skill, seed);
			const again = replay(program, startOf(drill), inputs);
			expect(again.ok && stateDigest(again.value)).toBe(stateDigest(drill));
		}
	});

	test('who never errs loses nothing but time', () => {
		for (let seed = 1; seed <= 5; seed++) {
			const { drill, inputs } = playTrainee(program, sure, seed);
			const debrief = debriefOf(drill, inputs);
			expect(debrief.passed).toBe(true);
			expect(debrief.correctness).toBe(10_000);
			expect(debrief.penalties).toEqual([]);
		}
	});

	test('who always fills in wrongly gets no judged parameter right', () => {
		const { drill, inputs } = playTrainee(program, { ...sure, misfills: 10_000 }, 1);
		const judged = drill.state.activities.filter((activity) => activity.judged.length > 0);
		expect(judged.length).toBeGreaterThan(3);
		const wrong = judged.reduce((sum, activity) => sum + activity.wrong.length, 0);
		const all = judged.reduce((sum, activity) => sum + activity.judged.length, 0);
		expect(wrong / all).toBeGreaterThan(0.8);
		expect(debriefOf(drill, inputs).passed).toBe(false);
	});

	test('who never comes back to what was forgotten, and forgets everything, orders little and scores nothing', () => {
		const { drill, inputs } = playTrainee(program, { ...sure, misjudges: 10_000, recalls: 0 }, 1);
		expect(inputs.filter((input) => input.kind === 'order').length).toBeLessThan(10);
		expect(markOf(drill).score).toBeLessThan(2_000);
	});

	test('takes what is due first before what the plan writes first', () => {
		const both = small({
			commands: `commands:
  slow: { label: { zh: 缓, en: Slow }, by: lead, takes: 1m, done: [ { set: { lamp.broken: true } } ] }
  urgent: { label: { zh: 急, en: Urgent }, by: lead, takes: 1m, done: [ { set: { lamp.on: true } } ] }`,
			procedure: 'procedure: { initial: dark, states: { dark: { on: { urgent.done: lit } }, lit: {} } }',
			tasks: `tasks:
  - { id: mend, label: { zh: 修, en: Mend }, done: { fact: lamp.broken, is: true }, target: 1h, limit: 2h, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }
  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 10m, limit: 20m, tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import } }`,
			end: 'end: { all: [ { state: lit }, { fact: lamp.broken, is: true } ] }',
			par: 'par: [ [ slow ], [ urgent ] ]',
		});
		const orders = (skill: typeof sure) =>
			playTrainee(compile(both), skill, 1).inputs.flatMap((input) => (input.kind === 'order' ? [input.command] : []));
		expect(orders(sure)).toEqual(['urgent', 'slow']);
	});
});
