import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/drill/index';
import { difficultyOf, type Run, type RunsBySkill, runOf, skills } from '../../../src/proof/difficulty/index';
import { programOf } from '../../support/shipped';
import { small } from '../../support/small-scenario';

const tags = 'tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import }';
const task = (id: string) =>
	`  - { id: ${id}, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m, ${tags} }`;
const three = compile(small({ tasks: `tasks:\n${['a', 'b', 'c'].map(task).join('\n')}` }));

const run = (...credits: number[]): Run => ({
	score: Math.round(credits.reduce((sum, one) => sum + Math.max(0, one), 0) / credits.length),
	passed: credits.every((one) => one === 10_000),
	vetoes: credits.includes(0) ? 1 : 0,
	credits,
});
const whole = 10_000;
const runs: RunsBySkill = {
	novice: [run(0, 0, 0), run(whole, 0, 0)],
	trained: [run(whole, 0, 0), run(whole, whole, 0)],
	expert: [run(whole, whole, whole), run(whole, whole, whole)],
};
const found = difficultyOf(three, 9, runs);

describe('what virtual trainees tell of a scenario', () => {
	test('the spread of each skill', () => {
		expect(found.skills.map(({ skill, runs: count }) => [skill, count])).toEqual(skills.map((skill) => [skill, 2]));
		const [novice, , expert] = found.skills;
		expect(novice).toMatchObject({ mean: 16.665, median: 16.665, passed: 0, vetoed: 1 });
		expect(expert).toMatchObject({ mean: 100, deviation: 0, p10: 100, p90: 100, passed: 1, vetoed: 0 });
		expect(expert!.histogram.at(-1)).toBe(2);
		expect(novice!.histogram.reduce((sum, one) => sum + one, 0)).toBe(2);
	});

	test('each task’s difficulty, and how it tells the skilled from the unskilled', () => {
		const [a, b, c] = found.tasks;
		for (const [item, share] of [
			[a, 5 / 6],
			[b, 3 / 6],
			[c, 2 / 6],
		] as const)
			expect(item!.difficulty).toBeCloseTo(share, 12);
		expect(b!.credit).toEqual({ novice: 0, trained: 0.5, expert: 1 });
		// Own 0 0 0 1 1 1 with the rest 0 1 1 1 2 2 (in whole tasks): 1.5 / √(1.5 × 17/6).
		expect(b!.discrimination).toBeCloseTo(1.5 / Math.sqrt(1.5 * (17 / 6)), 9);
		expect(c!.upperLower).toBe(1);
	});

	test('Cronbach’s alpha, worked by hand', () => {
		// Item variances 1/6, 3/10, 4/15; the sums 0 1 1 2 3 3 vary by 22/15: 3/2 × (1 − (11/15) / (22/15)).
		expect(found.alpha).toBeCloseTo(0.75, 9);
	});

	test('a task that applies nowhere, or never varies, is said to tell nothing', () => {
		const never = difficultyOf(three, 1, {
			novice: [run(-1, whole, 0), run(-1, whole, 0)],
			trained: [run(-1, whole, 0)],
			expert: [run(-1, whole, 0)],
		});
		expect(never.tasks[0]).toMatchObject({ difficulty: null, discrimination: null, upperLower: null });
		expect(never.tasks[1]).toMatchObject({ difficulty: 1, discrimination: null });
		expect(never.alpha).toBeNull();
	});

	test('one seed gives all three skills the same drills', () => {
		const program = programOf('terminal-disinfection');
		const all = skills.map((skill) => [runOf(program, skill, 5, 0), runOf(program, skill, 5, 0)]);
		for (const [first, again] of all) expect(first).toEqual(again);
		expect(all[0]![0]!.score).toBeLessThan(all[2]![0]!.score);
	});
});
