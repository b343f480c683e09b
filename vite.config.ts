import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const worthIt = /\.(js|css|html|svg|json|wasm)$/;

/** Beside every text file its compressed forms, so that the server only has to send them. */
function compressed(): Plugin {
	let folder = '';
	return {
		name: 'compressed',
		apply: 'build',
		configResolved: ({ root, build }) => {
			folder = join(root, build.outDir);
		},
		writeBundle: () => {
			for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
				if (!worthIt.test(entry)) continue;
				const file = join(folder, entry);
				const bytes = readFileSync(file);
				if (bytes.length < 1024) continue;
				writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
				writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
			}
		},
	};
}

/** The browser app. */
export default defineConfig({
	plugins: [react(), compressed()],
	publicDir: 'assets/site',
	build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1600 },
	server: { port: 4681, proxy: { '/api': 'http://localhost:4680' } },
});
