import { coverageOf } from '../../proof/coverage';
import type { Scenario } from '../../scenario/format/scenario';
import { measuresOf } from '../../scenario/packs';
import { parseScenario } from '../../scenario/parse';
import { coverageText } from '../coverage/table';
import { Failure } from '../failure';
import { idOf, shippedLibrary, shippedTexts, textsOf } from '../scenarios';
import { type Command, jsonOption } from './command';

export const coverage: Command = {
	usage: 'coverage [PATH…] [--json]',
	does: {
		zh: '情景库练到了什么、从未练到什么：措施、阶段、领域、责任、各组、程序步骤、规则；有缺项则退出码为 1',
		en: 'what a library of scenarios drills and what it never does: measures, phases, domains, responsibilities, groups, steps, rules; exit 1 if a scenario lacks what it must have',
	},
	options: { json: 'flag' },
	names: [0, 1_000],
	explains: [
		[
			'PATH',
			{
				zh: '情景 id、文件夹或 YAML 文件（默认为全部自带情景）',
				en: 'scenario id, folder or YAML file (default: every shipped scenario)',
			},
		],
		jsonOption,
	],
	run(given, terminal) {
		const library = shippedLibrary();
		const texts = given.names.length === 0 ? shippedTexts() : given.names.flatMap((name) => textsOf(name));
		const scenarios = texts.map((text): Scenario => {
			const parsed = parseScenario(text, library);
			if (parsed.scenario !== undefined) return parsed.scenario;
			const id = idOf(parsed, text);
			throw new Failure(
				`情景“${id}”有错误，先用 muster check ${id} 查看`,
				`The scenario “${id}” has errors: see muster check ${id}`,
			);
		});
		const measures = measuresOf(library);
		const found = coverageOf(scenarios, Object.keys(measures));
		terminal.print(
			given.flag('json')
				? JSON.stringify(found, null, '\t')
				: coverageText(found, scenarios, measures, terminal.language),
		);
		return found.gaps.length > 0 ? 1 : 0;
	},
};
