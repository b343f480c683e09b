import { expect, test } from 'vitest';
import { besideReadBack, besideXState } from '../support/chart-drills';

const charts = 4_000;
const from = 10_000;

test(`${charts} random charts go as XState itself would go`, () => {
	const moved = besideXState(from, from + charts);
	console.log(`${charts} charts: ${moved} steps moved, each the same as XState's own`);
	expect(moved).toBeGreaterThan(charts * 2);
});

test(`${charts} random charts act the same after they were written out and read back`, () => {
	const compared = besideReadBack(from, from + charts);
	console.log(`${charts} charts: ${compared} states the same after being written out and read back`);
	expect(compared).toBeGreaterThan(charts * 6);
});
