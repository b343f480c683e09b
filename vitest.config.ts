import { defineConfig } from 'vitest/config';

/** Tests of the parts side by side; those that start servers and browsers take turns, so that two cores are enough. */
export default defineConfig({
	test: {
		testTimeout: 60_000,
		hookTimeout: 240_000,
		maxWorkers: 2,
		// CI may share its two cores: what starts servers and browsers is given another go there, and the run says so.
		retry: process.env['CI'] ? 2 : 0,
		projects: [
			{
				extends: true,
				test: {
					name: 'parts',
					include: ['tests/**/*.test.{ts,tsx}'],
					exclude: ['tests/{server,cli,browser}/**'],
					sequence: { groupOrder: 0 },
				},
			},
			{
				extends: true,
				test: {
					name: 'programs',
					include: ['tests/{server,cli}/**/*.test.ts'],
					testTimeout: 90_000,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					testTimeout: 180_000,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
