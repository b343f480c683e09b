import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

const core = join(dirname(createRequire(import.meta.url).resolve('phaser')), '..', 'src', 'phaser-core.js');

/**
 * Phaser's own smaller entry: game, scenes, cameras, textures, images, graphics and both renderers, without physics,
 * tilemaps, particles and the rest, which the port does not use. It has no ES module form and leaves a global behind.
 */
function phaserCore(): Plugin {
	return {
		name: 'phaser-core',
		apply: 'build',
		enforce: 'pre',
		resolveId: (id) => (id === 'phaser' ? core : null),
		transform: (code, id) => (id === core ? code.replace('global.Phaser = Phaser;', '') : null),
		config: () => ({ define: { 'typeof FEATURE_SOUND': 'false', 'typeof WEBGL_DEBUG': 'false' } }),
	};
}

const foreign = /[\\/]intl[\\/](?:.*[\\/])?(?!en-US|en-GB|zh-CN)[a-z]{2}-[A-Z]{2}\.mjs$/;

/** React Aria speaks thirty languages, the app two: the others' words are left out. */
function twoLanguages(): Plugin {
	return {
		name: 'two-languages',
		apply: 'build',
		enforce: 'pre',
		load: (id) => (foreign.test(id) ? 'export default {};' : null),
	};
}

/** The browser app. */
export default defineConfig({
	plugins: [react(), phaserCore(), twoLanguages(), compressed()],
	publicDir: 'assets/site',
	build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1600 },
	server: { port: 4681, proxy: { '/api': 'http://localhost:4680' } },
});
