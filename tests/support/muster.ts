import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './built';
import { root } from './library';

export interface Ran {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
	/** Standard output as the one JSON document it should be. */
	json<T = Record<string, unknown>>(): T;
}

export interface RunOptions {
	readonly input?: string;
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Killed after this long, ms. */
	readonly patience?: number;
}

/** Runs the built `muster` command as a person would. */
export function muster(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
	ensureBuilt();
	const child = spawn(process.execPath, [join(root, 'dist', 'node', 'muster.js'), ...words], {
		cwd: options.cwd ?? root,
		env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', ...options.env },
	});
	let out = '';
	let err = '';
	child.stdout.on('data', (chunk: Buffer) => {
		out += String(chunk);
	});
	child.stderr.on('data', (chunk: Buffer) => {
		err += String(chunk);
	});
	// A command that refuses its input early closes the pipe: that is no failure of the test.
	child.stdin.on('error', () => undefined);
	child.stdin.end(options.input ?? '');
	const timer = setTimeout(() => child.kill('SIGKILL'), options.patience ?? 60_000);
	return new Promise((resolve) => {
		child.once('close', (code) => {
			clearTimeout(timer);
			resolve({ code, out, err, json: <T>() => JSON.parse(out) as T });
		});
	});
}
