import { statfs } from 'node:fs/promises';
import { StoreError } from './sql';

/** Room the database needs beside a record: its write-ahead log grows by whole segments, and checkpoints need some. */
const reserve = 6 * 1024 * 1024;

/** Bytes free for this process on the folder's disk. */
export async function freeBytes(folder: string): Promise<number> {
	const disk = await statfs(folder);
	return disk.bavail * disk.bsize;
}

/** Refuses before anything is written: a database that runs out in the middle of its log has to be started again. */
export async function makeSureOfSpace(free: () => Promise<number>, bytes: number): Promise<void> {
	// The text is written to the log and to the table, and once more when the log is folded in.
	const needed = reserve + bytes * 3;
	const left = await free();
	if (left < needed) throw new StoreError('full', `${left} bytes are free, ${needed} are needed`);
}
