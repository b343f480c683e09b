import type { Text } from '../../words/text';
import type { Given, Takes } from '../options';
import type { Terminal } from '../terminal';

/** One word after `muster`. */
export interface Command extends Takes {
	/** How it is called, without `muster`. */
	readonly usage: string;
	readonly does: Text;
	/** What each option and argument means. */
	readonly explains: readonly (readonly [string, Text])[];
	/** Gives the exit code. */
	run(given: Given, terminal: Terminal): Promise<number> | number;
}

export const jsonOption = [
	'--json',
	{ zh: '在标准输出打印一份 JSON', en: 'print one JSON document on standard output' },
] as const;
export const scenarioArgument = [
	'SCENARIO',
	{
		zh: '自带情景的 id，或情景文件夹、YAML 文件的路径',
		en: 'id of a shipped scenario, or path to a folder or YAML file',
	},
] as const;
export const seedExplained = [
	'--seed N',
	{ zh: '随机种子，0 到 4294967295（默认 1）', en: 'seed, 0 to 4294967295 (default 1)' },
] as const;
export const rulesExplained = [
	'--rules PACK',
	{ zh: '规则包（默认为情景自己的）', en: "rule pack (default: the scenario's own)" },
] as const;
