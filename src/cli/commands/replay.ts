import { readRecord } from '../../api/read-record';
import { rescore, verify } from '../../debrief';
import { compile } from '../../drill';
import { nearest } from '../../proof/nearest';
import { debriefJson } from '../debrief/json';
import { nearestJson, nearestText } from '../debrief/nearest';
import { rescoredJson, rescoredText } from '../debrief/rescored';
import { debriefText } from '../debrief/text';
import { Failure } from '../failure';
import { readJson } from '../inputs';
import { scenarioOf } from '../scenarios';
import { type Command, jsonOption } from './command';

/** Trials that the search for the nearest run may make. */
const steps = 4_000;

export const replay: Command = {
	usage: 'replay RECORD [--under PACK] [--nearest] [--json]',
	does: { zh: '重算一份演练记录；核验不符则退出码为 1', en: 'recompute a drill record; exit 1 if it does not verify' },
	options: { json: 'flag', scenario: 'value', under: 'value', nearest: 'flag' },
	names: [1, 1],
	explains: [
		['RECORD', { zh: '记录文件；- 为标准输入', en: 'record file; - reads standard input' }],
		[
			'--scenario PATH',
			{
				zh: '情景所在路径（默认按记录所写 id 找自带情景）',
				en: 'where its scenario is (default: the shipped one of that id)',
			},
		],
		[
			'--under PACK',
			{
				zh: '再按另一套规则包评一遍，并列出差别',
				en: 'score it under another rule pack as well and tell the differences',
			},
		],
		[
			'--nearest',
			{
				zh: '未及格的，再找改动最少就能及格的走法',
				en: 'where it failed, find the fewest changes with which it would have passed',
			},
		],
		jsonOption,
	],
	async run(given, terminal) {
		const read = readRecord(await readJson(given.names[0]!));
		if (!read.ok) throw new Failure(read.error.message.zh, read.error.message.en);
		const record = read.value;
		const scenario = scenarioOf(given.value('scenario') ?? record.scenario.id, record.rules);
		const program = compile(scenario);
		const verified = await terminal.during({ zh: '正在重算', en: 'Replaying' }, () => verify(record, program));
		if (!verified.ok) {
			const { code, message } = verified.error;
			throw new Failure(
				`记录未通过核验（${code}）：${message.zh}`,
				`The record does not verify (${code}): ${message.en}`,
			);
		}
		const { debrief } = verified.value;
		const under = given.value('under');
		const rescored =
			under === undefined
				? undefined
				: rescore(record, scenario, scenarioOf(given.value('scenario') ?? record.scenario.id, under));
		const { seed, role, person, inputs } = record;
		const near = given.flag('nearest')
			? await terminal.during({ zh: '正在推演', en: 'Playing it through' }, () =>
					nearest(program, { seed, role, person }, inputs, { steps }),
				)
			: undefined;
		if (given.flag('json')) {
			terminal.print(
				JSON.stringify(
					{
						verified: true,
						id: record.id,
						...debriefJson(debrief),
						...(rescored === undefined ? {} : { rescored: rescoredJson(rescored) }),
						...(near === undefined ? {} : { nearest: nearestJson(near, record) }),
					},
					null,
					'\t',
				),
			);
		} else {
			terminal.print(terminal.language === 'zh' ? '记录已重算，一致' : 'The record was recomputed and agrees');
			terminal.print(debriefText(debrief, scenario, terminal.language));
			if (rescored !== undefined) terminal.print(`\n${rescoredText(rescored, terminal.language)}`);
			if (near !== undefined) terminal.print(`\n${nearestText(near, verified.value.drill, inputs, terminal.language)}`);
		}
		return 0;
	},
};
