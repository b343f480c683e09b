import { compile, playPar } from '../../drill';
import { Failure } from '../failure';
import { seedOption } from '../options';
import { scenarioOf } from '../scenarios';
import { type Command, jsonOption, rulesExplained, scenarioArgument, seedExplained } from './command';

export const par: Command = {
	usage: 'par SCENARIO [--seed N] [--rules PACK]',
	does: {
		zh: '打印标准处置在该种子下的输入（JSON），可交给 play --inputs -',
		en: "print the inputs of the scenario's par run on a seed (JSON), for play --inputs -",
	},
	options: { seed: 'value', rules: 'value', json: 'flag' },
	names: [1, 1],
	explains: [scenarioArgument, seedExplained, rulesExplained, jsonOption],
	async run(given, terminal) {
		const scenario = scenarioOf(given.names[0]!, given.value('rules'));
		const seed = seedOption(given);
		if (scenario.document.par.length === 0) {
			throw new Failure('这个情景没有写标准处置', 'This scenario has no par run');
		}
		const { inputs } = await terminal.during({ zh: '正在推演标准处置', en: 'Playing the par run' }, () =>
			playPar(compile(scenario), { seed }),
		);
		terminal.print(JSON.stringify({ scenario: scenario.document.id, seed, inputs }, null, '\t'));
		return 0;
	},
};
