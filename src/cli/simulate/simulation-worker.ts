import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../../drill';
import { runOf } from '../../proof/difficulty';
import type { Scenario } from '../../scenario/format/scenario';
import type { Batch, BatchRuns } from './batches';

const { scenario, seed } = workerData as { scenario: Scenario; seed: number };
const program = compile(scenario);

parentPort!.on('message', (batch: Batch) => {
	const runs = [];
	for (let nth = batch.from; nth < batch.to; nth++) runs.push(runOf(program, batch.skill, seed, nth));
	parentPort!.postMessage({ batch, runs } satisfies BatchRuns);
});
