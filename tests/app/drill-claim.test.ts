import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { claimDrill } from '../../src/app/drill-claim';

/** Plain http: no Web Locks. */
beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

describe('on a plain-http intranet, tabs agree among themselves', () => {
	test('one has the drill; another is told so until the first lets go', async () => {
		const first = await claimDrill('one');
		expect(first).toBeDefined();
		expect(await claimDrill('one')).toBeUndefined();
		first?.release();
		const next = await claimDrill('one');
		expect(next).toBeDefined();
		next?.release();
	});

	test('of several that ask at once exactly one has it', async () => {
		const claims = await Promise.all(Array.from({ length: 6 }, () => claimDrill('two')));
		const given = claims.filter((claim) => claim !== undefined);
		expect(given).toHaveLength(1);
		given[0]?.release();
	});

	test('other drills are nobody’s business', async () => {
		const claims = await Promise.all(['three', 'four'].map(claimDrill));
		for (const claim of claims) {
			expect(claim).toBeDefined();
			claim?.release();
		}
	});
});

test('where tabs cannot speak to each other the drill can be played all the same', async () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	expect(await claimDrill('five')).toBeDefined();
});
