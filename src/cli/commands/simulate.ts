import { writeFileSync } from 'node:fs';
import { Failure } from '../failure';
import { seedOption, wholeOption } from '../options';
import { scenarioOf } from '../scenarios';
import { picture } from '../simulate/picture';
import { mostThreads, simulate as simulateOver } from '../simulate/simulate';
import { difficultyText } from '../simulate/table';
import { type Command, jsonOption, rulesExplained, scenarioArgument, seedExplained } from './command';

const mostRuns = 100_000;

export const simulate: Command = {
	usage: 'simulate SCENARIO [--runs N] [--seed N] [--threads N] [--picture FILE]',
	does: {
		zh: '让新手、受训、熟手三种虚拟学员成批演练：得分分布、各任务难度与区分度、得分信度',
		en: 'let virtual novices, trained people and experts play it by the thousand: spread of scores, difficulty and discrimination per task, reliability',
	},
	options: {
		runs: 'value',
		seed: 'value',
		threads: 'value',
		rules: 'value',
		picture: 'value',
		json: 'flag',
	},
	names: [1, 1],
	explains: [
		scenarioArgument,
		['--runs N', { zh: '每种水平演练多少次（默认 500）', en: 'drills of each skill (default 500)' }],
		seedExplained,
		['--threads N', { zh: '线程数，不影响结果', en: 'threads; they change nothing but the time' }],
		['--picture FILE', { zh: '另存为图（SVG）', en: 'also write a picture (SVG)' }],
		rulesExplained,
		jsonOption,
	],
	async run(given, terminal) {
		const scenario = scenarioOf(given.names[0]!, given.value('rules'));
		const runs = wholeOption(given, 'runs', 1, mostRuns) ?? 500;
		const threads = wholeOption(given, 'threads', 1, 64) ?? mostThreads;
		const file = given.value('picture');
		if (scenario.document.par.length === 0) {
			throw new Failure(
				'这个情景没有写标准处置，虚拟学员无从照做',
				'This scenario has no par run for virtual trainees to follow',
			);
		}
		const found = await terminal.during({ zh: '虚拟学员正在演练', en: 'Virtual trainees are playing' }, (tell) =>
			simulateOver(scenario, {
				runs,
				seed: seedOption(given),
				threads,
				onPlayed: (played, all) => void tell(`${played}/${all}`),
			}),
		);
		if (file !== undefined) write(file, picture(found, scenario, terminal.language));
		terminal.print(
			given.flag('json') ? JSON.stringify(found, null, '\t') : difficultyText(found, scenario, terminal.language),
		);
		return 0;
	},
};

function write(file: string, text: string): void {
	try {
		writeFileSync(file, text);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Failure(`${file} 无法写入（${code}）`, `${file} cannot be written (${code})`);
	}
}
