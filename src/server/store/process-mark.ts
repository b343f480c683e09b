import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells one process from every other, also after its number was given to another or the machine was started again. */
export interface ProcessMark {
	readonly pid: number;
	/** When the process started, as the system tells it; empty where it does not. */
	readonly started: string;
	/** Machine, boot and container: only inside the same one does a process number mean anything. */
	readonly where: string;
}

const attempt = (read: () => string): string => {
	try {
		return read().trim();
	} catch {
		return '';
	}
};

/** Field 22 of /proc/<pid>/stat, counted after the command's name, which may hold spaces and brackets. */
const startedOnLinux = (pid: number) =>
	readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '';

const startedElsewhere = (pid: number) =>
	process.platform === 'win32'
		? ''
		: execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore'],
			});

export const startOf = (pid: number): string =>
	attempt(() => (process.platform === 'linux' ? startedOnLinux(pid) : startedElsewhere(pid)));

export const here = (): string =>
	[
		hostname(),
		attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
		attempt(() => readlinkSync('/proc/self/ns/pid')),
	].join(' ');

export const ownMark = (): ProcessMark => ({ pid: process.pid, started: startOf(process.pid), where: here() });

/** Whether the marked process still runs; undefined where this cannot be seen from here (another machine or container). */
export function runs(mark: ProcessMark): boolean | undefined {
	if (mark.where !== here()) return undefined;
	try {
		process.kill(mark.pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	const started = startOf(mark.pid);
	return started === '' || mark.started === '' || started === mark.started;
}
