import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, syncFolder } from './durable-files';
import type { DatabaseAnswer, DatabaseRequest } from './pglite';
import { StoreError, storeCode } from './sql';

/** PGlite without its `-F` (fsync off), with a small write-ahead log: drills are few and the folder stays small. */
const settings = [
	...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
	...[
		'fsync=on',
		'wal_sync_method=fsync',
		'full_page_writes=on',
		'wal_recycle=off',
		'min_wal_size=2MB',
		'max_wal_size=16MB',
		'shared_buffers=16MB',
	].flatMap((setting) => ['-c', setting]),
];

/** Written bytes after which the write-ahead log is folded in; PostgreSQL in one process never does it by itself. */
const checkpointAfter = 8 * 1024 * 1024;

const timestampWithZone = 1184;
const asText = { [timestampWithZone]: (value: string) => value };

const openFolder = (folder: string): Promise<PGlite> =>
	PGlite.create({ fs: new DurableFiles(folder), startParams: settings, initDbStartParams: ['--wal-segsize=1'] });

/** A database is made aside and renamed when whole, so that a start that was killed leaves nothing half made. */
async function open(folder: string): Promise<PGlite> {
	const ready = join(folder, 'postgres');
	for (const entry of readdirSync(folder)) {
		if (entry.startsWith('postgres.making')) rmSync(join(folder, entry), { recursive: true, force: true });
	}
	if (!existsSync(ready)) {
		const making = join(folder, 'postgres.making');
		mkdirSync(making);
		const fresh = await openFolder(making);
		await fresh.close();
		renameSync(making, ready);
		syncFolder(folder);
	} else if (!existsSync(join(ready, 'PG_VERSION'))) {
		throw new StoreError('failed', `${ready} is not a database (PG_VERSION is missing)`);
	}
	return openFolder(ready);
}

const port = parentPort!;
const say = (answer: DatabaseAnswer) => port.postMessage(answer);
const { folder } = workerData as { folder: string };
let written = 0;

async function answer(database: PGlite, request: DatabaseRequest): Promise<readonly (readonly unknown[])[]> {
	if (request.kind === 'close') {
		await database.close();
		return [];
	}
	if (request.kind === 'script') {
		await database.transaction((within) => within.exec(request.text));
		return [];
	}
	const { rows } = await database.query<unknown[]>(request.text, [...request.parameters], {
		rowMode: 'array',
		parsers: asText,
	});
	for (const parameter of request.parameters) if (typeof parameter === 'string') written += parameter.length;
	return rows;
}

async function serve(): Promise<void> {
	const database = await open(folder);
	let line: Promise<void> = Promise.resolve();
	port.on('message', (request: DatabaseRequest) => {
		line = line.then(async () => {
			try {
				say({ id: request.id, rows: await answer(database, request) });
				if (request.kind === 'close') process.exit(0);
			} catch (error) {
				const { code, message } = error as { code?: unknown; message?: unknown };
				// An error with a SQLSTATE is PostgreSQL's own and it goes on; anything else has brought it down.
				const goesOn = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
				say({ id: request.id, error: { code: goesOn ? storeCode(code) : 'lost', message: String(message) } });
				if (!goesOn) process.exit(1);
			}
			if (written > checkpointAfter) {
				written = 0;
				await database.exec('checkpoint').catch(() => process.exit(1));
			}
		});
	});
	say({ id: 0, rows: [] });
}

serve().catch((error) => {
	say({
		id: 0,
		error: { code: storeCode(error?.code), message: error instanceof Error ? error.message : String(error) },
	});
});
