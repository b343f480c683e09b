import { afterAll, expect, test } from 'vitest';
import { RunningApp } from '../support/app';
import { killAndCount } from '../support/kills';

const app = new RunningApp();
afterAll(() => app.remove());

test('kill -9 while records are handed in loses none that was acknowledged, and the others can be handed in again', async () => {
	const { acknowledged, lost, refusedAgain } = await killAndCount(app, 8, 20_26);
	expect(acknowledged).toBeGreaterThan(10);
	expect(lost).toEqual([]);
	expect(refusedAgain).toEqual([]);
}, 240_000);
