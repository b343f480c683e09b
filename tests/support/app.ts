import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built';
import { root } from './library';

/** The built server as `npm start` runs it, on a port and a data folder of its own. */
export class RunningApp {
	private process: ChildProcess | undefined;
	private address = '';
	readonly data = mkdtempSync(join(tmpdir(), 'muster-data-'));

	/** Starts it; on the same port and data again after `stop`. */
	async start(): Promise<this> {
		ensureBuilt();
		const port = this.address === '' ? '0' : new URL(this.address).port;
		const child = spawn(
			process.execPath,
			[join(root, 'dist', 'node', 'muster.js'), 'serve', '--port', port, '--host', '127.0.0.1', '--data', this.data],
			{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: undefined } },
		);
		this.process = child;
		this.address = await new Promise<string>((found, failed) => {
			let said = '';
			const hear = (chunk: Buffer) => {
				said += String(chunk);
				const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
				if (address !== undefined) found(address);
			};
			child.stdout?.on('data', hear);
			child.stderr?.on('data', hear);
			child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
		});
		return this;
	}

	/** Where it is served; 127.0.0.1 and not localhost, which may mean IPv6. */
	get url(): string {
		return this.address.replace('localhost', '127.0.0.1');
	}

	/** The address of a page or of the API. */
	at(path: string): string {
		return `${this.url}${path}`;
	}

	/** Ends it as asked to, or at once as a crash would. */
	async stop(how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
		const child = this.process;
		this.process = undefined;
		if (child === undefined || child.exitCode !== null) return;
		const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		child.kill(how);
		await ended;
	}

	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.data, { recursive: true, force: true });
	}
}
