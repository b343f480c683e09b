import { describe, expect, it } from 'vitest';
import { namedRules } from '../../../src/scenario/named-rules';
import { isAbout, rulesInForce } from '../../../src/ui/play/rules/rules-in-force';
import { shipped } from '../../support/plan';

const positive = 'positive-case-at-a-berth';
const under = (edition: string) => rulesInForce(shipped(positive, edition).scenario);

describe('which rules a scenario uses', () => {
	it('finds them wherever they are referred to', () => {
		const written = {
			tasks: [{ target: { rule: 'a' } }],
			asks: { x: { right: { any: [{ is: { rule: 'b' } }, 1, null] } } },
		};
		expect([...namedRules(written)]).toEqual(['a', 'b']);
	});

	it('parts the pack in two, losing nothing and showing nothing twice', () => {
		const { scenario } = shipped(positive);
		const { used, others } = rulesInForce(scenario);
		expect(used.map(({ id }) => id)).toEqual(expect.arrayContaining(['surface-dose', 'contact-plan', 'transfer-ppe']));
		expect(used.length).toBeLessThan(Object.keys(scenario.rules.rules).length);
		expect([...used, ...others].map(({ id }) => id).sort()).toEqual(Object.keys(scenario.rules.rules).sort());
	});
});

describe('how a rule reads', () => {
	const value = (edition: string, id: string) => {
		const { used, others } = under(edition);
		return [...used, ...others].find((one) => one.id === id)?.value;
	};

	it('says each edition’s own value, with its unit in words', () => {
		expect(value('mot-guide-9', 'look-back')).toEqual({ zh: '4 天', en: '4 d' });
		expect(value('mot-guide-10', 'look-back')).toEqual({ zh: '2 天', en: '2 d' });
		expect(value('mot-guide-9', 'surface-dose')?.zh).toBe('1000 mg/L');
	});

	it('says plans and levels in words, not in the names they are written by', () => {
		expect(value('mot-guide-9', 'contact-plan')?.zh).toBe('集中 14 天＋居家 7 天');
		expect(value('mot-guide-10', 'second-contact')?.en).toBe('7 days at home');
		for (const edition of ['mot-guide-9', 'mot-guide-10']) {
			const { used, others } = under(edition);
			for (const { id, value } of [...used, ...others]) expect(value.zh, id).not.toMatch(/[a-z]{2,}-/);
		}
	});

	it('is found by name, figure, source, in either language', () => {
		const dose = under('mot-guide-9').used.find((one) => one.id === 'surface-dose')!;
		for (const query of ['有效氯', 'chlorine surfaces', '1000', '公共交通', ''])
			expect(isAbout(query, dose), query).toBe(true);
		expect(isAbout('救护车', dose)).toBe(false);
	});
});
