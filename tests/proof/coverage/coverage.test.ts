import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/proof/coverage/index';
import { measuresOf } from '../../../src/scenario/packs';
import { library } from '../../support/library';
import { shipped } from '../../support/shipped';
import { small } from '../../support/small-scenario';

const tags = (more = '') =>
	`tags: { phase: detect, domain: people, responsibility: direct, bearer: lead, defends: import${more} }`;
const light = (step: string, more = '') =>
	`tasks:\n  - { id: light, label: { zh: 照明, en: Light }, done: { fact: lamp.on, is: true }, target: 2m, limit: 4m${step}, ${tags(more)} }`;
const measures = Object.keys(measuresOf(library));
const gaps = (sections: Readonly<Record<string, string>>) =>
	coverageOf([small(sections)], measures).gaps.map(({ code }) => code);

const question = (id: string) =>
	`  - { id: ${id}, text: { zh: 几米？, en: How far? }, number: { unit: m, from: 0, to: 5, step: 1 }, right: 2, why: { zh: 两米, en: Two }, basis: { plan: { zh: 预案, en: The plan } } }`;
const questions = (count: number) =>
	`questions:\n${Array.from({ length: count }, (_, nth) => question(`q${nth}`)).join('\n')}`;
const whole = { tasks: light(', step: lit', ', serves: safety'), questions: questions(8) };

describe('what a scenario of a library must have', () => {
	test('nothing is lacking where all is there', () => {
		expect(gaps(whole)).toEqual([]);
	});

	test.each([
		['no-safety-watch', { tasks: light(', step: lit') }],
		['task-without-step', { tasks: light('', ', serves: safety') }],
		['too-few-questions', { questions: questions(7) }],
		['too-many-questions', { questions: questions(16) }],
		[
			'violation-without-bearer',
			{
				violations:
					'violations: [ { id: dark, when: { fact: lamp.on, is: false }, for: 1h, points: 1, why: { zh: 黑, en: Dark } } ]',
			},
		],
		[
			'high-risk-unwatched',
			{
				cast: `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team }, place: gate-1, speed: 80, post: high-risk, facts: { loop: in, loop-since: 3, ppe: none } }
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, broken: { start: false, hidden: true } } }`,
			},
		],
	])('%s is told', (code, sections) => {
		expect(gaps({ ...whole, ...sections })).toEqual([code]);
	});

	test('who is watched by a violation that reads what is worn is watched', () => {
		const cast = `cast:
  team-1: { is: team, role: crew, label: { zh: 一组, en: Team }, place: gate-1, speed: 80, post: high-risk, facts: { loop: in, loop-since: 3, ppe: none } }
  lamp: { is: thing, label: { zh: 灯, en: Lamp }, facts: { on: false, broken: { start: false, hidden: true } } }`;
		const violations =
			'violations: [ { id: bare, when: { all: [ { fact: team-1.ppe, is: none }, { fact: lamp.on, is: true } ] }, points: 1, why: { zh: 没穿, en: Bare }, bearer: lead } ]';
		expect(gaps({ ...whole, cast, violations })).toEqual([]);
	});
});

describe('what a library drills', () => {
	test('a step is drilled where a task names it, or asks for it', () => {
		const of = (tasks: string) => coverageOf([small({ tasks })], measures).steps;
		expect(of(light(''))).toEqual([{ scenario: 'small', step: 'lit', tasks: [] }]);
		expect(of(light(', step: lit'))).toEqual([{ scenario: 'small', step: 'lit', tasks: ['light'] }]);
		const asked = light('').replace('{ fact: lamp.on, is: true }', '{ state: lit }');
		expect(of(asked)).toEqual([{ scenario: 'small', step: 'lit', tasks: ['light'] }]);
	});

	test('a rule that only a question names is asked after, not drilled', () => {
		const asks = questions(8)
			.replace('right: 2,', 'right: { rule: surface-dose },')
			.replace('to: 5, step: 1', 'to: 2000, step: 500');
		const rule = (sections: Readonly<Record<string, string>>) =>
			coverageOf([small(sections)], measures).rules.find((one) => one.rule === 'surface-dose');
		expect(rule({})).toMatchObject({ drilled: [], asked: [] });
		expect(rule({ questions: asks })).toMatchObject({ drilled: [], asked: ['small'] });
		expect(rule({ tasks: light(', basis: { rule: surface-dose }') })).toMatchObject({ drilled: ['small'], asked: [] });
	});

	test('every measure stands there, drilled or not', () => {
		const found = coverageOf(shipped(), measures);
		expect(found.measures.map(({ id }) => id)).toEqual(measures);
		expect(found.measures.find(({ id }) => id === 'perimeter')!.scenarios).toContain('perimeter-breach');
	});
});
