import { type CompiledLibrary, scenariosOf } from '../../../src/api/library';
import { compile, type DrillRecord, type Program } from '../../../src/drill/index';
import { verdicts } from '../corpus';
import { corpusDigest } from '../random-drill';

/** What a page does for the tests of determinism: the same as Node does, with the same code and content. */
let programs: readonly Program[] = [];

Object.assign(globalThis, {
	corpus: {
		/** Takes the scenarios as the app does from the server. */
		use: (library: CompiledLibrary) => {
			const shelf = scenariosOf(library);
			// In the order of Node's: the app's is by control measure.
			programs = [...shelf.ids].sort().map((id) => compile(shelf.scenario(id)!));
		},
		random: (each: number) => corpusDigest(programs, each),
		verdicts: (records: readonly DrillRecord[]) => verdicts(programs, records),
	},
});
