import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compile } from '../../drill';
import { type Difficulty, difficultyOf, type Run, type SkillId, skills } from '../../proof/difficulty';
import type { Scenario } from '../../scenario/format/scenario';
import { workerFile } from '../../server/root';
import { type Batch, type BatchRuns, batchesOf } from './batches';

export interface Simulation {
	/** Drills of each skill. */
	readonly runs: number;
	readonly seed: number;
	readonly threads: number;
	/** Drills played so far, of all skills. */
	onPlayed?(played: number, all: number): void;
}

export const mostThreads = availableParallelism();

/** Virtual trainees of all skills, over threads. How many threads there are changes nothing but the time. */
export async function simulate(scenario: Scenario, simulation: Simulation): Promise<Difficulty> {
	const batches = batchesOf(simulation.runs);
	const runs: Record<SkillId, Run[]> = { novice: [], trained: [], expert: [] };
	const all = simulation.runs * skills.length;
	let played = 0;
	const keep = ({ batch, runs: found }: BatchRuns) => {
		found.forEach((run, index) => {
			runs[batch.skill][batch.from + index] = run;
		});
		played += found.length;
		simulation.onPlayed?.(played, all);
	};
	const waiting = [...batches];
	const threads = Array.from({ length: Math.min(simulation.threads, batches.length) }, () =>
		work(scenario, simulation.seed, () => waiting.shift(), keep),
	);
	await Promise.all(threads);
	return difficultyOf(compile(scenario), simulation.seed, runs);
}

/** One thread, until nothing waits. */
function work(
	scenario: Scenario,
	seed: number,
	next: () => Batch | undefined,
	keep: (found: BatchRuns) => void,
): Promise<void> {
	const worker = new Worker(workerFile('simulation'), { workerData: { scenario, seed } });
	return new Promise<void>((done, failed) => {
		const ask = () => {
			const batch = next();
			if (batch === undefined) worker.terminate().then(() => done(), failed);
			else worker.postMessage(batch);
		};
		worker.on('message', (found: BatchRuns) => {
			keep(found);
			ask();
		});
		worker.on('error', failed);
		ask();
	});
}
