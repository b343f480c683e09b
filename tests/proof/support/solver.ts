import { run } from 'clingo-wasm';

/** The optimum of an answer set program, proved by clingo; Infinity where there is no answer at all. */
export async function optimum(program: string): Promise<number> {
	const result = await run(program, 0);
	if (result.Result === 'UNSATISFIABLE') return Number.POSITIVE_INFINITY;
	if (result.Result !== 'OPTIMUM FOUND') throw new Error(`clingo says ${JSON.stringify(result)}`);
	// The last one found is the best.
	return result.Call[0]!.Witnesses!.at(-1)!.Costs![0]!;
}
