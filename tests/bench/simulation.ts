import { Worker } from 'node:worker_threads';
import { type BatchRuns, batchesOf } from '../../src/cli/simulate/batches';
import { compile, type Program } from '../../src/drill/index';
import { workerFile } from '../../src/server/root';
import { shipped } from '../support/shipped';
import type { Figure } from './figure';

const seed = 1;
const rounds = 5;
/** Of each skill. */
const drills = 150;

/** Drills a second of virtual trainees of all three skills on one thread that has nothing else to do; the best of five. */
async function onOneThread(program: Program): Promise<number> {
	const one = await thread(program);
	let best = 0;
	for (let round = 0; round < rounds; round++)
		best = Math.max(best, (3_000 * drills) / (await took(() => one.play(drills))));
	await one.end();
	return best;
}

/** A thread as `muster simulate` starts them, warmed up. */
async function thread(program: Program) {
	const worker = new Worker(workerFile('simulation'), { workerData: { scenario: program.scenario, seed } });
	const ask = (count: number) =>
		new Promise<void>((done, failed) => {
			const waiting = [...batchesOf(count)];
			const next = () => {
				const batch = waiting.shift();
				if (batch === undefined) {
					worker.off('message', heard);
					worker.off('error', failed);
					done();
				} else worker.postMessage(batch);
			};
			const heard = (_: BatchRuns) => next();
			worker.on('message', heard);
			worker.once('error', failed);
			next();
		});
	await ask(drills);
	return { play: ask, end: () => worker.terminate() };
}

/** How many times the drills of one thread two threads play in the same time; the best of five. */
async function twoOverOne(program: Program): Promise<number> {
	const threads = [await thread(program), await thread(program)];
	const ratios: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const alone = await took(() => threads[0]!.play(drills));
		const both = await took(() => Promise.all(threads.map((one) => one.play(drills))));
		ratios.push((2 * alone) / both);
	}
	await Promise.all(threads.map((one) => one.end()));
	return Math.max(...ratios);
}

async function took(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

/** Simulation over the library: each scenario on one thread, the middle one on two. */
export async function simulationFigures(): Promise<readonly Figure[]> {
	const programs = shipped().map((scenario) => compile(scenario));
	const figures: Figure[] = [];
	for (const program of programs) {
		figures.push({
			name: 'simulation on one thread',
			value: await onOneThread(program),
			unit: '/s',
			least: 2_000,
			detail: `${program.scenario.document.id}: drills of all skills, best of ${rounds}`,
		});
	}
	const middle = programs[Math.floor(programs.length / 2)]!;
	const ratio: Figure = {
		name: 'simulation on two threads over one',
		value: await twoOverOne(middle),
		unit: '×',
		least: 1.5,
		detail: `${middle.scenario.document.id}: best of ${rounds}`,
	};
	return [...figures, ratio];
}
