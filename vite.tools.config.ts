import { defineConfig } from 'vite';

/** The bench and the maker of the README's pictures: bundled as what they measure is, into files side by side. */
export default defineConfig({
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: true,
		outDir: 'dist/tools',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: {
			input: { bench: 'tests/bench/bench.ts', screenshots: 'tests/screenshots/screenshots.ts' },
			output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
		},
	},
});
