import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compileLibrary } from './src/app/library/compile';
import { readLibrary, readScenarios } from './src/server/library';

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

const asked = 'virtual:library';

/** The shipped scenarios, parsed once while building: a data file beside the app, named by its digest. */
function library(): Plugin {
	let building = false;
	const compiled = (warn: (message: string) => void) =>
		JSON.stringify(
			compileLibrary(readScenarios(__dirname), readLibrary(__dirname), (id, why) => warn(`${id} is left out: ${why}`)),
		);
	return {
		name: 'library',
		configResolved: ({ command }) => {
			building = command === 'build';
		},
		resolveId: (id) => (id === asked ? `\0${asked}` : null),
		load(id) {
			if (id !== `\0${asked}`) return null;
			const source = compiled((message) => this.warn(message));
			if (!building) return `export default URL.createObjectURL(new Blob([${JSON.stringify(source)}]));`;
			const file = this.emitFile({ type: 'asset', name: 'library.json', source });
			return `export default import.meta.ROLLUP_FILE_URL_${file};`;
		},
	};
}

/** The browser app. */
export default defineConfig({
	plugins: [react(), library(), compressed()],
	publicDir: 'assets/site',
	build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1600 },
	server: { port: 4681, proxy: { '/api': 'http://localhost:4680' } },
});
