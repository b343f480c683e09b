import { describe, expect, it } from 'vitest';
import { errorCodes, warningCodes } from '../../src/scenario/source/codes';
import type { Problem } from '../../src/scenario/source/problem';
import { crewList, file, parse, spoil } from '../support/crew-list';
import { type Case, doubtful, spoiltReferences, spoiltSense, spoiltShape, spoiltText } from './spoilt';

const spoilt = [...spoiltText, ...spoiltShape, ...spoiltReferences, ...spoiltSense];

function expectTold(problems: readonly Problem[], { code, by, says }: Case<string>, line: number, column: number) {
	const told = problems.filter((problem) => problem.code === code);
	expect(told, problems.map((problem) => `${problem.code} ${problem.message.en}`).join('\n')).not.toEqual([]);
	const [first] = told;
	expect(first!.file).toBe(file);
	if (by.includes('⟦'))
		expect({ line: first!.line, column: first!.column }, first!.message.en).toEqual({ line, column });
	expect(first!.message.en).toContain(says);
	// Chinese first: every sentence is there, and is Chinese.
	expect(first!.message.zh).toMatch(/[\u4e00-\u9fff]/);
}

describe('a scenario with nothing wrong', () => {
	it('has neither errors nor warnings', () => {
		const { scenario, errors, warnings } = parse(crewList);
		expect([...errors, ...warnings]).toEqual([]);
		expect(scenario?.document.id).toBe('crew-list');
	});
});

describe('a scenario with one thing wrong', () => {
	it.each(spoilt)('$code: $find → $by', (one) => {
		const { text, line, column } = spoil(one.find, one.by);
		const { scenario, errors } = parse(text);
		expect(scenario).toBeUndefined();
		expectTold(errors, one, line, column);
	});

	it.each(doubtful)('is warned of $code: $find → $by', (one) => {
		const { text, line, column } = spoil(one.find, one.by);
		const { scenario, errors, warnings } = parse(text);
		expect(errors).toEqual([]);
		expect(scenario).toBeDefined();
		expectTold(warnings, one, line, column);
	});
});

describe('several things wrong', () => {
	it('are all told, in the order of the file', () => {
		let text = crewList;
		for (const [find, by] of [
			['measure: ship-shore', 'measure: nothing'],
			['by: radio', 'by: pigeon'],
			['many: 3', 'many: 0'],
		] as const)
			text = text.replace(find, by);
		const shape = parse(text).errors;
		expect(shape.map(({ code }) => code)).toEqual(['out-of-range', 'not-one-of']);
		text = text.replace('pigeon', 'radio').replace('many: 0', 'many: 3').replace('running: raise', 'running: rise');
		expect(parse(text).errors.map(({ code, line }) => [code, line > 1])).toEqual([
			['unknown-measure', true],
			['unknown-command', true],
		]);
	});

	it('tells several syntax errors at once', () => {
		const text = crewList.replace('en: Crew check }', 'en: Crew check ]').replace('en: Begin }', 'en: Begin ]');
		expect(parse(text).errors.filter(({ code }) => code === 'yaml-syntax').length).toBeGreaterThan(1);
	});
});

/** Told by other tests: sizes and depth (limits), files beside the scenario (packs). */
const elsewhere = [
	'file-too-large',
	'too-deep',
	'id-and-file',
	'extends-cycle',
	'unknown-procedure',
	'procedure-cycle',
];

it('every code is earned by a test', () => {
	const earned = new Set<string>([...spoilt, ...doubtful].map(({ code }) => code));
	expect([...errorCodes, ...warningCodes].filter((code) => !earned.has(code))).toEqual(elsewhere);
});
