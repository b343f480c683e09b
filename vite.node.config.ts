import { defineConfig } from 'vite';

/** The programs that run on Node: the `muster` command with its server, and the database's worker thread. */
export default defineConfig({
	build: {
		ssr: true,
		outDir: 'dist/node',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: {
			input: { muster: 'src/cli/main.ts' },
			output: { entryFileNames: '[name].js' },
		},
	},
});
