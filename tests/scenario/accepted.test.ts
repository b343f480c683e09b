import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/drill';
import { crewList, parse } from '../support/crew-list';

// What a scenario names in one place is put where another name stood: most such scenarios are refused, and what is not must be
// one that the engine can make ready. Otherwise the format has let through what it should have told.
const names = [...crewList.matchAll(/[a-z][a-z0-9.-]+/g)].map((match) => ({ at: match.index, name: match[0] }));
const words = [...new Set(names.map(({ name }) => name))];

it('a scenario without errors is one that the engine compiles', () => {
	let accepted = 0;
	fc.assert(
		fc.property(fc.constantFrom(...names), fc.constantFrom(...words), ({ at, name }, by) => {
			const { scenario } = parse(crewList.slice(0, at) + by + crewList.slice(at + name.length));
			if (!scenario) return;
			accepted++;
			expect(() => compile(scenario)).not.toThrow();
		}),
		{ seed: 5, numRuns: 300 },
	);
	expect(accepted).toBeGreaterThan(10);
}, 60_000);
