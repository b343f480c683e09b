import { compile, type Program, playPar } from '../../drill';
import { findWitness, Meter } from '../../proof/witness';
import { Failure } from '../failure';
import { seedOption } from '../options';
import { scenarioOf } from '../scenarios';
import { type Command, jsonOption, rulesExplained, scenarioArgument, seedExplained } from './command';

/** Trials that the search may make. */
const steps = 20_000;

/** What the lanes give, or, where the file has none, what search finds. */
function parInputs(program: Program, seed: number) {
	if (program.scenario.document.par.length > 0) return playPar(program, { seed }).inputs;
	const found = findWitness(program, { seed }, new Meter({ steps }));
	return found?.mark.passed === true ? found.inputs : undefined;
}

export const par: Command = {
	usage: 'par SCENARIO [--seed N] [--rules PACK]',
	does: {
		zh: '打印标准处置在该种子下的输入（JSON），可交给 play --inputs -；没写标准处置的，搜一份出来',
		en: "print the inputs of the scenario's par run on a seed (JSON), for play --inputs -; where it has none, one found by search",
	},
	options: { seed: 'value', rules: 'value', json: 'flag' },
	names: [1, 1],
	explains: [scenarioArgument, seedExplained, rulesExplained, jsonOption],
	async run(given, terminal) {
		const scenario = scenarioOf(given.names[0]!, given.value('rules'));
		const seed = seedOption(given);
		const inputs = await terminal.during({ zh: '正在推演标准处置', en: 'Playing the par run' }, () =>
			parInputs(compile(scenario), seed),
		);
		if (inputs === undefined) {
			throw new Failure(
				'这个情景没有写标准处置，也没有搜到能及格的走法',
				'This scenario has no par run, and the search found none that passes',
			);
		}
		terminal.print(JSON.stringify({ scenario: scenario.document.id, seed, inputs }, null, '\t'));
		return 0;
	},
};
