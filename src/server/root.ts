import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

function findRoot(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'scenarios')))) {
		const up = dirname(folder);
		if (up === folder) throw new Error('The Muster folder (package.json, scenarios/) was not found above the program');
		folder = up;
	}
	return folder;
}

/** The checkout: where package.json, scenarios/, assets/ and dist/ lie, from source as from dist/. */
export const root = findRoot();

/** A worker thread's built program. Workers always run built code, also when their starter runs from source. */
export const workerFile = (program: 'database' | 'verification' | 'simulation'): URL =>
	pathToFileURL(join(root, 'dist', 'node', `${program}.js`));
