import { describe, expect, test } from 'vitest';
import { type Answers, knowledgeOf } from '../../src/debrief/index';
import { shipped } from '../support/shipped';
import { small } from '../support/small-scenario';

const asked = (id: string, kind: string, right: string) =>
	`  - { id: ${id}, text: { zh: 问, en: Ask }, ${kind}, right: ${right}, why: { zh: 因为, en: Because }, basis: { plan: { zh: 预案, en: The plan } } }`;
const ab = '{ a: { zh: 甲, en: A }, b: { zh: 乙, en: B }, c: { zh: 丙, en: C } }';
const scenario = small({
	questions: `questions:
${asked('dose', 'number: { unit: mg/L, from: 0, to: 2000, step: 250 }', '{ rule: surface-dose }')}
${asked('least', 'duration: { from: 10m, to: 1h, step: 10m }', '{ atLeast: 30m }')}
${asked('which', `choice: ${ab}`, '{ oneOf: [a, b] }')}
${asked('all', `many: ${ab}`, '{ exactly: [a, c] }')}
${asked('some', `many: ${ab}`, '{ includes: [a], excludes: [c] }')}
${asked('order', `sequence: ${ab}`, '{ before: [[c, a]] }')}`,
});
const right: Answers = {
	dose: 1000,
	least: 40 * 60_000,
	which: 'b',
	all: ['c', 'a'],
	some: ['b', 'a'],
	order: ['c', 'b', 'a'],
};
const wrong: Answers = {
	dose: 500,
	least: 20 * 60_000,
	which: 'c',
	all: ['a'],
	some: ['a', 'c'],
	order: ['a', 'b', 'c'],
};

describe('knowledge of the rules behind a scenario', () => {
	test('is full where every answer is right', () => {
		expect(knowledgeOf(scenario, right)).toMatchObject({ score: 10_000, right: 6, of: 6 });
	});

	test.each(Object.keys(right))('counts a wrong answer, and one left open, as wrong: %s', (id) => {
		for (const answers of [
			{ ...right, [id]: wrong[id]! },
			Object.fromEntries(Object.entries(right).filter(([one]) => one !== id)),
		]) {
			const found = knowledgeOf(scenario, answers);
			expect(found.questions.filter(({ correct }) => !correct).map((one) => one.id)).toEqual([id]);
			expect(found.score).toBe(8_333);
		}
	});

	test('shows an answer that is right', () => {
		const shown = Object.fromEntries(knowledgeOf(scenario, {}).questions.map((one) => [one.id, one.right]));
		expect(knowledgeOf(scenario, shown).score).toBe(10_000);
	});

	test('every question that ships has a right answer, and shows it', () => {
		for (const one of shipped()) {
			const shown = knowledgeOf(one, {}).questions.map(({ id, right: answer }) => [id, answer]);
			const found = knowledgeOf(one, Object.fromEntries(shown));
			expect(found.questions.filter(({ correct }) => !correct).map(({ id }) => `${one.document.id} ${id}`)).toEqual([]);
		}
	});
});
