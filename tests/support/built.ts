import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './library';

const sources = [
	'src',
	'scenarios',
	'assets',
	'index.html',
	'package-lock.json',
	'vite.config.ts',
	'vite.node.config.ts',
];
const results = [join(root, 'dist', 'app', 'index.html'), join(root, 'dist', 'node', 'muster.js')];
const lock = join(root, 'dist', '.building');
/** A build takes seconds; a lock older than this was left by one that was killed. */
const longestBuild = 180_000;

function newest(path: string): number {
	const at = statSync(path);
	if (!at.isDirectory()) return at.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((entry) => newest(join(path, entry))));
}

const upToDate = (): boolean => {
	const changed = Math.max(...sources.map((source) => newest(join(root, source))));
	return results.every((file) => existsSync(file) && statSync(file).mtimeMs >= changed);
};

const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Waits for its turn to build; several test workers may find the same build old. */
function withLock(work: () => void): void {
	mkdirSync(join(root, 'dist'), { recursive: true });
	for (;;) {
		try {
			mkdirSync(lock);
			break;
		} catch {
			if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestBuild) rmSync(lock, { recursive: true });
			else pause(200);
		}
	}
	try {
		work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

/** The programs in dist/, built anew where anything they are made of is newer than they are. */
export function ensureBuilt(): void {
	if (upToDate()) return;
	withLock(() => {
		if (upToDate()) return;
		const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
		if (status !== 0) throw new Error(`The build failed\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
	});
}
