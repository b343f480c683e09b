import { Worker } from 'node:worker_threads';
import type { CompiledLibrary } from '../../api/library';
import { type Problem, problem } from '../../api/problem';
import type { Text } from '../../api/text';
import type { Debrief } from '../../debrief/debrief';
import type { DrillRecord } from '../../drill/record/record';
import type { Result } from '../../kernel/result';
import { workerFile } from '../root';

/** What the verification thread is asked: is this record what it says, or what is it worth. */
export type VerificationRequest = { readonly id: number } & (
	| { readonly kind: 'verify'; readonly value: unknown }
	| { readonly kind: 'debrief'; readonly record: DrillRecord }
);

export type Verified = Result<DrillRecord, Problem>;
export type Recomputed = Result<Debrief, Text>;

export interface VerificationAnswer {
	readonly id: number;
	readonly result: Verified | Recomputed;
}

export interface Verifier {
	verify(value: unknown): Promise<Verified>;
	debrief(record: DrillRecord): Promise<Recomputed>;
	close(): Promise<void>;
}

/** Thrown where more is waiting than the thread gets through. */
export class Busy extends Error {}

const mostWaiting = 64;
/** A drill replays in milliseconds; whatever takes this long was made to. */
const longest = 20_000;

const tooLong = problem(
	'too-long',
	'重算超时，记录未被接受',
	'Replaying the record took too long: it was not accepted',
);
const broke = problem('not-replayable', '重算中断，记录未被接受', 'The record cannot be replayed: it was not accepted');

interface Job {
	readonly request: VerificationRequest;
	done(result: Verified | Recomputed): void;
}

/** One thread, one record at a time; the server's own thread stays free to answer. */
export function startVerifier(library: CompiledLibrary): Verifier {
	const jobs: Job[] = [];
	let worker: Worker | undefined;
	let current: Job | undefined;
	let timer: NodeJS.Timeout | undefined;
	let nextId = 1;
	let closed = false;

	const finish = (result: Verified | Recomputed) => {
		clearTimeout(timer);
		const job = current;
		current = undefined;
		job?.done(result);
		work();
	};

	const failure = (why: Problem): Verified | Recomputed =>
		current?.request.kind === 'debrief' ? { ok: false, error: why.message } : { ok: false, error: why };

	const start = (): Worker => {
		const started = new Worker(workerFile('verification'), {
			workerData: library,
			resourceLimits: { maxOldGenerationSizeMb: 512 },
		});
		const lost = () => {
			if (worker !== started) return;
			worker = undefined;
			if (current !== undefined) finish(failure(broke));
		};
		started.on('message', (answer: VerificationAnswer) => {
			if (answer.id === current?.request.id) finish(answer.result);
		});
		started.on('error', lost);
		started.on('exit', lost);
		started.unref();
		return started;
	};

	function work(): void {
		if (current !== undefined || closed) return;
		current = jobs.shift();
		if (current === undefined) return;
		worker ??= start();
		worker.postMessage(current.request);
		timer = setTimeout(() => {
			const stuck = worker;
			worker = undefined;
			void stuck?.terminate();
			finish(failure(tooLong));
		}, longest);
	}

	const ask = (request: Omit<VerificationRequest, 'id'>): Promise<Verified | Recomputed> => {
		if (jobs.length >= mostWaiting) return Promise.reject(new Busy());
		return new Promise((done) => {
			jobs.push({ request: { ...request, id: nextId++ } as VerificationRequest, done });
			work();
		});
	};

	return {
		verify: (value) => ask({ kind: 'verify', value } as Omit<VerificationRequest, 'id'>) as Promise<Verified>,
		debrief: (record) => ask({ kind: 'debrief', record } as Omit<VerificationRequest, 'id'>) as Promise<Recomputed>,
		async close() {
			closed = true;
			clearTimeout(timer);
			await worker?.terminate();
		},
	};
}
