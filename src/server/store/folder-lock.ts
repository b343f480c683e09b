import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ownMark, type ProcessMark, runs } from './process-mark';

/**
 * One server a folder: two processes on one embedded database diverge silently.
 *
 * The folder holds `lock.<n>`; the highest n counts. Whoever finds its holder gone makes `lock.<n+1>`, which the file
 * system gives to one of them only, and numbers never start again, so nobody ever removes a lock that somebody holds. A holder that
 * cannot be seen from here (another container or machine on a shared folder) is alive while it touches its file.
 */
export interface FolderLock {
	release(): void;
}

export class FolderInUse extends Error {
	constructor(
		readonly folder: string,
		readonly pid: number,
		readonly elsewhere: boolean,
	) {
		super(`${folder} is in use by process ${pid}`);
	}
}

type Held = ProcessMark & { readonly released?: true };

const touchEvery = 2_000;
const silentAfter = 10_000;
const file = (folder: string, n: number) => join(folder, `lock.${n}`);

function highest(folder: string): number {
	const numbers = readdirSync(folder).map((entry) => Number(/^lock\.(\d+)$/.exec(entry)?.[1] ?? 0));
	return Math.max(0, ...numbers);
}

function read(folder: string, n: number): Held | undefined {
	try {
		return JSON.parse(readFileSync(file(folder, n), 'utf8')) as Held;
	} catch {
		return undefined;
	}
}

/** Whether its holder touches the file while we watch. */
async function touched(folder: string, n: number, watchFor: number): Promise<boolean> {
	const seen = () => {
		try {
			return statSync(file(folder, n)).mtimeMs;
		} catch {
			return -1;
		}
	};
	const first = seen();
	for (let waited = 0; waited < watchFor; waited += 250) {
		await pause(250);
		if (seen() !== first) return true;
	}
	return false;
}

async function inUse(folder: string, n: number, watchFor: number): Promise<FolderInUse | undefined> {
	const held = read(folder, n);
	// Locks appear whole (linked into place), so an unreadable one is damage and holds nothing.
	if (held === undefined || held.released) return undefined;
	const running = runs(held);
	if (running === undefined) {
		return (await touched(folder, n, watchFor)) ? new FolderInUse(folder, held.pid, true) : undefined;
	}
	return running ? new FolderInUse(folder, held.pid, false) : undefined;
}

/** Puts a file there whole, or not at all where the name is taken. */
function place(folder: string, n: number, held: Held): boolean {
	const draft = join(folder, `lock.draft.${process.pid}`);
	try {
		writeFileSync(draft, JSON.stringify(held));
		linkSync(draft, file(folder, n));
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

export async function lockFolder(folder: string, mark = ownMark(), watchFor = silentAfter): Promise<FolderLock> {
	for (;;) {
		const last = highest(folder);
		const user = await inUse(folder, last, watchFor);
		if (user !== undefined) throw user;
		const mine = last + 1;
		if (!place(folder, mine, mark)) continue;
		if (highest(folder) > mine) {
			// While we looked, others took it and went on: ours was never the lock.
			rmSync(file(folder, mine), { force: true });
			continue;
		}
		for (const entry of readdirSync(folder)) {
			const n = Number(/^lock\.(\d+)$/.exec(entry)?.[1] ?? Number.NaN);
			if (n < mine) rmSync(join(folder, entry), { force: true });
		}
		return held(folder, mine, mark);
	}
}

function held(folder: string, n: number, mark: ProcessMark): FolderLock {
	const touching = setInterval(() => {
		const now = new Date();
		try {
			utimesSync(file(folder, n), now, now);
		} catch {
			// The folder was removed under us; the database will say so.
		}
	}, touchEvery);
	touching.unref();
	return {
		release() {
			clearInterval(touching);
			const draft = join(folder, `lock.draft.${process.pid}`);
			try {
				writeFileSync(draft, JSON.stringify({ ...mark, released: true }));
				renameSync(draft, file(folder, n));
			} catch {
				// A full disk or a removed folder: the process mark tells that we are gone.
				rmSync(draft, { force: true });
			}
		},
	};
}
