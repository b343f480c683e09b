import { readRecord } from '../../api/read-record';
import { rescore, verify } from '../../debrief';
import { compile } from '../../drill';
import { debriefJson } from '../debrief/json';
import { rescoredJson, rescoredText } from '../debrief/rescored';
import { debriefText } from '../debrief/text';
import { Failure } from '../failure';
import { readJson } from '../inputs';
import { scenarioOf } from '../scenarios';
import { type Command, jsonOption } from './command';

export const replay: Command = {
	usage: 'replay RECORD [--under PACK] [--json]',
	does: { zh: '重算一份演练记录；核验不符则退出码为 1', en: 'recompute a drill record; exit 1 if it does not verify' },
	options: { json: 'flag', scenario: 'value', under: 'value' },
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
		jsonOption,
	],
	async run(given, terminal) {
		const read = readRecord(await readJson(given.names[0]!));
		if (!read.ok) throw new Failure(read.error.message.zh, read.error.message.en);
		const record = read.value;
		const scenario = scenarioOf(given.value('scenario') ?? record.scenario.id, record.rules);
		const verified = await terminal.during({ zh: '正在重算', en: 'Replaying' }, () =>
			verify(record, compile(scenario)),
		);
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
		if (given.flag('json')) {
			terminal.print(
				JSON.stringify(
					{
						verified: true,
						id: record.id,
						...debriefJson(debrief),
						...(rescored === undefined ? {} : { rescored: rescoredJson(rescored) }),
					},
					null,
					'\t',
				),
			);
		} else {
			terminal.print(terminal.language === 'zh' ? '记录已重算，一致' : 'The record was recomputed and agrees');
			terminal.print(debriefText(debrief, scenario, terminal.language));
			if (rescored !== undefined) terminal.print(`\n${rescoredText(rescored, terminal.language)}`);
		}
		return 0;
	},
};
