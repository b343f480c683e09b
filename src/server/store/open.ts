import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../api/text';
import { type DrillsStore, drillsStore } from './drills';
import { FolderInUse, type FolderLock, lockFolder } from './folder-lock';
import { migrate } from './migrate';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import { freeBytes, makeSureOfSpace } from './space';
import { type Sql, storeCode } from './sql';

/** Why the server cannot start, as the person who started it should read it. */
export class StartProblem extends Error {
	readonly text: Text;
	constructor(zh: string, en: string) {
		super(en);
		this.text = { zh, en };
	}
}

export interface OpenStore extends DrillsStore {
	/** Throws a StoreError `full` where a record of so many bytes might not fit. */
	makeRoom(bytes: number): Promise<void>;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const isFile = (folder: string) =>
	new StartProblem(
		`数据目录 ${folder} 是一个文件。请用 --data 指定目录`,
		`The data folder ${folder} is a file. Choose a folder with --data`,
	);

const diskFull = (folder: string) =>
	new StartProblem(
		`数据目录 ${folder} 所在磁盘已满。请腾出至少 40 MB 后重新启动`,
		`The disk with the data folder ${folder} is full. Free at least 40 MB and start again`,
	);

function prepareFolder(given: string): string {
	try {
		mkdirSync(given, { recursive: true });
		const folder = realpathSync(given);
		if (!statSync(folder).isDirectory()) throw isFile(given);
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
		return folder;
	} catch (error) {
		if (error instanceof StartProblem) throw error;
		const code = codeOf(error);
		if (code === 'EEXIST' || code === 'ENOTDIR') throw isFile(given);
		if (code === 'ENOSPC') throw diskFull(given);
		throw new StartProblem(
			`数据目录 ${given} 无法使用（${code}）：必须可读可写`,
			`The data folder ${given} cannot be used (${code}): it must be possible to read and write in it`,
		);
	}
}

async function lock(folder: string): Promise<FolderLock> {
	try {
		return await lockFolder(folder);
	} catch (error) {
		if (error instanceof FolderInUse) {
			const { pid, elsewhere } = error;
			throw new StartProblem(
				`数据目录 ${folder} 正被另一个演港服务使用（${elsewhere ? '其他机器或容器上的' : ''}进程 ${pid}）。请先停掉它，或用 --data 换一个目录`,
				`The data folder ${folder} is in use by another Muster server (process ${pid}${elsewhere ? ' on another machine or in another container' : ''}). ` +
					'Stop that one, or choose another folder with --data',
			);
		}
		if (storeCode(codeOf(error)) === 'full') throw diskFull(folder);
		const { message } = error as Error;
		throw new StartProblem(
			`数据目录 ${folder} 无法加锁：${message}`,
			`The data folder ${folder} cannot be locked: ${message}`,
		);
	}
}

async function openEmbedded(folder: string): Promise<Sql> {
	try {
		return await openPglite(folder);
	} catch (error) {
		const free = await freeBytes(folder).catch(() => Number.POSITIVE_INFINITY);
		if (storeCode(codeOf(error)) === 'full' || free < 64 * 1024) throw diskFull(folder);
		const { message } = error as Error;
		const database = join(folder, 'postgres');
		throw new StartProblem(
			`数据库 ${database} 打不开，可能已损坏。请从备份恢复该目录，或用 --data 换一个目录。\n  ${message}`,
			`The database in ${database} cannot be opened; it may be damaged. Restore the folder from a backup, or choose another one with --data.\n  ${message}`,
		);
	}
}

async function migrated(sql: Sql, what: string): Promise<DrillsStore> {
	try {
		await migrate(sql);
		return drillsStore(sql);
	} catch (error) {
		await sql.close().catch(() => undefined);
		const { message } = error as Error;
		throw new StartProblem(
			`数据库（${what}）无法升级到当前版本：${message}`,
			`The database (${what}) cannot be brought to this version: ${message}`,
		);
	}
}

/** The drills' database: the folder's own, or the PostgreSQL that DATABASE_URL names. */
export async function openStore(options: {
	readonly data: string;
	readonly databaseUrl?: string | undefined;
}): Promise<OpenStore> {
	if (options.databaseUrl !== undefined && options.databaseUrl !== '') {
		const sql = await openPostgres(options.databaseUrl).catch(({ message }: Error) => {
			throw new StartProblem(
				`DATABASE_URL 指定的数据库没有应答：${message}`,
				`The database of DATABASE_URL does not answer: ${message}`,
			);
		});
		return { ...(await migrated(sql, 'DATABASE_URL')), makeRoom: async () => undefined };
	}
	const folder = prepareFolder(options.data);
	const held = await lock(folder);
	try {
		const store = await migrated(await openEmbedded(folder), folder);
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
