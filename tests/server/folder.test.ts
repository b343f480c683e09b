import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '../../src/server/store/folder-lock';
import { ownMark } from '../../src/server/store/process-mark';
import { RunningApp } from '../support/app';
import { ensureBuilt } from '../support/built';
import { muster } from '../support/muster';

const work = mkdtempSync(join(tmpdir(), 'muster-folder-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const folder = (name: string) => {
	const path = join(work, name);
	mkdirSync(path, { recursive: true });
	return path;
};

describe('a folder’s lock', () => {
	test('is one process’s at a time, and free again when given back', async () => {
		const path = folder('lock');
		const first = await lockFolder(path);
		await expect(lockFolder(path)).rejects.toThrow(FolderInUse);
		first.release();
		const second = await lockFolder(path);
		second.release();
	});

	test('of many that ask at once exactly one has it', async () => {
		const path = folder('race');
		const asked = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(path)));
		const given = asked.filter(({ status }) => status === 'fulfilled');
		expect(given).toHaveLength(1);
		expect(readdirSync(path)).toHaveLength(1);
	});

	test('of a process that is gone is taken over at once', async () => {
		const path = folder('gone');
		const child = spawn(process.execPath, ['-e', '']);
		const pid = child.pid!;
		await new Promise((resolve) => child.once('exit', resolve));
		await lockFolder(path, { ...ownMark(), pid, started: '1' });
		const taken = await lockFolder(path);
		taken.release();
	});

	test('of a process whose number another one has now is taken over', async () => {
		const path = folder('reused');
		await lockFolder(path, { ...ownMark(), started: 'before the machine was started' });
		const taken = await lockFolder(path);
		taken.release();
	});

	test('of another machine is respected while that one is alive, and taken over when it has been silent', async () => {
		const path = folder('elsewhere');
		const there = await lockFolder(path, { ...ownMark(), where: 'another machine' });
		await expect(lockFolder(path, ownMark(), 5_000)).rejects.toMatchObject({ elsewhere: true });
		there.release();
		writeFileSync(join(path, 'lock.9'), JSON.stringify({ ...ownMark(), where: 'another machine' }));
		const taken = await lockFolder(path, ownMark(), 1_000);
		taken.release();
	});

	test('that is damaged holds nothing', async () => {
		const path = folder('damaged-lock');
		writeFileSync(join(path, 'lock.3'), '{"pid":');
		const taken = await lockFolder(path);
		expect(readdirSync(path)).toEqual(['lock.4']);
		taken.release();
	});
});

describe('the server and its folder', () => {
	const app = new RunningApp();
	beforeAll(async () => {
		ensureBuilt();
		await app.start();
	});
	afterAll(() => app.remove());

	const serve = (...words: string[]) =>
		muster(['serve', '--port', '0', '--host', '127.0.0.1', ...words], { patience: 30_000 });

	test('a second server on the same folder ends with 1 and names folder and process', async () => {
		const second = await serve('--data', app.data);
		expect(second.code).toBe(1);
		expect(second.err).toContain(app.data);
		expect(second.err).toMatch(/process \d+/);
		expect((await fetch(app.at('/api/health'))).status).toBe(200);
	});

	test('a port that is taken is said', async () => {
		const taken = createServer();
		await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
		const { port } = taken.address() as { port: number };
		const ran = await muster([
			'serve',
			'--port',
			String(port),
			'--host',
			'127.0.0.1',
			'--data',
			folder('port'),
			'--lang',
			'zh',
		]);
		taken.close();
		expect(ran.code).toBe(1);
		expect(ran.err).toContain(`端口 ${port} 已被其他程序占用`);
	});

	test('a folder that is a file is said', async () => {
		const file = join(work, 'file');
		writeFileSync(file, '');
		expect(await serve('--data', file)).toMatchObject({ code: 1, err: expect.stringContaining('is a file') });
		expect(await serve('--data', join(file, 'below'))).toMatchObject({
			code: 1,
			err: expect.stringContaining('is a file'),
		});
	});

	test('a database that is damaged is said, and left as it is', async () => {
		const good = folder('good');
		await stopped(good);
		const damaged = join(work, 'damaged');
		cpSync(good, damaged, { recursive: true });
		writeFileSync(join(damaged, 'postgres', 'global', 'pg_control'), Buffer.alloc(8192, 7));
		const ran = await serve('--data', damaged);
		expect(ran.code).toBe(1);
		expect(ran.err).toContain('may be damaged');
		expect(existsSync(join(damaged, 'postgres', 'base'))).toBe(true);
	});

	test('a start that was killed leaves nothing half made', async () => {
		const path = folder('killed-start');
		await serveFor(path, 1_200, 'SIGKILL');
		await stopped(path);
		expect(readdirSync(path).filter((entry) => !entry.startsWith('lock.'))).toEqual(['postgres']);
	});
});

/** Starts a server, waits until it serves, and asks it to stop. */
const stopped = (data: string) => serveFor(data, 60_000, 'SIGTERM');

function serveFor(data: string, patience: number, how: 'SIGKILL' | 'SIGTERM'): Promise<void> {
	const child = spawn(process.execPath, [
		'dist/node/muster.js',
		'serve',
		'--port',
		'0',
		'--host',
		'127.0.0.1',
		'--data',
		data,
	]);
	const timer = setTimeout(() => child.kill('SIGKILL'), patience);
	if (how === 'SIGTERM') child.stdout.once('data', () => child.kill('SIGTERM'));
	return new Promise((resolve) =>
		child.once('exit', () => {
			clearTimeout(timer);
			resolve();
		}),
	);
}
