import { compile, ScenarioFault } from '../../drill';
import type { SourceText } from '../../scenario/library';
import { type Parsed, parseScenario } from '../../scenario/parse';
import type { Problem } from '../../scenario/source/problem';
import type { Language, Text } from '../../words/text';
import { idOf, shippedLibrary, shippedTexts, textsOf } from '../scenarios';
import type { Terminal } from '../terminal';
import { type Command, jsonOption } from './command';

/** A problem of the text, or that it cannot be run. */
type Told = Omit<Problem, 'code'> & { readonly code: string };

interface Checked {
	readonly id: string;
	readonly title: Text | undefined;
	readonly file: string;
	readonly errors: readonly Told[];
	readonly warnings: readonly Told[];
}

/** What only compiling finds: references are whole, but the engine cannot run it. */
function faults(parsed: Parsed, { file }: SourceText): readonly Told[] {
	if (parsed.scenario === undefined) return [];
	try {
		compile(parsed.scenario);
		return [];
	} catch (error) {
		if (!(error instanceof ScenarioFault)) throw error;
		const { message } = error;
		return [
			{
				code: 'not-playable',
				file,
				line: 1,
				column: 1,
				path: [],
				message: { zh: `情景无法运行：${message}`, en: `The scenario cannot run: ${message}` },
			},
		];
	}
}

function checkOne(text: SourceText): Checked {
	const parsed = parseScenario(text, shippedLibrary());
	return {
		id: idOf(parsed, text),
		title: parsed.scenario?.document.title,
		file: text.file,
		errors: [...parsed.errors, ...faults(parsed, text)],
		warnings: parsed.warnings,
	};
}

const asJson = (language: Language) => (problem: Told) => ({
	code: problem.code,
	file: problem.file,
	line: problem.line,
	column: problem.column,
	message: problem.message[language],
	text: problem.message,
});

function report(checked: readonly Checked[], { language, print }: Terminal): void {
	const word =
		language === 'zh'
			? { error: '错误', warning: '提醒', fine: '没有问题' }
			: { error: 'error', warning: 'warning', fine: 'fine' };
	for (const one of checked) {
		const name = one.title === undefined ? one.id : `${one.id} ${one.title[language]}`;
		const counts = [
			one.errors.length > 0 ? `${one.errors.length} ${word.error}` : '',
			one.warnings.length > 0 ? `${one.warnings.length} ${word.warning}` : '',
		].filter((part) => part !== '');
		print(`${one.errors.length > 0 ? '✕' : '✓'} ${name}: ${counts.join(', ') || word.fine}`);
		const line = (kind: string) => (problem: Told) =>
			print(
				`  ${problem.file}:${problem.line}:${problem.column} ${kind} ${problem.code}: ${problem.message[language]}`,
			);
		one.errors.forEach(line(word.error));
		one.warnings.forEach(line(word.warning));
	}
}

export const check: Command = {
	usage: 'check [PATH…] [--json]',
	does: {
		zh: '检查情景：语法、引用、能否运行；有错误则退出码为 1',
		en: 'check scenarios: syntax, references, whether they run; exit 1 if any has an error',
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
	async run(given, terminal) {
		const texts = given.names.length === 0 ? shippedTexts() : given.names.flatMap((name) => textsOf(name));
		const checked = await terminal.during({ zh: '正在检查情景', en: 'Checking scenarios' }, async (tell) => {
			const done: Checked[] = [];
			for (const text of texts) {
				await tell(`${done.length + 1} / ${texts.length}`);
				done.push(checkOne(text));
			}
			return done;
		});
		if (given.flag('json')) {
			const problem = asJson(terminal.language);
			const scenarios = checked.map(({ id, file, errors, warnings }) => ({
				id,
				file,
				errors: errors.map(problem),
				warnings: warnings.map(problem),
			}));
			terminal.print(JSON.stringify({ scenarios }, null, '\t'));
		} else report(checked, terminal);
		return checked.some(({ errors }) => errors.length > 0) ? 1 : 0;
	},
};
