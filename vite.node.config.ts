import { defineConfig } from 'vite';

/** The programs that run on Node: the `muster` command with its server, and their worker threads. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: true,
		outDir: 'dist/node',
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: {
			input: {
				muster: 'src/cli/main.ts',
				database: 'src/server/store/database-worker.ts',
				simulation: 'src/cli/simulate/simulation-worker.ts',
				verification: 'src/server/services/verification-worker.ts',
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
		},
	},
});
