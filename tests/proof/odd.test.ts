import { describe, expect, it } from 'vitest';
import { prove } from '../../src/proof/index';
import type { Scenario } from '../../src/scenario/format/scenario';
import { parseScenario } from '../../src/scenario/parse';
import { library, shippedScenarios } from '../support/library';
import { pick, randomOf } from '../support/random';
import { randomChart } from '../support/random-chart';
import { small } from '../support/small-scenario';
import { generatedScenario } from './support/generated';

/** Proves within so many ms; the time it took. What one slice takes at most may come on top. */
function within(scenario: Scenario, timeLimitMs: number): number {
	const began = performance.now();
	const report = prove(scenario, { timeLimitMs, clock: () => performance.now() });
	expect(report.looked).toBeLessThanOrEqual(report.variants);
	for (const { message, severity } of report.findings) {
		expect(message.zh.length * message.en.length).toBeGreaterThan(0);
		expect(['error', 'warning', 'note']).toContain(severity);
	}
	return performance.now() - began;
}

/** One thing in a file made another: a word for a word, a number for a number, a line gone. */
function spoil(text: string, random: () => number): string {
	const lines = text.split('\n');
	const words = [...text.matchAll(/[a-z][a-z0-9-]{2,}/g)].map(([word]) => word);
	for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
		const at = Math.floor(random() * lines.length);
		const roll = random();
		if (roll < 0.25) lines.splice(at, 1);
		else if (roll < 0.5) lines[at] = lines[at]!.replace(/\d+/, String(Math.floor(random() * 500)));
		else if (roll < 0.6) lines[at] = lines[at]!.replace(/\bis:/, 'atLeast:');
		else if (roll < 0.7) lines[at] = lines[at]!.replace(/\ball:/, 'any:');
		else {
			const own = [...lines[at]!.matchAll(/[a-z][a-z0-9-]{2,}/g)].map(([word]) => word);
			if (own.length > 0) lines[at] = lines[at]!.replace(pick(random, own), pick(random, words));
		}
	}
	return lines.join('\n');
}

describe('odd scenarios', () => {
	it('neither crash nor hang the proof: generated ones', () => {
		for (let seed = 5_000; seed < 5_060; seed++) expect(within(generatedScenario(seed), 300)).toBeLessThan(20_000);
	}, 240_000);

	it('neither crash nor hang the proof: charts drawn at random', () => {
		const base = small({});
		for (let seed = 0; seed < 30; seed++) {
			const procedure = randomChart(randomOf(seed), ['switch-on.done', 'switch-on.started', 'inject start']);
			const document = { ...base.document, procedure, end: { happened: 'switch-on.done' } as const };
			expect(within({ ...base, document, procedure }, 300)).toBeLessThan(20_000);
		}
	}, 240_000);

	it('neither crash nor hang the proof: shipped ones, spoilt', () => {
		const sources = shippedScenarios();
		const random = randomOf(77);
		let proved = 0;
		for (let nth = 0; nth < 24; nth++) {
			const source = pick(random, sources);
			const { scenario } = parseScenario({ file: source.file, text: spoil(source.text, random) }, library);
			if (scenario === undefined) continue;
			proved++;
			expect(within(scenario, 150)).toBeLessThan(20_000);
		}
		expect(proved).toBeGreaterThan(10);
	}, 300_000);

	it('stop at once where there is no time, and at the first slice where there is hardly any', () => {
		const scenario = generatedScenario(3);
		const report = prove(scenario, { timeLimitMs: 0, clock: () => 0 });
		expect(report).toMatchObject({ looked: 0, played: 0, whole: false });
		expect(report.findings.map(({ code }) => code)).toEqual(['not-decided']);
		let ticks = 0;
		expect(prove(scenario, { timeLimitMs: 3, clock: () => ticks++ }).whole).toBe(false);
	});

	it('with more variants than can be counted are looked at in part, and say so', () => {
		const base = small({});
		const options = Object.fromEntries(Array.from({ length: 12 }, (_, nth) => [`o${nth}`, { fields: {} }]));
		const vary = Object.fromEntries(Array.from({ length: 30 }, (_, nth) => [`v${nth}`, options]));
		const scenario = { ...base, document: { ...base.document, vary } };
		let ticks = 0;
		const report = prove(scenario, { timeLimitMs: 2_000, clock: () => ticks++ });
		expect(report.whole).toBe(false);
		expect(report.looked).toBeGreaterThan(0);
		expect(report.findings.some(({ code, path }) => code === 'not-decided' && path[0] === 'vary')).toBe(true);
	}, 60_000);
});
