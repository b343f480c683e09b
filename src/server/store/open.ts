import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DrillsStore, drillsStore } from './drills';
import { FolderInUse, type FolderLock, lockFolder } from './folder-lock';
import { migrate } from './migrate';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import { freeBytes, makeSureOfSpace } from './space';
import { type Sql, storeCode } from './sql';

/** Why the server cannot start, as the person who started it should read it. */
export class StartProblem extends Error {}

export interface OpenStore extends DrillsStore {
	/** Throws a StoreError `full` where a record of so many bytes might not fit. */
	makeRoom(bytes: number): Promise<void>;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function prepareFolder(given: string): string {
	try {
		mkdirSync(given, { recursive: true });
		const folder = realpathSync(given);
		if (!statSync(folder).isDirectory()) throw new StartProblem(`The data folder ${given} is a file. Choose a folder with --data`);
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
		return folder;
	} catch (error) {
		if (error instanceof StartProblem) throw error;
		const code = codeOf(error);
		if (code === 'EEXIST' || code === 'ENOTDIR') throw new StartProblem(`The data folder ${given} is a file. Choose a folder with --data`);
		if (code === 'ENOSPC') throw new StartProblem(`The disk is full: the data folder ${given} cannot be made`);
		throw new StartProblem(`The data folder ${given} cannot be used (${code}): it must be possible to read and write in it`);
	}
}

async function lock(folder: string): Promise<FolderLock> {
	try {
		return await lockFolder(folder);
	} catch (error) {
		if (error instanceof FolderInUse) {
			const where = error.elsewhere ? ' on another machine or in another container' : '';
			throw new StartProblem(
				`The data folder ${folder} is in use by another Muster server (process ${error.pid}${where}). Stop that one, or choose another folder with --data`,
			);
		}
		if (storeCode(codeOf(error)) === 'full') throw new StartProblem(`The disk with the data folder ${folder} is full. Free some space and start again`);
		throw new StartProblem(`The data folder ${folder} cannot be locked: ${(error as Error).message}`);
	}
}

async function openEmbedded(folder: string): Promise<Sql> {
	try {
		return await openPglite(folder);
	} catch (error) {
		const free = await freeBytes(folder).catch(() => Number.POSITIVE_INFINITY);
		if (storeCode(codeOf(error)) === 'full' || free < 64 * 1024) {
			throw new StartProblem(`The disk with the data folder ${folder} is full. Free some space (40 MB) and start again`);
		}
		throw new StartProblem(
			`The database in ${join(folder, 'postgres')} cannot be opened; it may be damaged. ` +
				`Restore the folder from a backup, or choose another one with --data.\n  ${(error as Error).message}`,
		);
	}
}

async function migrated(sql: Sql, what: string): Promise<DrillsStore> {
	try {
		await migrate(sql);
		return drillsStore(sql);
	} catch (error) {
		await sql.close().catch(() => undefined);
		throw new StartProblem(`The database ${what} cannot be brought to this version: ${(error as Error).message}`);
	}
}

/** The drills' database: the folder's own, or the PostgreSQL that DATABASE_URL names. */
export async function openStore(options: { readonly data: string; readonly databaseUrl?: string | undefined }): Promise<OpenStore> {
	if (options.databaseUrl !== undefined && options.databaseUrl !== '') {
		const sql = await openPostgres(options.databaseUrl).catch((error: Error) => {
			throw new StartProblem(`The database of DATABASE_URL does not answer: ${error.message}`);
		});
		return { ...(await migrated(sql, 'of DATABASE_URL')), makeRoom: async () => undefined };
	}
	const folder = prepareFolder(options.data);
	const held = await lock(folder);
	try {
		const store = await migrated(await openEmbedded(folder), `in ${folder}`);
		return {
			...store,
			makeRoom: (bytes) => makeSureOfSpace(() => freeBytes(folder), bytes),
			async close() {
				await store.close();
				held.release();
			},
		};
	} catch (error) {
		held.release();
		throw error;
	}
}
