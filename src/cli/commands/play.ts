import { writeFileSync } from 'node:fs';
import { randomBytes } from '@noble/hashes/utils.js';
import { debriefOf, sealRecord } from '../../debrief';
import { advance, begin, compile, type Drill, give, type Input, type Program, type Refusal } from '../../drill';
import { type DrillRecord, engineVersion } from '../../drill/record/record';
import { debriefJson } from '../debrief/json';
import { debriefText } from '../debrief/text';
import { Failure, WrongUsage } from '../failure';
import { readInputs } from '../inputs';
import { seedOption } from '../options';
import { scenarioOf } from '../scenarios';
import type { Terminal } from '../terminal';
import { type Command, jsonOption, rulesExplained, scenarioArgument, seedExplained } from './command';

interface Played {
	readonly drill: Drill;
	readonly taken: readonly Input[];
	readonly refused: readonly { readonly input: Input; readonly refusal: Refusal }[];
}

/** Gives inputs at their times to the end of the drill. One that the drill refuses is left out, as it would be on screen. */
function playInputs(program: Program, seed: number, inputs: readonly Input[]): Played {
	const drill = begin(program, { seed });
	const taken: Input[] = [];
	const refused: { input: Input; refusal: Refusal }[] = [];
	for (const input of inputs) {
		const given = give(drill, input);
		if (given.ok) taken.push(input);
		else refused.push({ input, refusal: given.error });
	}
	advance(drill, program.limit);
	return { drill, taken, refused };
}

function recordOf({ drill, taken }: Played): DrillRecord {
	const { scenario } = drill.program;
	const role = Object.entries(drill.state.roles).find(([, who]) => who !== 'staff')?.[0] ?? '';
	const id = Array.from(randomBytes(12), (byte) => byte.toString(16).padStart(2, '0')).join('');
	return sealRecord(
		{
			format: 1,
			engine: engineVersion,
			id,
			scenario: { id: scenario.document.id, digest: scenario.digest },
			rules: scenario.rules.id,
			seed: drill.state.seed,
			mode: 'practice',
			role,
			person: 'guest',
			startedAt: new Date().toISOString(),
			inputs: taken,
			beside: { pauses: [], skips: [], hints: [], gaps: [] },
		},
		drill,
		debriefOf(drill, taken),
	);
}

function tellRefused({ refused }: Played, { warn }: Terminal): void {
	for (const { input, refusal } of refused.slice(0, 20)) {
		warn({
			zh: `未采用：${input.at} ms 的 ${input.kind}（${refusal.code} ${refusal.about}）`,
			en: `not taken: ${input.kind} at ${input.at} ms (${refusal.code} ${refusal.about})`,
		});
	}
	if (refused.length > 20) warn({ zh: `……共 ${refused.length} 条未采用`, en: `… ${refused.length} not taken in all` });
}

function save(path: string, record: DrillRecord): void {
	try {
		writeFileSync(path, `${JSON.stringify(record, null, '\t')}\n`);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Failure(`记录无法写入 ${path}（${code}）`, `The record cannot be written to ${path} (${code})`);
	}
}

export const play: Command = {
	usage: 'play SCENARIO --inputs FILE [--seed N] [--rules PACK] [--record FILE] [--json]',
	does: { zh: '按输入推演一次演练，打印复盘', en: 'run inputs through a drill without a screen and print the debrief' },
	options: { inputs: 'value', seed: 'value', rules: 'value', record: 'value', json: 'flag' },
	names: [1, 1],
	explains: [
		scenarioArgument,
		['--inputs FILE', { zh: '输入（JSON）；- 为标准输入', en: 'inputs (JSON); - reads standard input' }],
		seedExplained,
		rulesExplained,
		['--record FILE', { zh: '把演练记录写入文件', en: 'write the drill record to a file' }],
		jsonOption,
	],
	async run(given, terminal) {
		const path = given.value('inputs');
		if (path === undefined) throw new WrongUsage('缺少 --inputs', '--inputs is missing');
		const scenario = scenarioOf(given.names[0]!, given.value('rules'));
		const file = await readInputs(path);
		if (file.scenario !== undefined && file.scenario !== scenario.document.id) {
			throw new Failure(
				`输入属于情景“${file.scenario}”，不是“${scenario.document.id}”`,
				`The inputs are for the scenario “${file.scenario}”, not “${scenario.document.id}”`,
			);
		}
		const seed = given.value('seed') === undefined ? (file.seed ?? 1) : seedOption(given);
		if (file.seed !== undefined && file.seed !== seed) {
			terminal.warn({
				zh: `提醒：输入出自种子 ${file.seed}，现按种子 ${seed} 推演`,
				en: `note: the inputs were made on seed ${file.seed} and are played on seed ${seed}`,
			});
		}
		const program = compile(scenario);
		const played = await terminal.during({ zh: '正在推演', en: 'Playing' }, () =>
			playInputs(program, seed, file.inputs),
		);
		tellRefused(played, terminal);
		const recordTo = given.value('record');
		if (recordTo !== undefined) save(recordTo, recordOf(played));
		const debrief = debriefOf(played.drill, played.taken);
		if (given.flag('json')) {
			const refused = played.refused.map(({ input, refusal }) => ({ ...refusal, input }));
			terminal.print(JSON.stringify({ ...debriefJson(debrief), refused }, null, '\t'));
		} else terminal.print(debriefText(debrief, scenario, terminal.language));
		return 0;
	},
};
