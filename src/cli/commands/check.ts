import { type Checked, checkOne } from '../check/checked';
import { reportJson, reportTable } from '../check/report';
import { wholeOption } from '../options';
import { shippedTexts, textsOf } from '../scenarios';
import { type Command, jsonOption } from './command';

/** Seconds for each scenario, unless said. */
const timeLimit = 60;

export const check: Command = {
	usage: 'check [PATH…] [--time-limit S] [--json]',
	does: {
		zh: '检查并证明情景：语法、引用，以及什么永远不会发生；有错误则退出码为 1',
		en: 'check and prove scenarios: syntax, references, and what can never be; exit 1 if any has an error',
	},
	options: { json: 'flag', 'time-limit': 'value' },
	names: [0, 1_000],
	explains: [
		[
			'PATH',
			{
				zh: '情景 id、文件夹或 YAML 文件（默认为全部自带情景）',
				en: 'scenario id, folder or YAML file (default: every shipped scenario)',
			},
		],
		[
			'--time-limit S',
			{
				zh: `每个情景最多证明多少秒，之后如实说明哪些未判定（默认 ${timeLimit}）`,
				en: `seconds to prove each scenario; what is left then is told as not decided (default ${timeLimit})`,
			},
		],
		jsonOption,
	],
	async run(given, terminal) {
		const limit = wholeOption(given, 'time-limit', 0, 86_400) ?? timeLimit;
		const texts = given.names.length === 0 ? shippedTexts() : given.names.flatMap((name) => textsOf(name));
		const checked = await terminal.during({ zh: '正在检查情景', en: 'Checking scenarios' }, async (tell) => {
			const done: Checked[] = [];
			for (const text of texts) {
				const far = `${done.length + 1} / ${texts.length}`;
				await tell(far);
				done.push(await checkOne(text, limit * 1_000, (more) => tell(`${far} ${more}`)));
			}
			return done;
		});
		if (given.flag('json')) reportJson(checked, terminal);
		else reportTable(checked, terminal);
		return checked.some(({ errors }) => errors.length > 0) ? 1 : 0;
	},
};
