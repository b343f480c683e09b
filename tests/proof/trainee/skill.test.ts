import { describe, expect, test } from 'vitest';
import { responseTimes } from '../../../src/proof/trainee/response-times';
import { heart, skillOf, skills, sparH } from '../../../src/proof/trainee/skill';

describe('the figures behind virtual trainees', () => {
	test('SPAR-H bends the product so that it stays a chance', () => {
		// NUREG/CR-6883: diagnosis 0.01 with factors 10, 2, 2 is 0.4 / 1.39.
		expect(sparH(0.01, 10, 2, 2)).toBe(2878);
		expect(sparH(0.01)).toBe(100);
		expect(sparH(0.01, 50, 10, 5)).toBeLessThan(10_000);
	});

	test('HEART takes each condition in the proportion in which it applies', () => {
		// 0.02 × ((3 − 1) × 0.4 + 1) × ((11 − 1) × 0.1 + 1)
		expect(heart(0.02, [3, 0.4], [11, 0.1])).toBe(720);
		expect(heart(0.09, [17, 1])).toBe(10_000);
	});

	test('response times are quantiles of the published correlation', () => {
		const correlation = { skill: [0.407, 0.7, 1.2], rule: [0.601, 0.6, 0.9], knowledge: [0.791, 0.5, 0.8] } as const;
		for (const [behaviour, steps] of Object.entries(responseTimes)) {
			const [a, b, beta] = correlation[behaviour as keyof typeof correlation];
			const wanted = steps.map((_, nth) => b + a * (-Math.log(1 - (nth + 0.5) / steps.length)) ** (1 / beta));
			steps.forEach((step, nth) => {
				expect(step / 1000).toBeCloseTo(wanted[nth]!, 2);
			});
		}
	});

	test('with skill, errors grow rarer and deciding quicker', () => {
		for (const figure of ['misjudges', 'misfills', 'slowness'] as const) {
			const [novice, trained, expert] = skills.map((skill) => skillOf[skill][figure]);
			expect(novice).toBeGreaterThan(trained!);
			expect(trained).toBeGreaterThan(expert!);
		}
	});
});
