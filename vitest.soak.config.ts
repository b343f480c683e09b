import { defineConfig } from 'vitest/config';

/** `npm run soak`: what takes too long for every change. One at a time, so that moments are random for its own reasons. */
export default defineConfig({
	test: {
		include: ['tests/soak/**/*.soak.ts'],
		testTimeout: 3_600_000,
		hookTimeout: 240_000,
		fileParallelism: false,
	},
});
