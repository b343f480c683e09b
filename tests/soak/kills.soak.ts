import { afterAll, expect, test } from 'vitest';
import { RunningApp } from '../support/app';
import { killAndCount } from '../support/kills';

const app = new RunningApp();
afterAll(() => app.remove());

test('kill -9 at 50 random moments loses no acknowledged record', async () => {
	const seed = Date.now();
	const { acknowledged, lost, refusedAgain } = await killAndCount(app, 50, seed);
	console.log(
		`50 kills at moments drawn from ${seed}: ${acknowledged} records acknowledged, ${lost.length} of them lost`,
	);
	expect(acknowledged).toBeGreaterThan(200);
	expect({ lost, refusedAgain }).toEqual({ lost: [], refusedAgain: [] });
});
