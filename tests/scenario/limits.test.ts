import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse';
import { crewList, parse } from '../support/crew-list';
import { library, shippedScenarios } from '../support/library';

const most = 2000;

/** Reading must answer within two seconds of the processor's time; the least of three tries counts, for the first may still be warming up. */
function quickly<T>(act: () => T): T {
	let least = Number.POSITIVE_INFINITY;
	let result: T | undefined;
	for (let tries = 0; tries < 3 && least > most; tries++) {
		const start = process.cpuUsage();
		result = act();
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
	}
	expect(least).toBeLessThan(most);
	return result as T;
}
const codesOf = (text: string) => quickly(() => parse(text)).errors.map(({ code }) => code);

describe('text that is too much', () => {
	it('is refused by its size before it is parsed', () => {
		const start = performance.now();
		expect(parse('- a\n'.repeat(13_000_000)).errors).toMatchObject([{ code: 'file-too-large', line: 1, column: 1 }]);
		expect(performance.now() - start).toBeLessThan(100);
	});

	it('is refused by its number of parts, whatever they are', () => {
		expect(codesOf('- a\n'.repeat(250_000))).toContain('file-too-large');
		expect(codesOf(`[${'a,'.repeat(400_000)}]`)).toContain('file-too-large');
		expect(codesOf('} '.repeat(500_000))).toContain('file-too-large');
	});

	it('is read in time just below that', () => {
		expect(codesOf('- a\n'.repeat(29_000))).toEqual(['wrong-type']);
		expect(codesOf(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('')).length).toBeGreaterThan(0);
		expect(codesOf('} '.repeat(60_000))[0]).toBe('yaml-syntax');
	});

	it.each([
		['flow lists', '['.repeat(100_000)],
		['flow maps', 'a: '.concat('{ a: '.repeat(50_000))],
		['lists in one line', '- '.repeat(50_000)],
		['keys in one line', '? '.repeat(50_000)],
		['indented maps', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
	])('is refused by its depth: %s', (_, text) => {
		expect(codesOf(text)).toContain('too-deep');
	});

	it('tells where the nesting goes too deep', () => {
		expect(parse(`format: 1\nend: ${'['.repeat(70)}`).errors).toMatchObject([
			{ code: 'too-deep', line: 2, column: 69 },
		]);
	});

	it('reads conditions nested as deep as is allowed, without the time growing with each level', () => {
		const deep = (levels: number) =>
			`${'{ every: crew, that: '.repeat(levels)}{ fact: it.mood, is: angry }${' }'.repeat(levels)}`;
		const text = crewList.replace('{ state: ship.shut }', deep(50));
		expect(quickly(() => parse(text)).errors).toEqual([]);
	});

	it('does not expand a billion laughs', () => {
		const lines = ['a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
		for (let i = 1; i < 10; i++)
			lines.push(
				`a${i}: &a${i} [${Array(9)
					.fill(`*a${i - 1}`)
					.join(', ')}]`,
			);
		expect(codesOf(lines.join('\n'))).toContain('yaml-alias');
	});
});

describe('any text at all', () => {
	const whole = (text: string) => {
		const { scenario, errors } = parse(text);
		expect(scenario === undefined).toBe(errors.length > 0);
		for (const { line, column, message } of errors) {
			expect(line).toBeGreaterThan(0);
			expect(column).toBeGreaterThan(0);
			expect(message.zh.length * message.en.length).toBeGreaterThan(0);
		}
	};

	it('is answered, and never thrown at', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), whole), { seed: 1, numRuns: 200 });
		const yamlish = fc.array(
			fc.constantFrom(
				'- ',
				'? ',
				': ',
				'{',
				'}',
				'[',
				']',
				', ',
				'\n',
				'  ',
				'\t',
				"'",
				'"',
				'#',
				'|\n',
				'>-\n',
				'&a ',
				'*a ',
				'!!x ',
				'---\n',
				'%',
				'format: 1',
				'cast',
				'set',
				'1',
				'30m',
				'演',
			),
			{ maxLength: 60 },
		);
		fc.assert(
			fc.property(yamlish, (parts) => whole(parts.join(''))),
			{ seed: 2, numRuns: 300 },
		);
	});

	it('is answered when a valid scenario is cut, doubled or stirred', () => {
		const lines = crewList.split('\n');
		const index = fc.nat({ max: lines.length - 1 });
		const edit = fc.oneof(
			fc.record({ at: index }).map(
				({ at }) =>
					(text: string[]) =>
						text.filter((_, i) => i !== at),
			),
			fc.record({ at: index, to: index }).map(
				({ at, to }) =>
					(text: string[]) =>
						text.with(Math.min(to, text.length - 1), text[at % text.length]!),
			),
			fc
				.record({
					at: index,
					from: fc.nat(60),
					length: fc.nat(12),
					by: fc.constantFrom('', ' ', '}', '{', 'x', ': ', ', ', '[]', '12', 'crew', 'null'),
				})
				.map(({ at, from, length, by }) => (text: string[]) => {
					const line = text[at % text.length]!;
					return text.with(at % text.length, line.slice(0, from) + by + line.slice(from + length));
				}),
		);
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) =>
				whole(edits.reduce((text, one) => one(text), lines).join('\n')),
			),
			{ seed: 3, numRuns: 120 },
		);
	}, 60_000);

	it('is answered when any value of a valid scenario is another kind of thing', () => {
		const spots = [...crewList.matchAll(/: ([a-z0-9'][^,}\]\n]*)/g)].map((match) => match.index + 2);
		const other = fc.constantFrom(
			'[]',
			'{}',
			'null',
			'true',
			'-1',
			'.nan',
			'.inf',
			'1e400',
			"''",
			'[[1]]',
			'{ a: 1 }',
			'{ rule: distance }',
			'__proto__',
			'constructor',
			'{ __proto__: 1 }',
			'0x10',
			'9999999999999h',
			"'演'",
		);
		fc.assert(
			fc.property(fc.constantFrom(...spots), other, (at, by) => {
				const end = crewList.slice(at).search(/[,}\]\n]/);
				whole(crewList.slice(0, at) + by + crewList.slice(at + end));
			}),
			{ seed: 4, numRuns: 150 },
		);
	}, 60_000);
});

it('reads a shipped scenario well under the time a person waits for', () => {
	for (const text of shippedScenarios()) quickly(() => parseScenario(text, library));
});
