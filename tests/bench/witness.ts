import { compile, type Program, playPar } from '../../src/drill/index';
import { nearest } from '../../src/proof/nearest/index';
import { findWitness, Meter } from '../../src/proof/witness/index';
import { planted } from '../proof/support/planted';
import { withoutPar } from '../proof/support/programs';
import { shipped } from '../support/shipped';
import type { Figure } from './figure';
import { median, timed } from './times';

const start = { seed: 1 };

/** How long a search takes when nothing else wants the machine: the best of some. */
const best = (work: () => unknown): number => Math.min(...Array.from({ length: 3 }, () => timed(work)));

interface Timed {
	readonly id: string;
	readonly ms: number;
	readonly told: string;
}

/** Two lines of the table: the middle of the library, and the worst of it with its name. */
function overLibrary(name: string, of: readonly Timed[], bound: number): readonly Figure[] {
	const worst = of.reduce((a, b) => (b.ms > a.ms ? b : a));
	return [
		{ name: `${name}, median`, value: median(of.map(({ ms }) => ms)), unit: 'ms', detail: `${of.length} scenarios` },
		{ name: `${name}, worst`, value: worst.ms, unit: 'ms', bound, detail: `${worst.id}: ${worst.told}` },
	];
}

/** The run found where the par lanes are taken away. */
function witnessed(program: Program): Timed {
	const { id } = program.scenario.document;
	const meter = new Meter({ steps: 6_000 });
	const found = findWitness(program, start, meter)!;
	const ms = best(() => findWitness(program, start, new Meter({ steps: 6_000 })));
	const told = `${found.clean ? 'clean' : 'not clean'}, ${(found.mark.score / 100).toFixed(2)} points, ${meter.steps} trials`;
	return { id, ms, told };
}

/** The nearest run that passes, of the par run broken off half way. */
function halved(program: Program): Timed {
	const { inputs } = playPar(program, start);
	const half = inputs.slice(0, Math.floor(inputs.length / 2));
	const search = () => nearest(program, start, half, { steps: 4_000 });
	const found = search();
	return {
		id: program.scenario.document.id,
		ms: best(search),
		told: found.kind === 'found' ? `${found.changes.length} changes` : found.kind,
	};
}

/** The same of the par run with one mistake planted in it. */
function mistaken(program: Program): readonly Timed[] {
	return planted(program, 1).map(({ command, inputs }) => ({
		id: program.scenario.document.id,
		ms: best(() => nearest(program, start, inputs, { steps: 4_000 })),
		told: command,
	}));
}

export function witnessFigures(): readonly Figure[] {
	const scenarios = shipped();
	const programs = scenarios.map(compile);
	return [
		...overLibrary('par witness', scenarios.map(withoutPar).map(witnessed), 4_000),
		...overLibrary('nearest run, one mistake', programs.flatMap(mistaken), 2_000),
		...overLibrary('nearest run, half a drill', programs.map(halved), 10_000),
	];
}
